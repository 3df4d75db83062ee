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
}

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
 * The plan in what a platform stores, or a form holds. What is missing or no value of its kind counts as the platform's
 * documented default where there is one (Monday to Friday, 7200 s); a window without readable times is none.
 */
export function planOf(parts: PlanParts, keys: WindowKeys): Plan {
  const rows = Array.isArray(parts.windows) ? parts.windows : []
  const days = Array.isArray(parts.days) ? parts.days : dayNames.slice(0, 5)
  return {
    windows: rows.flatMap((row, index) => (isRecord(row) ? windowOf(row, index, keys) : [])),
    days: new Set(days.map((day) => dayNames.indexOf(day)).filter((day) => day >= 0)),
    retries: wholeAbove(parts.attempts, 3),
    twice: parts.twice === true,
    zone: textOf(parts.zone ?? '') || null,
  }
}

function windowOf(row: Readonly<Record<string, unknown>>, index: number, keys: WindowKeys): Window[] {
  const start = minutesOf(textOf(row[keys.start] ?? ''))
  const end = minutesOf(textOf(row[keys.end] ?? ''))
  return start === undefined || end === undefined ? [] : [{ row: index, start, end, delay: wholeAbove(row[keys.delay], 7200) }]
}

function wholeAbove(value: unknown, otherwise: number): number {
  const number = Number(value)
  return Number.isFinite(number) && number > 0 ? Math.floor(number) : otherwise
}
