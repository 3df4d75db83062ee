import type { RowsControl } from './field.ts'
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
  const byTitle = new Map([...byId.values()].map((place) => [before[place]?.[control.title], place]))
  return places.map((place, index) => {
    if (place >= 0) return place
    const title = after[index]?.[control.title]
    const twin = byTitle.get(title) ?? -1
    byTitle.delete(title)
    return twin
  })
}
