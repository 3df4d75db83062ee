/** By what two items are taken for one; `undefined` is like nothing. */
export type Mark<Item> = (item: Item) => string | undefined

/**
 * For each item of a list its place in an earlier state of the list, or -1; no place is given twice. Items are matched by
 * the first mark, those that are left over by the next, and so on; of several with one mark the first goes with the first.
 */
export function matchLists<Item>(before: readonly Item[], after: readonly Item[], marks: readonly Mark<Item>[]): number[] {
  const places: number[] = after.map(() => -1)
  const left = new Set(before.keys())
  for (const mark of marks) {
    const open = places.flatMap((place, index) => (place === -1 ? [index] : []))
    if (left.size === 0 || open.length === 0) break
    const waiting = new Map<string, number[]>()
    // From the end, so that the first is taken first.
    for (const place of [...left].reverse()) {
      const own = mark(before[place] as Item)
      if (own === undefined) continue
      const queue = waiting.get(own)
      if (queue) queue.push(place)
      else waiting.set(own, [place])
    }
    for (const index of open) {
      const own = mark(after[index] as Item)
      const place = own === undefined ? undefined : waiting.get(own)?.pop()
      if (place === undefined) continue
      places[index] = place
      left.delete(place)
    }
  }
  return places
}
