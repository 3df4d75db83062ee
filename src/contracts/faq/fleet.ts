import { groupBy } from '../../lib/group-by.ts'
import { saidBy } from './check-items.ts'
import type { FaqList, QuestionGroup } from './group-questions.ts'
import { type Pair, pairOf, samePair } from './import-plan.ts'
import type { FaqItem } from './item.ts'
import { normalQuestion } from './normal-question.ts'

/** What is to become of one question in all lists that have it. `was`: the answer that most had when this was decided. */
export type FleetEdit = { readonly question?: string; readonly answer?: string; readonly isDeleted?: true; readonly was: string }

/** A question that lists are to be given. */
export type FleetAddition = Pair & { readonly id: string }

export type FleetDraft = { readonly edits: Readonly<Record<string, FleetEdit>>; readonly added: readonly FleetAddition[] }

/** One item of one list that would be another. `at` is its place; nothing for one that is added. */
export type FleetChange = {
  readonly id: string
  readonly owner: string
  readonly kind: 'edited' | 'deleted' | 'added'
  readonly at: number | undefined
  readonly before: Pair | undefined
  readonly after: Pair | undefined
  /** Its answer was what most had, or nothing: no special case of this list is overwritten. */
  readonly isUsual: boolean
  /** The list asks this already, in another item: two of them would be there. */
  readonly repeats?: true
}

/**
 * Every change that a draft over many lists comes to, list by list. An edit that leaves an item as it is is none; a question that a
 * list has already is not added again. Plain data in and out.
 */
export function fleetChanges(groups: readonly QuestionGroup[], lists: readonly FaqList[], draft: FleetDraft): FleetChange[] {
  const byOwner = new Map(lists.map((list) => [list.owner, list.items]))
  const edited = groups.flatMap((group): FleetChange[] => {
    const edit = draft.edits[group.key]
    if (!edit) return []
    return group.answers
      .flatMap(({ places }) => places)
      .flatMap(({ owner, item: at }): FleetChange[] => {
        const item = byOwner.get(owner)?.[at]
        if (!item) return []
        const before = pairOf(item)
        const after = { question: edit.question ?? before.question, answer: edit.answer ?? before.answer }
        if (!edit.isDeleted && samePair(before, after)) return []
        const asked = normalQuestion(after.question)
        const repeats = asked !== normalQuestion(before.question) && asked !== '' && (byOwner.get(owner)?.some(asks(asked)) ?? false)
        const said = saidBy(item)
        const isUsual = edit.answer === undefined || said === edit.was || said === ''
        const id = `${group.key} ${owner} ${at}`
        return [
          edit.isDeleted
            ? { id, owner, kind: 'deleted', at, before, after: undefined, isUsual }
            : { id, owner, kind: 'edited', at, before, after, isUsual: isUsual && !repeats, ...(repeats && { repeats }) },
        ]
      })
  })
  const asked = draft.added.length > 0 ? lists.map(({ items }) => new Set(items.map((item) => normalQuestion(pairOf(item).question)))) : []
  const added = draft.added.flatMap((addition) => {
    const { id, question, answer } = addition
    const normal = normalQuestion(question)
    return lists
      .filter((_, place) => normal === '' || !asked[place]?.has(normal))
      .map(
        ({ owner }): FleetChange => ({
          id: `${id} ${owner}`,
          owner,
          kind: 'added',
          at: undefined,
          before: undefined,
          after: { question, answer },
          // Where there is one list, it is the one that is meant.
          isUsual: lists.length === 1,
        }),
      )
  })
  return [...edited, ...added]
}

const asks = (normal: string) => (item: FaqItem) => normalQuestion(pairOf(item).question) === normal

/** By list, in the order of the lists; only those that change. */
export const changesByOwner = (changes: readonly FleetChange[]): ReadonlyMap<string, readonly FleetChange[]> =>
  groupBy(changes, ({ owner }) => owner)

/** A list with its changes made: what is not changed is the same object, in the same order, and new items stand at the end. */
export function withChanges(items: readonly FaqItem[], changes: readonly FleetChange[]): FaqItem[] {
  const byPlace = new Map(changes.flatMap((change) => (change.at === undefined ? [] : [[change.at, change] as const])))
  const kept = items.flatMap((item, place): FaqItem[] => {
    const change = byPlace.get(place)
    if (!change) return [item]
    return change.after ? [{ ...item, ...change.after }] : []
  })
  return [...kept, ...changes.flatMap(({ kind, after }) => (kind === 'added' && after ? [{ ...after }] : []))]
}
