import { groupBy } from '../group-by.ts'
import type { Entry } from './entries.ts'

/** Whether matched items stand in their earlier order. */
export const isRising = (places: readonly number[]): boolean => {
  const known = places.filter((place) => place !== -1)
  return known.every((place, index) => index === 0 || place > (known[index - 1] ?? 0))
}

/** The entries in the order of one side, and those that it has not behind what they stand behind on the other side. */
export function inOrder<Item>(entries: readonly Entry<Item>[], side: 'mine' | 'theirs'): Entry<Item>[] {
  const placeIn = (entry: Entry<Item>, list: 'mine' | 'theirs') => (list === 'mine' ? entry.mineAt : entry.theirsAt)
  const other = side === 'mine' ? 'theirs' : 'mine'
  const sorted = (list: 'mine' | 'theirs') =>
    entries.filter((entry) => placeIn(entry, list) >= 0).sort((a, b) => placeIn(a, list) - placeIn(b, list))
  let anchor: Entry<Item> | undefined
  const behind = groupBy(sorted(other), (entry) => {
    if (placeIn(entry, side) >= 0) anchor = entry
    return anchor
  })
  return [undefined, ...sorted(side)].flatMap((entry) => [
    ...(entry ? [entry] : []),
    ...(behind.get(entry) ?? []).filter((one) => one !== entry),
  ])
}
