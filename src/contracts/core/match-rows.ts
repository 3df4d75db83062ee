import { canonicalJson, textOf } from '../../lib/json.ts'
import { rowToWire } from './convert.ts'
import type { Doc, RowsControl } from './field.ts'
import type { Row } from './row-list.ts'

/**
 * For each row its place in an earlier state of the list, or -1. Rows are matched by the key they keep while edited,
 * then by what names them: stored states have fresh keys.
 */
export function matchRows(control: RowsControl, before: readonly Row[], after: readonly Row[]): number[] {
  const byId = new Map(before.map((row, place) => [row.$id, place]))
  const places = after.map((row) => {
    const place = byId.get(row.$id) ?? -1
    byId.delete(row.$id)
    return place
  })
  if (byId.size === 0 || !places.includes(-1)) return places
  const named = takeTwins(before, after, places, byId, (row) => textOf(row[control.title] ?? ''))
  // A row of which only the name changed; one that says nothing but its name is like every other.
  const restOf = (row: Doc) => canonicalJson({ ...row, [control.title]: undefined })
  const blank = restOf(control.blank)
  return takeTwins(before, after, named, byId, (row) => {
    const rest = restOf(rowToWire(control, row))
    return rest === blank ? undefined : rest
  })
}

/** Matches what is left over by a text that a row and its earlier state have in common; `left` holds earlier places by key. */
function takeTwins(
  before: readonly Row[],
  after: readonly Row[],
  places: readonly number[],
  left: Map<string, number>,
  markOf: (row: Row) => string | undefined,
): number[] {
  const waiting = new Map<string | undefined, [string, number]>()
  for (const [id, place] of left) waiting.set(markOf(before[place] as Row), [id, place])
  waiting.delete(undefined)
  return places.map((place, index) => {
    const row = after[index]
    if (place >= 0 || !row) return place
    const mark = markOf(row)
    const twin = waiting.get(mark)
    if (!twin) return -1
    waiting.delete(mark)
    left.delete(twin[0])
    return twin[1]
  })
}
