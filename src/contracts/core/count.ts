import { betweenEnds } from '../../lib/ends.ts'
import { sameRow } from './convert.ts'
import { matchRows } from './match-rows.ts'
import type { FieldChange, UnitChange } from './patch.ts'
import { RowList } from './row-list.ts'

/** How many things a person changed: a field counts one, a list counts the items added, edited and removed, and a new order as one. */
export function countChanges(change: UnitChange): number {
  return change.fields.reduce((sum, field) => sum + countField(field), 0)
}

/** The same of one field. */
export function countField({ field, before, after }: FieldChange): number {
  const { control } = field
  if (control.kind !== 'rows' || !(before instanceof RowList) || !(after instanceof RowList)) return 1
  const { before: old, after: now } = betweenEnds(before.kept, after.kept)
  const places = matchRows(control, old, now)
  let count = old.length
  let last = -1
  let isInOrder = true
  for (const [index, row] of now.entries()) {
    const place = places[index] ?? -1
    const was = old[place]
    if (!was) count++
    else {
      if (sameRow(control, was, row)) count--
      if (place < last) isInOrder = false
      last = place
    }
  }
  return count + (isInOrder ? 0 : 1)
}
