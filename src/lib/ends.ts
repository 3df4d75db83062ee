/** How many items two lists, or characters two texts, begin and end with in common. Items are the same when they are the same object. */
export function commonEnds(before: ArrayLike<unknown>, after: ArrayLike<unknown>): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { head, tail }
}

/** What lies between the ends that two lists have in common. */
export function betweenEnds<Item>(before: readonly Item[], after: readonly Item[]): { before: readonly Item[]; after: readonly Item[] } {
  const { head, tail } = commonEnds(before, after)
  if (head + tail === 0) return { before, after }
  return { before: before.slice(head, before.length - tail), after: after.slice(head, after.length - tail) }
}

/** A list and what a function gave for each of its items. */
export type Mapped<Item, Result> = { readonly items: readonly Item[]; readonly results: Result[] }

/** Maps a list item by item, and takes over what was found for the ends that it has in common with the list before it. */
export function mapAgain<Item, Result>(
  last: Mapped<Item, Result> | undefined,
  items: readonly Item[],
  map: (item: Item) => Result,
): Mapped<Item, Result> {
  if (!last) return { items, results: items.map(map) }
  if (last.items === items) return last
  const { head, tail } = commonEnds(last.items, items)
  return {
    items,
    results: last.results
      .slice(0, head)
      .concat(items.slice(head, items.length - tail).map(map), last.results.slice(last.results.length - tail)),
  }
}
