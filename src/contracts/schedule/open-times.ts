import type { Plan, Window } from './plan.ts'
import { dayLength, dayOf, stretchAt, weekdayOf } from './zone.ts'

/** A time in which calls are allowed: from an instant to another one (left out), through one window. */
export type Opening = { readonly from: number; readonly to: number; readonly window: Window }

/** Further than this nobody looks for the next opening: a plan that has one opens within two weeks, clock changes included. */
const furthest = 21 * dayLength

/**
 * The openings of a plan between two instants, in order, cut to them. Openings of windows that overlap overlap too,
 * the window that stands first in the list first (assumption `first-window-counts`).
 */
export function* openings(plan: Plan, zone: string, from: number, to: number): Generator<Opening> {
  // Assumption `not-across-midnight`.
  const windows = plan.windows.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.row - b.row)
  if (windows.length === 0 || plan.days.size === 0) return
  for (let at = from; at < to; ) {
    // Assumption `by-the-wall-clock`: within a stretch the clock runs evenly, so a window is one piece of it.
    const stretch = stretchAt(zone, at)
    const end = Math.min(stretch.to, to)
    const last = dayOf(end - 1 + stretch.offset)
    for (let day = dayOf(at + stretch.offset); day <= last; day++) {
      if (!plan.days.has(weekdayOf(day))) continue
      const midnight = day * dayLength - stretch.offset
      for (const window of windows) {
        const opens = Math.max(at, midnight + window.start * 60_000)
        // Assumption `end-is-left-out`.
        const closes = Math.min(end, midnight + window.end * 60_000)
        if (opens < closes) yield { from: opens, to: closes, window }
      }
    }
    at = end
  }
}

/** When calls are next allowed, and by which window; nothing for a plan that never allows any. */
export function nextOpening(plan: Plan, zone: string, at: number): Opening | undefined {
  let best: Opening | undefined
  for (const opening of openings(plan, zone, at, at + furthest)) {
    if (best && opening.from > best.from) break
    // Assumption `first-window-counts`.
    if (!best || opening.window.row < best.window.row) best = opening
  }
  return best
}
