import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkItems, longestAnswer } from './check-items.ts'
import { questionOf } from './item.ts'
import { normalQuestion } from './normal-question.ts'
import { anyItems } from './testing/items.ts'

const item = (question: unknown, answer: unknown = 'Yes.') => ({ question, answer })

test('the same question twice is an error that names both', () => {
  expect(checkItems([item('When?'), item('Where?'), item(' WHEN ?'), item('when', 'At nine.')])).toEqual([
    { rule: 'same-question', severity: 'error', item: 2, member: 'question', other: 0, message: 'Question 3 asks the same as question 1' },
    {
      rule: 'same-question',
      severity: 'error',
      item: 3,
      member: 'question',
      other: 0,
      message: 'Question 4 asks the same as question 1, and has another answer',
    },
  ])
})

test('nearly the same question with another answer is a warning that names both', () => {
  expect(checkItems([item('What is the price?', '10 €'), item('What is the price of it?', '20 €')])).toEqual([
    {
      rule: 'near-question',
      severity: 'warning',
      item: 1,
      member: 'question',
      other: 0,
      message: 'Question 2 asks nearly the same as question 1, and has another answer',
    },
  ])
})

test('two ways to ask for one answer are fine, and so is one that waits', () => {
  expect(checkItems([item('What is the price?', '10 €'), item('What is the price of it?', ' 10 €\r\n')])).toEqual([])
  expect(checkItems([item('What is the price?', '10 €'), item('What is the price of it?', '')])).toMatchObject([
    { rule: 'no-answer', item: 1 },
  ])
})

test('an answer that takes too long to say is a warning, sooner at a slow voice', () => {
  const long = 'This is a sentence that a caller has to listen to. '.repeat(9)
  expect(checkItems([item('Why?', long)])).toEqual([])
  expect(checkItems([item('Why?', long)], { speed: 0.8 })).toMatchObject([
    { rule: 'long-answer', severity: 'warning', item: 0, member: 'answer' },
  ])
  expect(checkItems([item('Why?', long.repeat(2))])[0]?.message).toContain(`callers listen for ${longestAnswer} s`)
})

test('whatever a platform sends as an item is judged', () => {
  expect(checkItems([{}, item(null, 7), item({ toString: 1 }, [])])).toMatchObject([{ rule: 'no-answer', item: 0 }])
})

test('every question that was asked before is named, with the first that asks it, and no other', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const keys = items.map((one) => normalQuestion(questionOf(one)))
      const expected = keys.flatMap((key, index) => (key !== '' && keys.indexOf(key) < index ? [[index, keys.indexOf(key)]] : []))
      const found = checkItems(items)
      expect(found.filter((one) => one.rule === 'same-question').map((one) => [one.item, one.other])).toEqual(expected)
      expect(structuredClone(found)).toEqual(found)
    }),
    { numRuns: 500 },
  )
})
