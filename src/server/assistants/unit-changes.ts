import type { Revision } from '../../contracts/api.ts'
import type { Doc, Platform } from '../../contracts/core/field.ts'
import { sameUnit } from '../../contracts/core/patch.ts'

/** The units in which two states of an assistant differ, as a revision keeps them. */
export function unitChanges(platform: Platform, before: Doc, after: Doc): Revision['units'] {
  return [...platform.units.values()]
    .filter((unit) => !sameUnit(unit, before, after))
    .map(({ key }) => ({ unit: key, before: before[key], after: after[key] }))
}
