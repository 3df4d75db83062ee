import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyImport } from './apply-import.ts'
import { type ImportOptions, type Pair, planImport } from './import-plan.ts'
import { answerOf, type FaqItem, questionOf } from './item.ts'
import { questionKey } from './normal-question.ts'
import { anyAnswer, anyItems, anyQuestion } from './testing/items.ts'

const usual: ImportOptions = { columns: ['question', 'answer'], hasHeader: false, matchBy: 'question', blankEmpties: false }
const make = (pair: Pair): FaqItem => pair
const item = (question: string, answer: string, more: FaqItem = {}): FaqItem => ({ question, answer, ...more })

const list = [
  item('When?', 'At nine.', { id: 'f1', source: 'ai' }),
  item('Where?', 'Here.', { id: 'f2' }),
  item('Why?', 'So.', { id: 'f3' }),
]

test('rows are new, changed or as they were, and what the file does not speak of is listed and stays', () => {
  const table = [
    ['Question', 'Answer'],
    ['When?', 'At ten.'],
    ['where', 'Here.'],
    ['Who?', 'We.'],
    ['', ''],
  ]
  const plan = planImport(list, table, { ...usual, hasHeader: true })
  expect(plan).toEqual({
    adds: [{ row: 4, question: 'Who?', answer: 'We.' }],
    changes: [
      { row: 2, item: 0, before: { question: 'When?', answer: 'At nine.' }, after: { question: 'When?', answer: 'At ten.' } },
      { row: 3, item: 1, before: { question: 'Where?', answer: 'Here.' }, after: { question: 'where', answer: 'Here.' } },
    ],
    unchanged: [],
    refused: [],
    blank: [5],
    missing: [2],
  })
  expect(applyImport(list, plan, { make })).toEqual([
    { question: 'When?', answer: 'At ten.', id: 'f1', source: 'ai' },
    { question: 'where', answer: 'Here.', id: 'f2' },
    list[2],
    { question: 'Who?', answer: 'We.' },
  ])
  expect(applyImport(list, plan, { make, deletesMissing: true })).toHaveLength(3)
})

test('a blank answer leaves what is there, unless blank was said to empty', () => {
  const table = [
    ['When?', ' '],
    ['Who?', ''],
  ]
  expect(planImport(list, table, usual)).toMatchObject({ unchanged: [{ row: 1 }], adds: [{ answer: '' }] })
  expect(planImport(list, table, { ...usual, blankEmpties: true })).toMatchObject({ changes: [{ row: 1, after: { answer: '' } }] })
})

test('without an answer column no answer changes, whatever blank means', () => {
  const plan = planImport(
    list,
    [
      ['WHEN?', 'notes'],
      ['Who?', 'notes'],
    ],
    { ...usual, columns: ['question', 'ignore'], blankEmpties: true },
  )
  expect(plan).toMatchObject({ changes: [{ after: { question: 'WHEN?', answer: 'At nine.' } }], adds: [{ question: 'Who?', answer: '' }] })
})

test('by key a question can be written anew, and stays where its cell is blank', () => {
  const options: ImportOptions = { ...usual, columns: ['id', 'question', 'answer'], matchBy: 'id' }
  const table = [
    ['f1', 'From when on?', 'At nine.'],
    ['f2', '', 'There.'],
    ['zz', 'Who?', 'We.'],
    ['', 'Why?', 'Because.'],
    ['', 'How?', 'Thus.'],
  ]
  expect(planImport(list, table, options)).toMatchObject({
    changes: [
      { row: 1, item: 0, after: { question: 'From when on?', answer: 'At nine.' } },
      { row: 2, item: 1, after: { question: 'Where?', answer: 'There.' } },
      { row: 4, item: 2, after: { question: 'Why?', answer: 'Because.' } },
    ],
    adds: [{ row: 5, question: 'How?' }],
    refused: [{ row: 3, reason: 'No question here has the key “zz”' }],
    missing: [],
  })
})

test('rows that speak of one question and differ are refused and name each other; repeats count once', () => {
  const table = [
    ['When?', 'At ten.'],
    ['Who?', 'We.'],
    ['when', 'At eleven.'],
    ['Who?', 'We.'],
    ['', 'An answer to nothing'],
  ]
  expect(planImport(list, table, usual)).toMatchObject({
    adds: [{ row: 2 }],
    changes: [],
    refused: [
      { row: 1, reason: 'Rows 1, 3 speak of one question and say different things' },
      { row: 3, reason: 'Rows 1, 3 speak of one question and say different things' },
      { row: 4, reason: 'Row 2 says the same' },
      { row: 5, reason: 'There is no question in this row' },
    ],
    missing: [1, 2],
  })
})

test('a question that the list has twice is refused, unless one of them is written just so', () => {
  const twice = [item('When?', '1'), item('WHEN?', '2')]
  expect(planImport(twice, [['when', '3']], usual)).toMatchObject({
    refused: [{ reason: 'The list has this 2 times, as questions 1, 2' }],
    missing: [],
  })
  expect(planImport(twice, [['WHEN?', '3']], usual)).toMatchObject({ changes: [{ item: 1 }] })
})

test('a plan is not applied to another list', () => {
  const plan = planImport(list, [['When?', 'At ten.']], usual)
  expect(() => applyImport([item('When?', 'At noon.')], plan, { make })).toThrow(/changed since/)
})

const anyOptions = fc.record({
  columns: fc.constantFrom<ImportOptions['columns']>(
    ['question', 'answer'],
    ['answer', 'question'],
    ['question'],
    ['id', 'question', 'answer'],
    ['ignore', 'question', 'answer', 'id'],
    [],
  ),
  hasHeader: fc.boolean(),
  matchBy: fc.constantFrom<ImportOptions['matchBy']>('question', 'id'),
  blankEmpties: fc.boolean(),
})
const anyTable = fc.array(fc.array(fc.oneof(anyQuestion, anyAnswer, fc.constantFrom('a', 'b', 'x')), { minLength: 1, maxLength: 4 }), {
  maxLength: 7,
})

test('every row is accounted for once; untouched items are the same objects, in their order', () => {
  fc.assert(
    fc.property(anyItems, anyTable, anyOptions, fc.boolean(), (items, table, options, deletes) => {
      const plan = planImport(items, table, options)
      const rows = [...plan.adds, ...plan.changes, ...plan.unchanged, ...plan.refused].map(({ row }) => row)
      const all = [...rows, ...plan.blank].toSorted((a, b) => a - b)
      expect(all).toEqual(table.map((_, index) => index + 1).slice(options.hasHeader ? 1 : 0))

      const places = [...plan.changes, ...plan.unchanged].map(({ item: place }) => place)
      expect(new Set(places).size).toBe(places.length)
      expect(places.some((place) => plan.missing.includes(place))).toBe(false)

      const next = applyImport(items, plan, { make, ...(deletes && { deletesMissing: true }) })
      const touched = new Set(plan.changes.map(({ item: place }) => place))
      const kept = items.filter((_, place) => !(deletes && plan.missing.includes(place)))
      expect(next).toHaveLength(kept.length + plan.adds.length)
      for (const [at, before] of kept.entries()) {
        if (!touched.has(items.indexOf(before))) expect(next[at]).toBe(before)
        else expect({ ...next[at], question: 0, answer: 0 }).toEqual({ ...before, question: 0, answer: 0 })
      }
      expect(structuredClone(plan)).toEqual(plan)
    }),
    { numRuns: 1000 },
  )
})

const uniqueItems = fc.uniqueArray(
  fc.record({ question: anyQuestion.filter((text) => text.trim() !== ''), answer: anyAnswer, source: fc.constantFrom('ai', 'human') }),
  { maxLength: 7, selector: (one) => questionKey(one.question) },
)

test('a list that is exported and imported is unchanged', () => {
  fc.assert(
    fc.property(uniqueItems, fc.boolean(), (items, blankEmpties) => {
      const table = items.map((one) => [questionOf(one), answerOf(one)])
      const plan = planImport(items, table, { ...usual, blankEmpties })
      expect(plan).toMatchObject({ adds: [], changes: [], refused: [], blank: [], missing: [] })
      expect(plan.unchanged).toHaveLength(items.length)
    }),
    { numRuns: 500 },
  )
})

test('importing the same file again changes nothing', () => {
  fc.assert(
    fc.property(uniqueItems, anyTable, fc.boolean(), (items, table, blankEmpties) => {
      const options = { ...usual, blankEmpties }
      const once = applyImport<FaqItem>(items, planImport(items, table, options), { make })
      const again = planImport(once, table, options)
      expect(again.adds).toEqual([])
      expect(again.changes).toEqual([])
    }),
    { numRuns: 500 },
  )
})
