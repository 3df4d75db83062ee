import { isRecord, textOf } from '../../lib/json.ts'
import { minutesOf } from '../core/formats.ts'

/** A calling window: minutes after local midnight, the end left out; `delay` in seconds. `row` is its place in the list. */
export type Window = { readonly row: number; readonly start: number; readonly end: number; readonly delay: number }

/** When an assistant may call, and when it tries again. */
export type Plan = {
  readonly windows: readonly Window[]
  /** Monday is 0. */
  readonly days: ReadonlySet<number>
  /** Calls after the first one. */
  readonly retries: number
  /** The second call follows at once. */
  readonly twice: boolean
  /** The zone of all calls; null for each recipient's own. */
  readonly zone: string | null
  /** What is set and is no whole number above zero: nobody can tell the calls from it. `rows`: the windows whose delay is none. */
  readonly unread?: { readonly attempts: boolean; readonly rows: readonly number[] }
}

/**
 * The zone by whose clocks windows and days count for a recipient. Seed 000 says of the times "in the recipient's timezone (or
 * timezone_override if provided)" and that `timezone` overrides how the recipient's zone is found; of the days the newer
 * documents say "in the recipient's zone" alone. Assumption `days-by-the-clock-of-the-windows`.
 */
export const clockOf = ({ zone }: Pick<Plan, 'zone'>, recipient: string): string => zone ?? recipient

export const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** What a plan is made of: the members of a platform's configuration, found by the roles of their fields. */
export type PlanParts = {
  readonly windows: unknown
  readonly days: unknown
  readonly attempts: unknown
  readonly twice: unknown
  readonly zone: unknown
}

/** The names that a window's members have in a row. */
export type WindowKeys = { readonly start: string; readonly end: string; readonly delay: string }

/**
 * The plan in what a platform stores, or a form holds. What is missing counts as the platform's documented default where
 * there is one (Monday to Friday, 3 retries, 7200 s); a window without readable times is none. A number that is given and
 * is none counts as the default too, so that the windows can be drawn, and is named in `unread`.
 */
export function planOf(parts: PlanParts, keys: WindowKeys): Plan {
  const rows = Array.isArray(parts.windows) ? parts.windows : []
  const days = Array.isArray(parts.days) ? parts.days : dayNames.slice(0, 5)
  const windows = rows.flatMap((row, index) => (isRecord(row) ? windowOf(row, index, keys) : []))
  const attempts = isUnread(parts.attempts)
  const unreadRows = windows.flatMap(({ row }) => (isRecord(rows[row]) && isUnread(rows[row][keys.delay]) ? [row] : []))
  return {
    windows,
    days: new Set(days.map((day) => dayNames.indexOf(day)).filter((day) => day >= 0)),
    retries: wholeAbove(parts.attempts) ?? 3,
    twice: parts.twice === true,
    zone: textOf(parts.zone ?? '') || null,
    ...((attempts || unreadRows.length > 0) && { unread: { attempts, rows: unreadRows } }),
  }
}

function windowOf(row: Readonly<Record<string, unknown>>, index: number, keys: WindowKeys): Window[] {
  const start = minutesOf(textOf(row[keys.start] ?? ''))
  const end = minutesOf(textOf(row[keys.end] ?? ''))
  return start === undefined || end === undefined ? [] : [{ row: index, start, end, delay: wholeAbove(row[keys.delay]) ?? 7200 }]
}

const isUnread = (value: unknown): boolean => value !== undefined && wholeAbove(value) === undefined

/** A whole number above zero, also in the digits in which somebody may have stored it. */
function wholeAbove(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value ?? Number.NaN)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}
