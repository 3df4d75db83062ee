import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesByOwner, type FleetDraft, fleetChanges, withChanges } from './fleet.ts'
import { type FaqList, groupQuestions } from './group-questions.ts'

const list = (owner: string, ...pairs: [string, string][]): FaqList => ({
  owner,
  items: pairs.map(([question, answer], index) => ({ id: `${owner}${index}`, question, answer, source: 'human' })),
})
const changes = (lists: readonly FaqList[], draft: Partial<FleetDraft>) =>
  fleetChanges(groupQuestions(lists), lists, { edits: {}, added: [], ...draft })
const short = (lists: readonly FaqList[], draft: Partial<FleetDraft>) =>
  changes(lists, draft).map(({ owner, kind, before, after, isUsual }) => [owner, kind, before?.answer, after?.answer, isUsual])

const lists = [
  list('a', ['When?', 'At ten.'], ['Where?', 'Here.']),
  list('b', ['when ?', 'At ten.']),
  list('c', ['When?', 'At noon.']),
  list('d', ['When?', '']),
]
const key = groupQuestions(lists)[0]?.key ?? ''

describe('an answer for all assistants', () => {
  test('changes those that say what most say, or nothing; another answer is named, and no usual one', () => {
    expect(short(lists, { edits: { [key]: { answer: 'At nine.', was: 'At ten.' } } })).toEqual([
      ['a', 'edited', 'At ten.', 'At nine.', true],
      ['b', 'edited', 'At ten.', 'At nine.', true],
      ['c', 'edited', 'At noon.', 'At nine.', false],
      ['d', 'edited', '', 'At nine.', true],
    ])
  })
  test('is no change where it stands already', () => {
    expect(short(lists, { edits: { [key]: { answer: 'At noon.', was: 'At ten.' } } }).map(([owner]) => owner)).toEqual(['a', 'b', 'd'])
  })
})

test('a question is deleted everywhere, and added only where it is not asked', () => {
  expect(short(lists, { edits: { [key]: { isDeleted: true, was: 'At ten.' } } }).map(([owner, kind]) => [owner, kind])).toEqual([
    ['a', 'deleted'],
    ['b', 'deleted'],
    ['c', 'deleted'],
    ['d', 'deleted'],
  ])
  expect(short(lists, { added: [{ id: 'new', question: 'WHERE', answer: 'There.' }] }).map(([owner]) => owner)).toEqual(['b', 'c', 'd'])
})

test('an addition is for the only list there is, and for none of several until somebody says so', () => {
  const added = [{ id: 'new', question: 'Who?', answer: 'We.' }]
  expect(changes(lists.slice(0, 1), { added }).map(({ isUsual }) => isUsual)).toEqual([true])
  expect(new Set(changes(lists, { added }).map(({ isUsual }) => isUsual))).toEqual(new Set([false]))
})

test('a question that would be asked twice by its new words is named, and no usual change', () => {
  const edits = { [key]: { question: 'where', was: 'At ten.' } }
  expect(changes(lists, { edits }).map(({ owner, repeats, isUsual }) => [owner, repeats ?? false, isUsual])).toEqual([
    ['a', true, false],
    ['b', false, true],
    ['c', false, true],
    ['d', false, true],
  ])
  expect(changes(lists, { edits: { [key]: { question: 'When ?!', was: 'At ten.' } } }).some(({ repeats }) => repeats)).toBe(false)
})

test('lists keep their order, and what nobody changed is the same object', () => {
  const text = fc.constantFrom('When?', 'Where?', 'Who?', 'Why?')
  const answer = fc.constantFrom('', 'Yes.', 'No.')
  const fleet = fc.array(fc.array(fc.tuple(text, answer), { maxLength: 5 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fleet, answer, (some, next) => {
      const all = some.map((pairs, index) => list(String(index), ...(pairs as [string, string][])))
      const groups = groupQuestions(all)
      const edits = Object.fromEntries(
        groups.slice(0, 2).map((group) => [group.key, { answer: next, was: group.answers[0]?.answer ?? '' }]),
      )
      const made = changesByOwner(fleetChanges(groups, all, { edits, added: [] }))
      for (const { owner, items } of all) {
        const own = made.get(owner) ?? []
        const after = withChanges(items, own)
        expect(after).toHaveLength(items.length)
        for (const [place, item] of items.entries()) {
          const change = own.find(({ at }) => at === place)
          if (change) expect(after[place]).toEqual({ ...item, answer: next })
          else expect(after[place]).toBe(item)
        }
      }
    }),
  )
})
