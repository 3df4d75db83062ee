import { describe, expect, test } from 'vitest'
import { retryAfterSeconds, tryAgain } from './retry-after.ts'

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

describe('in words', () => {
  test.each([
    [0, 'Try again now'],
    [1, 'Try again in 1 second'],
    [40, 'Try again in 40 seconds'],
    [60, 'Try again in 1 minute'],
    [61, 'Try again in 2 minutes'],
    [3_540, 'Try again in 59 minutes'],
    [3_599, 'Try again in an hour'],
  ])('%i seconds are “%s”', (seconds, words) => {
    expect(tryAgain(seconds)).toBe(words)
  })

  test.each(['0', 'Sun, 01 Mar 2026 11:00:00 GMT'])('what is over by then (%s) is now', (header) => {
    expect(tryAgain(retryAfterSeconds(header, now) ?? -1)).toBe('Try again now')
  })

  test.each(['86400', '1000000000', 'Sun, 01 Mar 2099 11:00:00 GMT'])('a wait that is cut short (%s) names no time of ours', (header) => {
    expect(tryAgain(retryAfterSeconds(header, now) ?? -1)).toBe('Try again in an hour or later')
  })
})
