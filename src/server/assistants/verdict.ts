import type { Doc, Platform, Unit } from '../../contracts/core/field.ts'
import { sameUnit } from '../../contracts/core/patch.ts'
import { isSecret } from '../../contracts/core/without-secrets.ts'
import type { Receipt } from '../../contracts/save-api.ts'
import { hasMark } from '../../contracts/tools/secret-marks.ts'
import { isSeen } from './unread.ts'

/** Whether two documents hold the same in one unit, which the platform has declared. */
export function holdsSame(platform: Platform, key: string, a: Doc, b: Doc): boolean {
  const unit = platform.units.get(key)
  return unit !== undefined && sameUnit(unit, a, b)
}

/**
 * What became of a write whose answer was lost, by how the platform looks now. `sent` has no secret in clear; a unit that is not
 * shown, or a secret that takes the place of another, says nothing.
 */
export function verdictOf(platform: Platform, sent: Doc, before: Doc, now: Doc): 'written' | 'not-written' | 'unclear' {
  const keys = Object.keys(sent)
  const telling = keys.filter((key) => isSeen(platform, key, now) && !takesAnothersPlace(platform, key, sent, before))
  const isThere = (key: string) => holdsSame(platform, key, sent, now)
  // An update is taken whole or not at all: one unit that arrived tells of the others.
  const hasArrived = telling.some((key) => isThere(key) && !holdsSame(platform, key, before, now))
  if (hasArrived || (telling.length === keys.length && keys.every(isThere))) return 'written'
  const isAsBefore = telling.every((key) => holdsSame(platform, key, before, now))
  return isAsBefore && !telling.every(isThere) ? 'not-written' : 'unclear'
}

/** A secret where one was before: both look the same. */
function takesAnothersPlace(platform: Platform, key: string, sent: Doc, before: Doc): boolean {
  const unit = platform.units.get(key)
  return unit !== undefined && holdsSecret(unit, sent) && sameUnit(unit, sent, before)
}

/** Whether a document without secrets in clear has one in a unit, be it the unit itself or something in its list. */
export const holdsSecret = (unit: Unit, doc: Doc): boolean => (isSecret(unit) ? doc[unit.key] !== null : hasMark(doc[unit.key]))

/** Per unit: stored as sent, left as it was, turned into something else, or not shown. `sent` has no secret in clear. */
export function receiptLines(platform: Platform, sent: Doc, before: Doc, after: Doc): Receipt['lines'] {
  const outcomeOf = (unit: string) => {
    if (!isSeen(platform, unit, after)) return 'unseen'
    if (holdsSame(platform, unit, sent, after)) return 'stored'
    return holdsSame(platform, unit, before, after) ? 'dropped' : 'changed'
  }
  return Object.keys(sent).map((unit) => ({ unit, outcome: outcomeOf(unit), sent: sent[unit], stored: after[unit] }))
}

type States = { readonly base: Doc; readonly before: Doc; readonly after: Doc }

/** Units that were not sent, that nobody else had changed, and that are different since: the platform set them with what was sent. */
export function movedByPlatform(platform: Platform, sent: Doc, { base, before, after }: States): string[] {
  const isMoved = (key: string) => holdsSame(platform, key, base, before) && !holdsSame(platform, key, before, after)
  return [...platform.units.keys()].filter((key) => !(key in sent) && isSeen(platform, key, after) && isMoved(key))
}
