import { textOf } from '../../lib/json.ts'
import { joinMembers } from '../../lib/merge/join-members.ts'
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
  join: joinMembers,
})

const idOf = (item: FaqItem): string | undefined => textOf(item.id ?? '') || undefined
const contentOf = (item: FaqItem): string => JSON.stringify(pairOf(item))
const keyOf = (item: FaqItem): string | undefined => questionKey(questionOf(item)) || undefined
