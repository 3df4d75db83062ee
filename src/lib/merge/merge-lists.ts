import { entriesOf, foldTwins, settleOne } from './entries.ts'
import { matchLists } from './match-lists.ts'
import type { Clash, Merged, Merging } from './merging.ts'
import { inOrder, isRising } from './order.ts'

/**
 * Merges two edits of one list. Nothing is lost that nobody deleted, and nothing is there twice because of the merge. What
 * only one side changed, added, deleted or moved is as that side has it; where both moved items, the order is mine. New
 * items stand behind the item that they were written behind.
 */
export function mergeLists<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  merging: Merging<Item>,
): Merged<Item> {
  const fromMine = matchLists(base, mine, [...merging.marks, ...merging.traces])
  const entries = entriesOf(base, mine, theirs, fromMine, merging)
  const kept = entries.filter((entry) => settleOne(entry, merging))
  const folded = foldTwins(kept, merging)
  const ordered = inOrder(
    kept.filter((entry) => !folded.has(entry)),
    isRising(fromMine) ? 'theirs' : 'mine',
  )
  const places = new Map(ordered.map((entry, at) => [entry, at]))
  return {
    items: ordered.map(({ item }) => item as Item),
    clashes: ordered.flatMap(({ clash, twin }, at): Clash<Item>[] => {
      if (!clash) return []
      const alsoAt = twin && places.get(twin)
      return [{ ...clash, at, ...(alsoAt !== undefined && { alsoAt }) }]
    }),
  }
}

/** The list once each clash is decided: by its place among them, whose version stays. */
export function settleClashes<Item>({ items, clashes }: Merged<Item>, choices: readonly ('mine' | 'theirs')[]): Item[] {
  const next = new Map<number, Item | undefined>(items.entries())
  for (const [index, { kind, at, alsoAt, mine, theirs }] of clashes.entries()) {
    const isMine = choices[index] === 'mine'
    if (kind === 'doubled') next.set(isMine && alsoAt !== undefined ? alsoAt : at, undefined)
    else if (!isMine || mine === undefined) next.set(at, isMine ? mine : theirs)
  }
  return [...next.values()].filter((item) => item !== undefined)
}
