import { expect, test } from 'vitest'
import { newTwins } from './new-twins.ts'

const list = (...questions: string[]) => questions.map((question) => ({ question, answer: 'Yes.' }))
const said = (items: unknown, live: unknown) =>
  newTwins('faq_items', () => live)
    .run({ faq_items: items })
    .map(({ severity, path }) => `${severity} ${path}`)

test('the same question twice is an error where it was not there before, at the row that came or was edited', () => {
  expect(said(list('When?', 'Where?', 'when'), list('When?', 'Where?'))).toEqual(['error faq_items.2.question'])
  expect(said(list('WHERE', 'Where?'), list('When?', 'Where?'))).toEqual(['error faq_items.0.question'])
  expect(said(list('When?', 'When?'), null)).toEqual(['error faq_items.1.question'])
})

test('it is a warning where it is there already, and an error once there is more of it', () => {
  const live = list('When?', 'When?', 'Where?')
  expect(said(live, live)).toEqual(['warning faq_items.1.question'])
  expect(said(list('When?', 'when', 'Where?', 'What?'), live)).toEqual(['warning faq_items.1.question'])
  expect(said(list('When?', 'When?', 'Where?', 'When?'), live)).toEqual(['error faq_items.1.question', 'error faq_items.3.question'])
  expect(said(list('When?', 'Where?'), live)).toEqual([])
  expect(said(list('', '', '?'), live)).toEqual([])
})

test('it is judged anew once something else is live', () => {
  let live = list('When?')
  const check = newTwins('faq_items', () => live)
  const items = list('When?', 'When?')
  expect(check.run({ faq_items: items })[0]?.severity).toBe('error')
  live = items
  expect(check.run({ faq_items: items })[0]?.severity).toBe('warning')
})
