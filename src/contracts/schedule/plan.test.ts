import { expect, test } from 'vitest'
import { planOf } from './plan.ts'
import { unreadInWords } from './words.ts'

const keys = { start: 'from', end: 'to', delay: 'wait' }
const labels = { attempts: 'Retry attempts', delay: 'Retry after' }
const plan = (attempts: unknown, wait?: Record<string, unknown>) =>
  planOf({ windows: [{ from: '10:00', to: '18:00', ...wait }], days: undefined, attempts, twice: false, zone: null }, keys)

test('what is missing is the documented default, and no reason to doubt', () => {
  expect(plan(undefined)).toMatchObject({ retries: 3, windows: [{ delay: 7200 }] })
  expect(unreadInWords(plan(undefined), labels)).toBeUndefined()
  expect(plan('2', { wait: 60 })).toMatchObject({ retries: 2, windows: [{ delay: 60 }] })
})

test.each([0, -1, 2.5, 'abc', '', null])('attempts of %j tell nothing', (attempts) => {
  expect(unreadInWords(plan(attempts), labels)).toBe('“Retry attempts” is no whole number above 0')
})

test.each([0, -60, 'soon', '', null])('a delay of %j tells nothing, and its window is named', (wait) => {
  expect(unreadInWords(plan(3, { wait }), labels)).toBe('“Retry after” of window 1 is no time above 0')
})
