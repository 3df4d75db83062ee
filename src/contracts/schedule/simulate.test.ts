import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextOpening } from './open-times.ts'
import type { Plan, Window } from './plan.ts'
import { type Attempt, simulate } from './simulate.ts'
import { bruteForce, WallClock } from './testing/oracle.ts'
import { wallOf } from './zone.ts'

const hour = 60
const minuteLength = 60_000
const every = new Set([0, 1, 2, 3, 4, 5, 6])
const window = (start: number, end: number, delay = 7200, row = 0): Window => ({ row, start, end, delay })
const planOf = (plan: Partial<Plan> = {}): Plan => ({
  windows: [window(10 * hour, 18 * hour)],
  days: new Set([0, 1, 2, 3, 4]),
  retries: 3,
  twice: false,
  zone: null,
  ...plan,
})
const utc = (text: string) => Date.parse(`${text}Z`)
const shown = (attempts: readonly Attempt[]) => attempts.map(({ at }) => new Date(at).toISOString().slice(0, 16))
/** What the recipient's clock shows at each attempt, with its distance from UTC. */
const local = (attempts: readonly Attempt[], zone: string) =>
  attempts.map(({ at }) => {
    const { month, day, minute, offset } = wallOf(zone, at)
    const two = (value: number) => String(value).padStart(2, '0')
    return `${two(month)}-${two(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)} ${offset}`
  })

describe('the rules', () => {
  test('the first call and three retries, two hours apart, in the window', () => {
    const { attempts, end } = simulate({ plan: planOf(), at: utc('2026-11-23T09:00'), zone: 'Europe/Paris' })
    expect(shown(attempts)).toEqual(['2026-11-23T09:00', '2026-11-23T11:00', '2026-11-23T13:00', '2026-11-23T15:00'])
    expect(attempts.map(({ number, wait, outcome }) => [number, wait, outcome])).toEqual([
      [1, undefined, 'no-answer'],
      [2, undefined, 'no-answer'],
      [3, undefined, 'no-answer'],
      [4, undefined, 'no-answer'],
    ])
    expect(end).toEqual({ kind: 'spent', retries: 3 })
  })

  test('what falls outside the hours waits for the next opening, what falls on a free day for the next allowed one', () => {
    const { attempts } = simulate({ plan: planOf({ retries: 2 }), at: utc('2026-11-20T15:30'), zone: 'Europe/Paris' })
    // Friday 16:30; 18:30 is too late, and then comes the weekend.
    expect(local(attempts, 'Europe/Paris')).toEqual(['11-20 16:30 60', '11-23 10:00 60', '11-23 12:00 60'])
    expect(attempts.map(({ wait }) => wait)).toEqual([undefined, 'hours', undefined])
    const [onSunday] = simulate({ plan: planOf(), at: utc('2026-11-22T12:00'), zone: 'Europe/Paris' }).attempts
    expect(onSunday).toMatchObject({ wait: 'day', due: utc('2026-11-22T12:00'), at: utc('2026-11-23T09:00') })
  })

  test('each window has its own delay', () => {
    const plan = planOf({ windows: [window(9 * hour, 12 * hour, 3600, 0), window(14 * hour, 18 * hour, 600, 1)] })
    const { attempts } = simulate({ plan, at: utc('2026-11-23T10:30'), zone: 'UTC' })
    expect(shown(attempts)).toEqual(['2026-11-23T10:30', '2026-11-23T11:30', '2026-11-23T14:00', '2026-11-23T14:10'])
    expect(attempts.map(({ row, cause }) => [row, cause])).toEqual([
      [0, { kind: 'first' }],
      [0, { kind: 'delay', seconds: 3600, row: 0 }],
      [1, { kind: 'delay', seconds: 3600, row: 0 }],
      [1, { kind: 'delay', seconds: 600, row: 1 }],
    ])
  })

  test('twice in a row is the step from the first to the second alone', () => {
    const { attempts } = simulate({ plan: planOf({ twice: true }), at: utc('2026-11-23T10:00'), zone: 'UTC' })
    expect(shown(attempts)).toEqual(['2026-11-23T10:00', '2026-11-23T10:00', '2026-11-23T12:00', '2026-11-23T14:00'])
    expect(attempts[1]?.cause).toEqual({ kind: 'at-once' })
  })

  test('twice in a row needs at least two attempts', () => {
    const { attempts } = simulate({ plan: planOf({ twice: true, retries: 1 }), at: utc('2026-11-23T10:00'), zone: 'UTC' })
    expect(shown(attempts)).toEqual(['2026-11-23T10:00', '2026-11-23T12:00'])
  })

  test('a person ends it, a voicemail does not', () => {
    const start = { plan: planOf(), at: utc('2026-11-23T10:00'), zone: 'UTC' }
    const { attempts, end } = simulate({ ...start, outcomes: ['voicemail', 'person'] })
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['voicemail', 'person'])
    expect(end).toEqual({ kind: 'person', attempt: 2 })
  })

  test.each([
    ['no window', planOf({ windows: [] }), 'no-window'],
    ['no day', planOf({ days: new Set() }), 'no-day'],
    ['a window that ends before it starts', planOf({ windows: [window(18 * hour, 10 * hour)] }), 'never-open'],
  ])('%s: nobody is ever called', (_name, plan, kind) => {
    expect(simulate({ plan, at: utc('2026-11-23T10:00'), zone: 'UTC' })).toEqual({ attempts: [], end: { kind } })
  })

  test('the plan’s own zone comes before the recipient’s', () => {
    const { attempts } = simulate({ plan: planOf({ zone: 'America/New_York' }), at: utc('2026-11-23T09:00'), zone: 'Europe/Paris' })
    expect(shown(attempts)[0]).toBe('2026-11-23T15:00')
  })

  test('days count by the clock of the windows, not by the recipient’s where that is another', () => {
    const plan = planOf({ zone: 'Pacific/Auckland', days: new Set([0]), retries: 1 })
    // Monday 10:00 in Auckland is Sunday in New York, and is allowed all the same.
    const { attempts } = simulate({ plan, at: utc('2026-11-20T12:00'), zone: 'America/New_York' })
    expect(local(attempts, 'Pacific/Auckland')).toEqual(['11-23 10:00 780', '11-23 12:00 780'])
    expect(local(attempts, 'America/New_York')).toEqual(['11-22 16:00 -300', '11-22 18:00 -300'])
    expect(attempts[0]?.wait).toBe('day')
  })
})

describe('when clocks change', () => {
  const night = (start: number, end: number) => planOf({ windows: [window(start, end, 3600)], days: every, retries: 3 })

  test('Europe/Paris in spring: 02:30 does not exist, so the window opens at 03:00', () => {
    const { attempts } = simulate({ plan: night(150, 300), at: utc('2027-03-28T00:00'), zone: 'Europe/Paris' })
    expect(local(attempts, 'Europe/Paris')).toEqual(['03-28 03:00 120', '03-28 04:00 120', '03-29 02:30 120', '03-29 03:30 120'])
  })

  test('Europe/Paris in spring: a window that lies in the gap is left out that day', () => {
    const { attempts } = simulate({ plan: night(120, 180), at: utc('2027-03-28T00:00'), zone: 'Europe/Paris' })
    expect(local(attempts, 'Europe/Paris')[0]).toBe('03-29 02:00 120')
  })

  test('Europe/Paris in autumn: the hour from 02:00 comes twice, and an hour’s delay is an hour', () => {
    const { attempts } = simulate({ plan: night(120, 180), at: utc('2027-10-30T23:00'), zone: 'Europe/Paris' })
    expect(local(attempts, 'Europe/Paris')).toEqual(['10-31 02:00 120', '10-31 02:00 60', '11-01 02:00 60', '11-02 02:00 60'])
  })

  test('America/New_York at both changes', () => {
    const spring = simulate({ plan: night(90, 240), at: utc('2027-03-14T05:30'), zone: 'America/New_York' })
    expect(local(spring.attempts, 'America/New_York')).toEqual([
      '03-14 01:30 -300',
      '03-14 03:30 -240',
      '03-15 01:30 -240',
      '03-15 02:30 -240',
    ])
    const autumn = simulate({ plan: night(60, 120), at: utc('2027-11-07T04:00'), zone: 'America/New_York' })
    expect(local(autumn.attempts, 'America/New_York').slice(0, 3)).toEqual(['11-07 01:00 -240', '11-07 01:00 -300', '11-08 01:00 -300'])
  })

  test('Australia/Lord_Howe changes by half an hour', () => {
    const back = simulate({ plan: night(90, 120), at: utc('2027-04-03T13:00'), zone: 'Australia/Lord_Howe' })
    expect(local(back.attempts, 'Australia/Lord_Howe').slice(0, 2)).toEqual(['04-04 01:30 660', '04-05 01:30 630'])
    const forth = simulate({ plan: night(120, 180), at: utc('2027-10-02T14:00'), zone: 'Australia/Lord_Howe' })
    expect(local(forth.attempts, 'Australia/Lord_Howe')[0]).toBe('10-03 02:30 660')
  })

  test('Asia/Kathmandu is 5:45 ahead and never changes', () => {
    const { attempts } = simulate({ plan: planOf(), at: utc('2026-11-23T00:00'), zone: 'Asia/Kathmandu' })
    expect(shown(attempts)[0]).toBe('2026-11-23T04:15')
    expect(local(attempts, 'Asia/Kathmandu')[3]).toBe('11-23 16:00 345')
  })

  test('29 February is a day like any other', () => {
    const { attempts } = simulate({ plan: planOf({ windows: [window(600, 1080, 86_400)] }), at: utc('2028-02-28T17:00'), zone: 'UTC' })
    expect(shown(attempts)).toEqual(['2028-02-28T17:00', '2028-02-29T17:00', '2028-03-01T17:00', '2028-03-02T17:00'])
  })

  test('a day that a country left out is nobody’s day', () => {
    // Samoa had no 30 December 2011, which would have been a Friday.
    const plan = planOf({ days: new Set([4]), retries: 1 })
    const { attempts } = simulate({ plan, at: utc('2011-12-30T09:00'), zone: 'Pacific/Apia' })
    expect(local(attempts, 'Pacific/Apia')).toEqual(['01-06 10:00 840', '01-06 12:00 840'])
  })
})

describe('as if walked minute by minute', () => {
  const weeks = 5
  const length = weeks * 7 * 1440
  const zones = [
    ['Europe/Paris', '2027-03-20T00:00'],
    ['Europe/Paris', '2027-10-20T00:00'],
    ['America/New_York', '2027-03-05T00:00'],
    ['America/New_York', '2027-10-30T00:00'],
    ['Australia/Lord_Howe', '2027-03-28T00:00'],
    ['Australia/Lord_Howe', '2027-09-25T00:00'],
    ['Asia/Kathmandu', '2028-02-20T00:00'],
    ['Africa/Casablanca', '2027-02-01T00:00'],
  ] as const
  const clocks = zones.map(([zone, from]) => ({ zone, clock: new WallClock(zone, utc(from), length) }))

  const minute = fc.integer({ min: 0, max: 1440 })
  const windows = fc
    .array(fc.tuple(minute, minute, fc.integer({ min: 1, max: 3 * 1440 })), { maxLength: 4 })
    .map((rows) => rows.map(([start, end, delay], row) => window(start, end, delay * 60, row)))
  const plans = fc.record<Plan>({
    windows,
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6]).map((days) => new Set(days)),
    retries: fc.integer({ min: 1, max: 12 }),
    twice: fc.boolean(),
    zone: fc.constant(null),
  })

  test('over 2,000 plans, around clock changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clocks),
        plans,
        fc.integer({ min: 0, max: 9 * 1440 }),
        fc.boolean(),
        ({ zone, clock }, plan, begin, isSet) => {
          const at = clock.from + begin * minuteLength
          // A zone that is set holds for somebody at the other end of the world too, days included.
          const { attempts } = isSet ? simulate({ plan: { ...plan, zone }, at, zone: 'Pacific/Kiritimati' }) : simulate({ plan, at, zone })
          const expected = bruteForce(plan, clock, at)
          expect(attempts.filter((one) => one.at < clock.end).map(({ at: when, row }) => ({ at: when, row }))).toEqual(expected)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('an opening that is found is the first one, and begins no earlier than asked', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 20 * 1440 * 60_000 }), (plan, later) => {
        const at = utc('2027-03-20T00:00') + later
        const found = nextOpening(plan, 'Europe/Paris', at)
        if (!found) return
        expect(found.from).toBeGreaterThanOrEqual(at)
        expect(nextOpening(plan, 'Europe/Paris', found.from)?.from).toBe(found.from)
      }),
    )
  })
})
