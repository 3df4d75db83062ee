import { Temporal } from 'temporal-polyfill'

/**
 * A stretch of time in which a zone's clock runs evenly, from where it was asked for to the next change. Milliseconds
 * since 1970; `offset` is what the clock is ahead of UTC.
 */
export type Stretch = { readonly from: number; readonly to: number; readonly offset: number }

/** What a clock on the wall shows. Monday is day 0; `minute` counts from midnight as the clock shows it; `second` within it. */
export type Wall = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly minute: number
  readonly second: number
  /** Minutes ahead of UTC. */
  readonly offset: number
}

export const dayLength = 86_400_000
const minuteLength = 60_000

/** Each zone's stretches that were asked for, in no order. A clock changes a few times a year at most. */
const known = new Map<string, readonly Stretch[]>()

/** The even stretch of a zone's clock that holds an instant. Throws RangeError for a zone that does not exist. */
export function stretchAt(zone: string, at: number): Stretch {
  const own = known.get(zone) ?? []
  const found = own.find(({ from, to }) => from <= at && at < to)
  if (found) return found
  const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  // The change before is not looked for: where clocks have not changed for decades that takes longer than all the rest.
  const to = clock.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY
  const stretch = { from: at, to, offset: clock.offsetNanoseconds / 1_000_000 }
  known.set(zone, [...own.filter((one) => one.to !== to), stretch])
  return stretch
}

/**
 * How far a zone's clock is ahead of UTC at some instants, in milliseconds: what `stretchAt` tells too, asked of Intl,
 * which answers for all zones of the world in the time that the other takes for a few.
 */
export function offsetsAt(zone: string, instants: readonly number[]): number[] {
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  return instants.map((at) => {
    const [, sign = '+', hours = 0, minutes = 0] = /GMT(?:([+-])(\d+):(\d+))?/.exec(clock.format(at)) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteLength
  })
}

/** What the clocks of a zone show at an instant. */
export function wallOf(zone: string, at: number): Wall {
  const { offset } = stretchAt(zone, at)
  const local = new Date(at + offset)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: weekdayOf(dayOf(at + offset)),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    offset: offset / minuteLength,
  }
}

/** The number of a local day since 1970, of a local time in milliseconds. */
export const dayOf = (local: number): number => Math.floor(local / dayLength)

/** Of the number of a day since 1970, which was a Thursday. Monday is 0. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** A change of a zone's clock: when, and how many minutes it is put forward (negative: back). */
export type ClockChange = { readonly at: number; readonly minutes: number; readonly offset: number }

/** The next change of a zone's clock after an instant; nothing where the clock does not change any more. */
export function nextClockChange(zone: string, after: number): ClockChange | undefined {
  const now = stretchAt(zone, after)
  if (!Number.isFinite(now.to)) return undefined
  const next = stretchAt(zone, now.to)
  return { at: now.to, minutes: (next.offset - now.offset) / minuteLength, offset: next.offset / minuteLength }
}

/** The instants at which a zone's clocks show a local time: none in a gap, two where an hour is shown twice. */
export function instantsOf(zone: string, day: number, minute: number): number[] {
  const local = day * dayLength + minute * minuteLength
  const found: number[] = []
  // No clock is further than a day from UTC.
  for (let at = local - dayLength; at <= local + dayLength; ) {
    const stretch = stretchAt(zone, at)
    const instant = local - stretch.offset
    if (stretch.from <= instant && instant < stretch.to) found.push(instant)
    at = stretch.to
  }
  return found
}
