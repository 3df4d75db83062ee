import type { Doc, Platform } from '../../contracts/core/field.ts'
import { sameUnit } from '../../contracts/core/patch.ts'
import type { Revision } from '../../contracts/history-api.ts'
import { holdsSecret } from './verdict.ts'

/**
 * The units in which two states of an assistant differ, as a revision keeps them. A secret that was `sent` belongs to them
 * although both ends look the same.
 */
export function unitChanges(platform: Platform, before: Doc, after: Doc, sent: readonly string[] = []): Revision['units'] {
  return [...platform.units.values()]
    .filter((unit) => !sameUnit(unit, before, after) || (sent.includes(unit.key) && holdsSecret(unit, after)))
    .map(({ key }) => ({ unit: key, before: before[key], after: after[key] }))
}
