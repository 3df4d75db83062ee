import type { Window } from './plan.ts'

/** Minutes after midnight; the end is left out. */
export type Hours = { readonly start: number; readonly end: number }

/** A window after painting. `row`: which one of the list it was; `like`: of which one a new one is a part. */
export type Painted = Hours & { readonly delay: number; readonly row?: number; readonly like?: number }

/** A window that does not end after it starts is never open; painting leaves it as it is. */
export const isOpenEver = ({ start, end }: Hours): boolean => start < end

/**
 * Opens a time. What is open already stays with its own window and delay, to the minute. A gap goes to the window that
 * ends where it begins, else to the one that begins where it ends; two windows of one delay that it joins become one.
 * A time that touches none is a window of its own, with the delay of the nearest one, else the usual one.
 */
export function paint(windows: readonly Window[], { start, end }: Hours, usualDelay: number): Painted[] {
  return gapsIn(windows.filter(isOpenEver), { start, end }).reduce(
    (list, gap) => fill(list, gap, usualDelay),
    windows.map((one): Painted => one),
  )
}

/** Closes a time: windows are cut back to its edges, cut in two, or gone. */
export function erase(windows: readonly Window[], { start, end }: Hours): Painted[] {
  return windows.flatMap((one): Painted[] => {
    if (!isOpenEver(one) || end <= one.start || start >= one.end) return [one]
    const before = one.start < start && { ...one, end: start }
    const after = end < one.end && { start: end, end: one.end, delay: one.delay, ...(before ? { like: one.row } : { row: one.row }) }
    return [before, after].filter((part) => part !== false)
  })
}

/** Puts the hours of a window at another time, with its delay; what was open there gives way. */
export function place(windows: readonly Window[], like: Window, start: number): Painted[] {
  const end = Math.min(1440, start + like.end - like.start)
  return insert(erase(windows, { start, end }), { start, end, delay: like.delay, like: like.row })
}

/** When it is fit to call anybody, as far as nothing else is said. */
export const daytime: Hours = { start: 8 * 60, end: 21 * 60 }

/**
 * Hours for one more window: two, beside one that is there and by day where that can be, the later the better. Nothing
 * for the first window, and where the day is full.
 */
export function roomFor(windows: readonly Window[]): Hours | undefined {
  const rooms = gapsIn(windows.filter(isOpenEver), { start: 0, end: 1440 })
    .filter((gap) => gap.start > 0 || gap.end < 1440)
    .map(({ start, end }) => (start > 0 ? { start, end: Math.min(end, start + 120) } : { start: Math.max(0, end - 120), end }))
  const byDay = ({ start, end }: Hours) => Math.max(0, Math.min(end, daytime.end) - Math.max(start, daytime.start))
  const length = ({ start, end }: Hours) => end - start
  return rooms.sort((a, b) => byDay(b) - byDay(a) || length(b) - length(a) || b.start - a.start)[0]
}

/** The minutes of a time in which some window is open. */
export function openMinutes(windows: readonly Hours[], { start, end }: Hours): number {
  const closed = gapsIn(windows.filter(isOpenEver), { start, end }).reduce((sum, gap) => sum + gap.end - gap.start, 0)
  return end - start - closed
}

/** Where windows overlap: each stretch with the two that meet there. */
export function overlapsOf(windows: readonly Window[]): (Hours & { rows: readonly [number, number] })[] {
  const open = windows.filter(isOpenEver)
  return open.flatMap((one, index) =>
    open.slice(index + 1).flatMap((other) => {
      const both = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }
      return isOpenEver(both) ? [{ ...both, rows: [one.row, other.row] as const }] : []
    }),
  )
}

function gapsIn(windows: readonly Hours[], { start, end }: Hours): Hours[] {
  const gaps: Hours[] = []
  let at = start
  for (const one of [...windows].sort((a, b) => a.start - b.start)) {
    if (one.start > at && at < end) gaps.push({ start: at, end: Math.min(one.start, end) })
    at = Math.max(at, one.end)
  }
  return at < end ? [...gaps, { start: at, end }] : gaps
}

function fill(list: readonly Painted[], gap: Hours, usualDelay: number): Painted[] {
  const open = list.filter(isOpenEver)
  const before = open.find((one) => one.end === gap.start)
  const after = open.find((one) => one.start === gap.end)
  if (before) {
    const isJoined = after !== undefined && after.delay === before.delay
    const grown = { ...before, end: isJoined ? after.end : gap.end }
    return list.flatMap((one) => (one === before ? [grown] : isJoined && one === after ? [] : [one]))
  }
  if (after) return list.map((one) => (one === after ? { ...after, start: gap.start } : one))
  const away = (one: Hours) => Math.max(one.start - gap.end, gap.start - one.end)
  const [nearest] = open.sort((a, b) => away(a) - away(b))
  return insert(list, { ...gap, delay: nearest?.delay ?? usualDelay })
}

/** Behind the window that begins last before it; a list that is in order stays so. */
function insert(list: readonly Painted[], made: Painted): Painted[] {
  const earlier = list.filter((one) => isOpenEver(one) && one.start < made.start)
  const last = earlier.reduce<Painted | undefined>((best, one) => (best && best.start >= one.start ? best : one), undefined)
  const at = last ? list.indexOf(last) + 1 : 0
  return [...list.slice(0, at), made, ...list.slice(at)]
}
