import { expect, test } from 'vitest'
import type { Plan } from './plan.ts'
import { allowedByHour, zonesByClock } from './where-allowed.ts'
import { dayLength } from './zone.ts'

const dayOf = (date: string) => Date.parse(date) / dayLength
const plan: Plan = {
  windows: [{ row: 0, start: 600, end: 1050, delay: 7200 }],
  days: new Set([0, 1, 2, 3, 4]),
  retries: 3,
  twice: false,
  zone: null,
}
/** The hours with something open, with their share where it is not the whole. */
const open = (hours: readonly number[]) => hours.flatMap((share, hour) => (share === 0 ? [] : [share === 1 ? hour : [hour, share]]))
const none = () => Promise.resolve()

test('a recipient’s windows show at the hours of any clock', () => {
  const monday = dayOf('2026-11-23')
  expect(open(allowedByHour(plan, 'Europe/Paris', 'Europe/Paris', monday))).toEqual([10, 11, 12, 13, 14, 15, 16, [17, 0.5]])
  expect(open(allowedByHour(plan, 'Europe/Paris', 'UTC', monday))).toEqual([9, 10, 11, 12, 13, 14, 15, [16, 0.5]])
  expect(open(allowedByHour(plan, 'Asia/Kathmandu', 'UTC', monday))).toEqual([[4, 0.75], 5, 6, 7, 8, 9, 10, [11, 0.75]])
  // Where it is Monday morning already while UTC has Sunday.
  expect(open(allowedByHour(plan, 'Pacific/Auckland', 'UTC', dayOf('2026-11-22')))).toEqual([21, 22, 23])
})

test('with a zone of its own, the plan reaches other zones at their own hours', () => {
  const fixed = { ...plan, zone: 'Europe/Paris' }
  expect(open(allowedByHour(fixed, 'Asia/Tokyo', 'Asia/Tokyo', dayOf('2026-11-23')))).toEqual([18, 19, 20, 21, 22, 23])
  expect(open(allowedByHour(fixed, 'Asia/Tokyo', 'Asia/Tokyo', dayOf('2026-11-24'))).slice(0, 2)).toEqual([0, [1, 0.5]])
})

test('an hour that comes twice counts once, and windows that overlap count once', () => {
  const night = { ...plan, days: new Set([6]), windows: [0, 1].map((row) => ({ row, start: 60, end: 240, delay: 60 })) }
  expect(open(allowedByHour(night, 'Europe/Paris', 'Europe/Paris', dayOf('2027-10-31')))).toEqual([1, 2, 3])
})

test('zones are grouped by their clocks, and a change in the day parts them', async () => {
  const zones = ['Europe/Paris', 'Africa/Lagos', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']
  expect(await zonesByClock(zones, dayOf('2026-11-23'), none)).toEqual([
    { offset: -300, zones: ['America/New_York'] },
    { offset: 60, zones: ['Europe/Paris', 'Africa/Lagos', 'Europe/Berlin'] },
    { offset: 345, zones: ['Asia/Kathmandu'] },
  ])
  expect((await zonesByClock(zones, dayOf('2027-03-28'), none)).map((group) => group.zones)).toEqual([
    ['America/New_York'],
    ['Europe/Paris', 'Europe/Berlin'],
    ['Africa/Lagos'],
    ['Asia/Kathmandu'],
  ])
})
