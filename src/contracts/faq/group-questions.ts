import { groupBy } from '../../lib/group-by.ts'
import { saidBy } from './check-items.ts'
import { type FaqItem, questionOf } from './item.ts'
import { normalQuestion } from './normal-question.ts'

/** A list, and the name it goes by here: an assistant's key. */
export type FaqList = { readonly owner: string; readonly items: readonly FaqItem[] }

export type AnswerGroup = {
  /** As the first of them has it, without what stands around it; empty where there is none yet. */
  readonly answer: string
  readonly owners: number
  /** Every item that says so: its owner and its place in that list. */
  readonly places: readonly { readonly owner: string; readonly item: number }[]
}

export type QuestionGroup = {
  readonly key: string
  /** The spelling that most use. */
  readonly question: string
  /** In how many lists it is asked: “in 12 assistants”. */
  readonly owners: number
  /** In how many of them something else is said than what most say: “differs in 3”. */
  readonly differsIn: number
  /** What most say comes first. */
  readonly answers: readonly AnswerGroup[]
}

/**
 * The questions of many lists, each once, in the order in which they are met: equal ones (`normalQuestion`) are one row of a
 * sheet over all assistants. A question without a word is in no group with another.
 */
export function groupQuestions(lists: readonly FaqList[]): QuestionGroup[] {
  const places = lists.flatMap(({ owner, items }) => items.map((item, index): Place => ({ owner, index, item })))
  // What no word tells apart is known by its place; no normal question begins with a space.
  const groups = groupBy(places, ({ owner, index, item }) => normalQuestion(questionOf(item)) || ` ${owner} ${index}`)
  return [...groups].map(([key, places]) => groupOf(key, places))
}

type Place = { readonly owner: string; readonly index: number; readonly item: FaqItem }

function groupOf(key: string, places: readonly Place[]): QuestionGroup {
  const answers = [...groupBy(places, ({ item }) => saidBy(item))]
    .map(
      ([answer, said]): AnswerGroup => ({
        answer,
        owners: ownersOf(said),
        places: said.map(({ owner, index }) => ({ owner, item: index })),
      }),
    )
    .sort((a, b) => b.owners - a.owners)
  const [usual, ...others] = answers
  const spellings = [...groupBy(places, ({ item }) => questionOf(item))].sort(([, a], [, b]) => ownersOf(b) - ownersOf(a))
  return {
    key,
    question: spellings[0]?.[0] ?? '',
    owners: ownersOf(places),
    differsIn: usual ? ownersOf(others.flatMap((other) => other.places)) : 0,
    answers,
  }
}

const ownersOf = (places: readonly { readonly owner: string }[]): number => new Set(places.map(({ owner }) => owner)).size
