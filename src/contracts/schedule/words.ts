import { capital } from '../../lib/capital.ts'
import { dayNames, type Plan, type Window } from './plan.ts'
import type { Attempt, End } from './simulate.ts'
import { mostAttempts } from './simulate.ts'
import { writtenTime } from './time-entry.ts'
import { type ClockChange, stretchAt, wallOf } from './zone.ts'

export const dayName = (weekday: number): string => capital(dayNames[weekday] ?? '')
export const shortDay = (weekday: number): string => dayName(weekday).slice(0, 3)

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** "1 h 30 min", "45 s". */
export function lengthInWords(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), seconds < 2 * 86_400 ? 'day' : 'days'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ') || '0 s'
  )
}

/** "again after 2 h"; nothing for a window whose delay nobody can read. */
export const againInWords = ({ unread }: Plan, { row, delay }: Window): string | undefined =>
  unread?.rows.includes(row) ? undefined : `again after ${lengthInWords(delay)}`

/** What is odd about a window's delay though a platform takes it; nothing for a usual one. */
export const delayRemark = ({ delay }: Window): string | undefined =>
  delay > 30 * 86_400 ? 'more than 30 days: is it meant so?' : undefined

/** "UTC+5:45". */
export function offsetInWords(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const [hour, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hour}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** "Mon–Fri, Sun": three days and more in a row are drawn together. */
export function daysInWords(days: ReadonlySet<number>): string {
  const runs: number[][] = []
  for (let day = 0; day < 7; day++) {
    if (!days.has(day)) continue
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) => (run.length > 2 ? `${shortDay(run[0] ?? 0)}–${shortDay(run.at(-1) ?? 0)}` : run.map(shortDay).join(', ')))
    .join(', ')
}

/** What the clocks of a zone show: "Mon 23 November". */
export function dateInWords(zone: string, at: number): string {
  const { weekday, day, month } = wallOf(zone, at)
  return `${shortDay(weekday)} ${day} ${monthNames[month - 1]}`
}

/** "09:00". */
export const timeInWords = (zone: string, at: number): string => writtenTime(wallOf(zone, at).minute)

/** "on 28 March 2027 clocks go forward by 1 h, from 02:00 to 03:00 (UTC+1 → UTC+2)". */
export function changeInWords(zone: string, { at, minutes, offset }: ClockChange): string {
  const { day, month, year, minute } = wallOf(zone, at)
  const before = (((minute - minutes) % 1440) + 1440) % 1440
  const way = minutes > 0 ? 'forward' : 'back'
  return `on ${day} ${monthNames[month - 1]} ${year} clocks go ${way} by ${lengthInWords(Math.abs(minutes) * 60)}, from ${writtenTime(before)} to ${writtenTime(minute)} (${offsetInWords(offset - minutes)} → ${offsetInWords(offset)})`
}

/** "28 March". */
export function dayOfYear(zone: string, at: number): string {
  const { day, month } = wallOf(zone, at)
  return `${day} ${monthNames[month - 1]}`
}

/**
 * Why an attempt is placed when it is: what made it due, and what it had to wait for. `zone`: whose clocks the windows follow;
 * `shown`: by whose clocks the attempts are told. A change of either between two attempts is named, or the times would not add up.
 */
export function reasonInWords({ number, at, due, cause, wait }: Attempt, zone: string, shown = zone): string {
  const changed = (from: number, to: number) =>
    changeBetween('clocks', shown, from, to) || changeBetween('clocks of the windows', zone, from, to)
  const before = cause.kind === 'delay' ? due - cause.seconds * 1_000 : due
  const came = cause.kind === 'first' ? 'when it is asked for' : cause.kind === 'at-once' ? 'at once: call twice in a row' : ''
  const after = cause.kind === 'delay' ? `${lengthInWords(cause.seconds)} after attempt ${number - 1}${changed(before, due)}` : came
  if (!wait) return after
  const [wanted, placed] = [wallOf(zone, due), wallOf(zone, at)]
  const isSameDay = wanted.day === placed.day && wanted.month === placed.month && wanted.year === placed.year
  const moved = `moved to ${isSameDay ? '' : `${shortDay(placed.weekday)} `}${writtenTime(placed.minute)}`
  const why = wait === 'day' ? `${dayName(wanted.weekday)} is not allowed` : `no window is open at ${writtenTime(wanted.minute)}`
  return `${after}, ${moved}: ${why}${number > 1 ? changed(due, at) : ''}`
}

/** ", clocks go back 1 h between" where a zone's clocks show another distance from UTC later on; nothing where they do not. */
function changeBetween(clocks: string, zone: string, from: number, to: number): string {
  const seconds = (stretchAt(zone, to).offset - stretchAt(zone, from).offset) / 1_000
  return seconds === 0 ? '' : `, ${clocks} go ${seconds > 0 ? 'forward' : 'back'} ${lengthInWords(Math.abs(seconds))} between`
}

/** Why nothing can be told of a plan's calls; nothing where all of it can be read. `labels`: what the two numbers are called. */
export function unreadInWords({ unread }: Plan, labels: { readonly attempts: string; readonly delay: string }): string | undefined {
  const [row] = unread?.rows ?? []
  if (unread?.attempts) return `“${labels.attempts}” is no whole number above 0`
  return row === undefined ? undefined : `“${labels.delay}” of window ${row + 1} is no time above 0`
}

const never: Readonly<Record<'no-window' | 'no-day' | 'never-open', string>> = {
  'no-window': 'there is no window',
  'no-day': 'no day is ticked',
  'never-open': 'no window ends after it starts',
}

/** Why no attempt follows the last one. */
export function endInWords(end: End, plan: Plan): string {
  switch (end.kind) {
    case 'person':
      return end.attempt > plan.retries
        ? `A person was reached in attempt ${end.attempt}, the last one there is.`
        : `Attempt ${end.attempt + 1} never happens: a person was reached in attempt ${end.attempt}.`
    case 'spent':
      if (plan.retries >= mostAttempts) return `Only the first ${mostAttempts} attempts are drawn up.`
      return `Attempt ${plan.retries + 2} never happens: ${plan.retries === 1 ? 'the one retry is' : `all ${plan.retries} retries are`} used up.`
    default:
      return `Nobody is ever called: ${never[end.kind]}.`
  }
}
