import { expect, test } from 'vitest'
import { similarAnswered } from './similar-answered.ts'

const items = [
  { question: 'Where are you?', answer: 'In Lyon.' },
  { question: 'Can I cancel an appointment?', answer: 'Yes, until the evening before.' },
  { question: 'How much is a refund?', answer: '' },
  { question: 'How do I cancel?', answer: 'Call us.' },
  { question: 'Can I cancel my appointment by phone?', answer: 'Yes.', needs_human_answer: true },
  { question: 'Do you take cards?', answer: 'Yes.' },
]

test('answered items that ask alike come first; those without an answer are of no help', () => {
  expect(similarAnswered('May I cancel the appointment?', items).map(({ item }) => item)).toEqual([1, 3])
})

test('no more than asked for, and not the item itself', () => {
  expect(similarAnswered('How do I cancel?', items, { most: 1 }).map(({ item }) => item)).toEqual([3])
  expect(similarAnswered('How do I cancel?', items, { except: 3 }).map(({ item }) => item)).toEqual([1])
})

test('what has little in common with anything is like nothing', () => {
  expect(similarAnswered('Zzz?', items)).toEqual([])
  expect(similarAnswered('', items)).toEqual([])
})

test('the same question in other words of case and accent is as like as can be', () => {
  expect(similarAnswered('HOW DO I CÁNCEL', items)[0]).toEqual({ item: 3, likeness: 1 })
})
