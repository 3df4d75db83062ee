import type { Receipt } from '../../contracts/api.ts'
import type { Doc, Platform } from '../../contracts/core/field.ts'
import { sameUnit } from '../../contracts/core/patch.ts'

/** Whether two documents hold the same in one unit, which the platform has declared. */
export function holdsSame(platform: Platform, key: string, a: Doc, b: Doc): boolean {
  const unit = platform.units.get(key)
  return unit !== undefined && sameUnit(unit, a, b)
}

/** What became of a write whose answer was lost, by how the platform looks now. */
export function verdictOf(platform: Platform, sent: Doc, before: Doc, now: Doc): 'written' | 'not-written' | 'unclear' {
  const keys = Object.keys(sent)
  if (keys.every((key) => holdsSame(platform, key, sent, now))) return 'written'
  if (keys.every((key) => holdsSame(platform, key, before, now))) return 'not-written'
  // An update is taken whole or not at all: one unit that arrived tells of the others.
  const hasArrived = keys.some((key) => holdsSame(platform, key, sent, now) && !holdsSame(platform, key, before, now))
  return hasArrived ? 'written' : 'unclear'
}

/** Per unit: stored as sent, left as it was, or turned into something else. */
export function receiptLines(platform: Platform, sent: Doc, before: Doc, after: Doc): Receipt['lines'] {
  return Object.keys(sent).map((unit) => ({
    unit,
    outcome: holdsSame(platform, unit, sent, after) ? 'stored' : holdsSame(platform, unit, before, after) ? 'dropped' : 'changed',
    sent: sent[unit],
    stored: after[unit],
  }))
}
