import { groupBy } from '../group-by.ts'
import { matchLists } from './match-lists.ts'
import type { Clash, Merging } from './merging.ts'

/** An item and its versions, with the places they have in their lists. */
export type Entry<Item> = {
  readonly base?: Item
  readonly mine?: Item
  readonly theirs?: Item
  readonly mineAt: number
  readonly theirsAt: number
  item?: Item
  clash?: Omit<Clash<Item>, 'at' | 'alsoAt'>
  twin?: Entry<Item>
}

/** Every item of any of the lists, once, with its versions. */
export function entriesOf<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  fromMine: readonly number[],
  { marks, traces }: Merging<Item>,
): Entry<Item>[] {
  const fromTheirs = matchLists(base, theirs, [...marks, ...traces])
  const [newMine, newTheirs] = [unplaced(fromMine), unplaced(fromTheirs)]
  const pairs = matchLists(
    newMine.map((at) => mine[at] as Item),
    newTheirs.map((at) => theirs[at] as Item),
    marks,
  )
  const entry = (was: Item | undefined, mineAt = -1, theirsAt = -1): Entry<Item> => ({
    ...(was !== undefined && { base: was }),
    ...(mineAt >= 0 && { mine: mine[mineAt] as Item }),
    ...(theirsAt >= 0 && { theirs: theirs[theirsAt] as Item }),
    mineAt,
    theirsAt,
  })
  const [mineOf, theirsOf, pairOf] = [placed(fromMine), placed(fromTheirs), placed(pairs)]
  return [
    ...base.map((item, place) => entry(item, mineOf.get(place), theirsOf.get(place))),
    ...newMine.map((at, index) => entry(undefined, at, newTheirs[pairOf.get(index) ?? -1])),
    ...newTheirs.filter((_, index) => pairs[index] === -1).map((at) => entry(undefined, -1, at)),
  ]
}

/** From the earlier place to the later one. */
const placed = (places: readonly number[]): Map<number, number> => new Map(places.map((place, index) => [place, index]))

/** Those that have no earlier place. */
const unplaced = (places: readonly number[]): number[] => places.flatMap((place, index) => (place === -1 ? [index] : []))

/** Gives an entry its item, and its clash; false where it is deleted. */
export function settleOne<Item>(entry: Entry<Item>, { isSame, join }: Merging<Item>): boolean {
  const { base, mine, theirs } = entry
  if (mine !== undefined && theirs !== undefined) {
    const isOneSided = base !== undefined && (isSame(base, mine) || isSame(base, theirs))
    // Two versions that differ are not mixed: the words of one may not fit those of the other.
    const isClash = !isOneSided && !isSame(mine, theirs)
    entry.item = isClash ? mine : join(base, mine, theirs)
    if (isClash) entry.clash = base === undefined ? { kind: 'added', mine, theirs } : { kind: 'changed', base, mine, theirs }
    return true
  }
  const there = mine ?? theirs
  if (there === undefined || (base !== undefined && isSame(base, there))) return false
  entry.item = there
  if (base !== undefined)
    entry.clash = { kind: 'deleted', base, ...(mine !== undefined && { mine }), ...(theirs !== undefined && { theirs }) }
  return true
}

/** Finds the entries of one key that only the merge has brought together. Gives those that became part of another. */
export function foldTwins<Item>(entries: readonly Entry<Item>[], merging: Merging<Item>): Set<Entry<Item>> {
  const { keyOf, isSame, join } = merging
  const folded = new Set<Entry<Item>>()
  for (const [key, group] of groupBy(entries, ({ item }) => keyOf(item as Item))) {
    if (key === undefined || group.length === 1) continue
    const has = (item: Item | undefined) => item !== undefined && keyOf(item) === key
    const onlyMine = group.filter(({ mine, theirs }) => has(mine) && !has(theirs))
    const onlyTheirs = group.filter(({ mine, theirs }) => has(theirs) && !has(mine))
    for (const [index, one] of onlyMine.entries()) {
      const other = onlyTheirs[index]
      if (!other) break
      const [mine, theirs] = [one.item as Item, other.item as Item]
      const isNew = one.base === undefined || other.base === undefined
      if (one.clash || other.clash || !isNew) {
        one.twin = other
        one.clash ??= { kind: 'doubled', mine, theirs }
        continue
      }
      const [stays, goes] = one.base === undefined ? [other, one] : [one, other]
      folded.add(goes)
      const isClash = !isSame(mine, theirs)
      stays.item = isClash ? mine : join(undefined, mine, theirs)
      if (isClash) stays.clash = { kind: 'added', ...(stays.base !== undefined && { base: stays.base }), mine, theirs }
    }
  }
  return folded
}
