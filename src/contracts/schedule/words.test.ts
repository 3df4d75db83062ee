import { expect, test } from 'vitest'
import type { Plan } from './plan.ts'
import { type Outcome, simulate } from './simulate.ts'
import {
  againInWords,
  changeInWords,
  dateInWords,
  daysInWords,
  delayRemark,
  endInWords,
  lengthInWords,
  offsetInWords,
  reasonInWords,
} from './words.ts'
import { nextClockChange } from './zone.ts'

const plan: Plan = {
  windows: [
    { row: 0, start: 540, end: 720, delay: 5400 },
    { row: 1, start: 840, end: 1080, delay: 9000 },
  ],
  days: new Set([0, 1, 2, 3, 4, 5]),
  retries: 3,
  twice: true,
  zone: null,
}
const told = (at: string, part: Partial<Plan> = {}, outcomes: readonly Outcome[] = []) => {
  const whole = { ...plan, ...part }
  const { attempts, end } = simulate({ plan: whole, at: Date.parse(at), zone: 'Europe/Paris', outcomes })
  return [...attempts.map((one) => reasonInWords(one, 'Europe/Paris')), endInWords(end, whole)]
}

test('each attempt says what made it due and what it waited for', () => {
  expect(told('2026-11-20T10:00Z')).toEqual([
    'when it is asked for',
    'at once: call twice in a row',
    '1 h 30 min after attempt 2, moved to 14:00: no window is open at 12:30',
    '2 h 30 min after attempt 3',
    'Attempt 5 never happens: all 3 retries are used up.',
  ])
  expect(told('2026-11-22T10:00Z', { retries: 1 })).toEqual([
    'when it is asked for, moved to Mon 09:00: Sunday is not allowed',
    '1 h 30 min after attempt 1',
    'Attempt 3 never happens: the one retry is used up.',
  ])
  expect(told('2026-11-20T16:30Z', { twice: false, retries: 1 })[1]).toBe(
    '2 h 30 min after attempt 1, moved to Sat 09:00: no window is open at 20:00',
  )
})

test('a change of clocks between two attempts is named, of the clocks that are shown and of those of the windows', () => {
  const night: Partial<Plan> = { windows: [{ row: 0, start: 60, end: 300, delay: 5400 }], days: new Set([6]), twice: false, retries: 2 }
  // 02:30, and an hour and a half later 03:00.
  expect(told('2027-10-31T00:30Z', night).slice(1, 3)).toEqual([
    '1 h 30 min after attempt 1, clocks go back 1 h between',
    '1 h 30 min after attempt 2',
  ])
  expect(told('2027-03-28T00:30Z', night)[1]).toBe('1 h 30 min after attempt 1, clocks go forward 1 h between')
  expect(told('2027-03-26T16:30Z', { twice: false, retries: 1, days: new Set([0, 4]) })[1]).toBe(
    '2 h 30 min after attempt 1, moved to Mon 09:00: no window is open at 20:00, clocks go forward 1 h between',
  )
  // Before the first call there is none to count from.
  expect(told('2027-03-27T20:00Z', { days: new Set([0]) })[0]).toBe('when it is asked for, moved to Mon 09:00: Saturday is not allowed')
  const { attempts } = simulate({ plan: { ...plan, ...night }, at: Date.parse('2027-10-31T00:30Z'), zone: 'Europe/Paris' })
  const reason = (zone: string, shown: string) => attempts.map((one) => reasonInWords(one, zone, shown))[1]
  expect(reason('Europe/Paris', 'Asia/Tokyo')).toBe('1 h 30 min after attempt 1, clocks of the windows go back 1 h between')
  expect(reason('Europe/Paris', 'Europe/Berlin')).toBe('1 h 30 min after attempt 1, clocks go back 1 h between')
  expect(reason('Asia/Tokyo', 'Asia/Tokyo')).toBe('1 h 30 min after attempt 1')
})

test('a person ends it, and what never opens says why', () => {
  expect(told('2026-11-20T10:00Z', {}, ['voicemail', 'person']).at(-1)).toBe('Attempt 3 never happens: a person was reached in attempt 2.')
  expect(told('2026-11-20T10:00Z', { retries: 1 }, ['no-answer', 'person']).at(-1)).toBe(
    'A person was reached in attempt 2, the last one there is.',
  )
  expect(told('2026-11-20T10:00Z', { windows: [] })).toEqual(['Nobody is ever called: there is no window.'])
  expect(told('2026-11-20T10:00Z', { days: new Set() })).toEqual(['Nobody is ever called: no day is ticked.'])
  expect(told('2026-11-20T10:00Z', { windows: [{ row: 0, start: 600, end: 600, delay: 60 }] })).toEqual([
    'Nobody is ever called: no window ends after it starts.',
  ])
  expect(told('2026-11-20T10:00Z', { retries: 1_000 }).at(-1)).toBe('Only the first 200 attempts are drawn up.')
})

test('a window tells its delay, and one whose delay nobody can read tells none', () => {
  const unread = { ...plan, unread: { attempts: false, rows: [1] } }
  expect(plan.windows.map((one) => againInWords(unread, one))).toEqual(['again after 1 h 30 min', undefined])
})

test('a delay of more than 30 days is remarked on', () => {
  const remarkOf = (days: number) => delayRemark({ row: 0, start: 600, end: 720, delay: days * 86_400 })
  expect([1, 30, 31].map(remarkOf)).toEqual([undefined, undefined, 'more than 30 days: is it meant so?'])
})

test('a change of clocks says when, which way and between which offsets', () => {
  const change = (zone: string, after: string) => {
    const next = nextClockChange(zone, Date.parse(after))
    return next && changeInWords(zone, next)
  }
  expect(change('Europe/Paris', '2027-01-01T00:00Z')).toBe('on 28 March 2027 clocks go forward by 1 h, from 02:00 to 03:00 (UTC+1 → UTC+2)')
  expect(change('America/New_York', '2027-07-01T00:00Z')).toBe(
    'on 7 November 2027 clocks go back by 1 h, from 02:00 to 01:00 (UTC−4 → UTC−5)',
  )
  expect(change('Australia/Lord_Howe', '2027-07-01T00:00Z')).toBe(
    'on 3 October 2027 clocks go forward by 30 min, from 02:00 to 02:30 (UTC+10:30 → UTC+11)',
  )
  expect(change('Asia/Kathmandu', '2027-01-01T00:00Z')).toBeUndefined()
})

test.each([
  [0, '0 s'],
  [45, '45 s'],
  [5400, '1 h 30 min'],
  [7200, '2 h'],
  [86_400, '1 day'],
  [180_000, '2 days 2 h'],
])('%d seconds are %s', (seconds, words) => expect(lengthInWords(seconds)).toBe(words))

test.each([
  [0, 'UTC'],
  [345, 'UTC+5:45'],
  [-210, 'UTC−3:30'],
  [60, 'UTC+1'],
])('an offset of %d is %s', (minutes, words) => expect(offsetInWords(minutes)).toBe(words))

test.each([
  [[0, 1, 2, 3, 4], 'Mon–Fri'],
  [[0, 1, 3, 5, 6], 'Mon, Tue, Thu, Sat, Sun'],
  [[0, 1, 2, 6], 'Mon–Wed, Sun'],
  [[], ''],
])('the days %j are %s', (days, words) => expect(daysInWords(new Set(days))).toBe(words))

test('a date is that of the zone', () => {
  expect(dateInWords('Asia/Tokyo', Date.parse('2026-11-22T20:00Z'))).toBe('Mon 23 November')
})
