import { expect, test } from 'vitest'
import { type Attempt, dueAt } from './attempts.ts'

const every = 300_000
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  at: 1_000,
  failures: 0,
  restUntil: undefined,
  isCounted: false,
  spread: 0.5,
  ...more,
})
const seconds = (more: Partial<Attempt>) => (dueAt(attempt(more), every) - 1_000) / 1_000

test('what was never read is due', () => {
  expect(dueAt(undefined, every)).toBe(Number.NEGATIVE_INFINITY)
})

test('a list that was read is due after the interval, a quarter sooner or later', () => {
  expect([0, 0.5, 1].map((spread) => seconds({ spread }))).toEqual([225, 300, 375])
})

test('one that fails is tried again soon, then less and less often', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 20].map((failures) => seconds({ failures }))).toEqual([30, 60, 120, 240, 480, 960, 1_800, 1_800])
})

test('and never before the platform wants to be asked again', () => {
  expect(seconds({ failures: 1, restUntil: 901_000 })).toBe(900)
  expect(seconds({ failures: 7, restUntil: 901_000 })).toBe(1_800)
})
