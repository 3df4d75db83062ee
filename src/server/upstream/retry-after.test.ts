import { expect, test } from 'vitest'
import { retryAfterSeconds } from './retry-after.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  [null, undefined],
  ['', undefined],
  ['7', 7],
  ['0', 0],
  [' 1.5 ', 2],
  ['1000000000', 3_600],
  [`1${'0'.repeat(400)}`, 3_600],
  ['Sun, 01 Mar 2026 12:00:30 GMT', 30],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['Sun, 01 Mar 2099 11:00:00 GMT', 3_600],
  ['soon', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  ['NaN', undefined],
])('Retry-After %j is %j', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds)
})
