import type { Doc, Platform } from '../../contracts/core/field.ts'
import { sameUnit } from '../../contracts/core/patch.ts'
import { isSecret } from '../../contracts/core/without-secrets.ts'
import type { Revision } from '../../contracts/history-api.ts'

/**
 * The units in which two states of an assistant differ, as a revision keeps them. A secret that was `sent` belongs to them
 * although both ends look the same.
 */
export function unitChanges(platform: Platform, before: Doc, after: Doc, sent: readonly string[] = []): Revision['units'] {
  return [...platform.units.values()]
    .filter((unit) => !sameUnit(unit, before, after) || (isSecret(unit) && sent.includes(unit.key) && after[unit.key] !== null))
    .map(({ key }) => ({ unit: key, before: before[key], after: after[key] }))
}
