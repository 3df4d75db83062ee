import { canonicalJson, textOf } from '../../lib/json.ts'
import { matchLists } from '../../lib/merge/match-lists.ts'
import { rowToWire } from './convert.ts'
import type { Doc, RowsControl } from './field.ts'
import type { Row } from './row-list.ts'

/**
 * For each row its place in an earlier state of the list, or -1. Rows are matched by the key they keep while edited,
 * then by what names them: stored states have fresh keys. Last come rows of which only the name changed.
 */
export function matchRows(control: RowsControl, before: readonly Row[], after: readonly Row[]): number[] {
  const restOf = (row: Doc) => canonicalJson({ ...row, [control.title]: undefined })
  const blank = restOf(control.blank)
  return matchLists(before, after, [
    (row) => row.$id,
    (row) => textOf(row[control.title] ?? ''),
    (row) => {
      const rest = restOf(rowToWire(control, row))
      // One that says nothing but its name is like every other.
      return rest === blank ? undefined : rest
    },
  ])
}
