import { sameRow } from './convert.ts'
import type { FieldChange, UnitChange } from './patch.ts'
import { RowList } from './row-list.ts'

/** How many things a person changed: a field counts one, a list counts the items added, edited and removed, and a new order as one. */
export function countChanges(change: UnitChange): number {
  return change.fields.reduce((sum, field) => sum + countField(field), 0)
}

function countField({ field, before, after }: FieldChange): number {
  const { control } = field
  if (control.kind !== 'rows' || !(before instanceof RowList) || !(after instanceof RowList)) return 1
  const old = new Map(before.kept.map((row) => [row.$id, row]))
  let count = 0
  let last = -1
  let isInOrder = true
  const places = new Map(before.kept.map((row, index) => [row.$id, index]))
  for (const row of after.kept) {
    const was = old.get(row.$id)
    if (!was || !sameRow(control, was, row)) count++
    if (!was) continue
    old.delete(row.$id)
    const place = places.get(row.$id) ?? 0
    if (place < last) isInOrder = false
    last = place
  }
  return count + old.size + (isInOrder ? 0 : 1)
}
