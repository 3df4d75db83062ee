import { expect, test } from 'vitest'
import { afterAnswer, afterEdit, type SaveOutcome, wordsOf } from './outcome.ts'

const failed = (status: number): SaveOutcome => ({ kind: 'failed', problem: { title: 'Not saved', status }, words: 'Not saved.' })
const saved = (words: string, isOdd = false): SaveOutcome => ({ kind: 'saved', words, isOdd, isPast: false })

test('“Saved.” is said no longer once there is a newer edit; what the platform did otherwise still is', () => {
  const shownAfter = (outcome: SaveOutcome) => {
    const after = afterEdit(outcome)
    return after && wordsOf(after)
  }
  expect(wordsOf(saved('Saved.'))).toBe('Saved.')
  expect(shownAfter(saved('Saved.'))).toBeUndefined()
  expect(shownAfter(saved('Saved. Revox changed Speed to 1.15.', true))).toBe('Revox changed Speed to 1.15.')
})

test('an edit that changes nothing about an outcome draws nothing anew', () => {
  const past = afterEdit(saved('Saved.'))
  expect(afterEdit(past)).toBe(past)
  expect(afterEdit(undefined)).toBeUndefined()
})

test('a refusal of values goes with the next edit, trouble with a platform or a line stays', () => {
  for (const status of [400, 412, 422]) expect(afterEdit(failed(status))).toBeUndefined()
  for (const status of [0, 401, 404, 429, 500, 502, 503]) expect(afterEdit(failed(status))).toMatchObject({ kind: 'failed' })
})

test('that the server cannot be reached is over with its next answer, nothing else is', () => {
  expect(afterAnswer(failed(0))).toBeUndefined()
  for (const outcome of [failed(422), failed(502), saved('Saved.'), undefined]) expect(afterAnswer(outcome)).toBe(outcome)
})
