import { sameJson, textOf } from '../../lib/json.ts'
import { mergeLists } from '../../lib/merge/merge-lists.ts'
import type { Merged, Merging } from '../../lib/merge/merging.ts'
import { saidBy } from './check-items.ts'
import { pairOf, samePair } from './import-plan.ts'
import { type FaqItem, questionOf } from './item.ts'
import { questionKey } from './normal-question.ts'

/**
 * Merges two edits of a list of questions and answers: mine, and what the platform has by now. An item is known by its id;
 * where that is gone (a list that is written whole gets new ones) by what it says, then by its question, and last by its
 * answer, for a question that was worded anew. Members that nobody edits (`id`, `source`) are theirs, which are newer,
 * unless mine changed them. What both sides changed to different things is a clash with both versions; see `mergeLists`.
 */
export const mergeItems = <Item extends FaqItem>(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Merged<Item> =>
  mergeLists(base, mine, theirs, asItems<Item>())

const asItems = <Item extends FaqItem>(): Merging<Item> => ({
  marks: [idOf, contentOf, keyOf],
  traces: [(item) => saidBy(item) || undefined],
  isSame: (a, b) => samePair(pairOf(a), pairOf(b)),
  keyOf,
  join,
})

const idOf = (item: FaqItem): string | undefined => textOf(item.id ?? '') || undefined
const contentOf = (item: FaqItem): string => JSON.stringify(pairOf(item))
const keyOf = (item: FaqItem): string | undefined => questionKey(questionOf(item)) || undefined

/** Member by member: as theirs where mine is as it was, else as mine. One that is the same in all is the same object. */
function join<Item extends FaqItem>(base: Item | undefined, mine: Item, theirs: Item): Item {
  if (sameJson(base ?? mine, mine)) return base ? theirs : ({ ...theirs, ...mine } as Item)
  if (base && sameJson(base, theirs)) return mine
  const keys = Object.keys({ ...base, ...theirs, ...mine })
  const members = keys.map((key) => [key, sameJson(base?.[key], mine[key]) ? theirs[key] : mine[key]])
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Item
}
