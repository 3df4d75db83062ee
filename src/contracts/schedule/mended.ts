import { type Hours, isOpenEver, type Painted } from './paint.ts'
import type { Window } from './plan.ts'
import { writtenTime } from './time-entry.ts'

/** The list with one window put right, and what that is called; nothing for a window that is fine, or may be meant in several ways. */
export type Mended = { readonly label: string; readonly windows: readonly Painted[] }

/**
 * A window that ends before it starts is taken as turned round, never as a night: somebody would be called at three.
 * One that overlaps another gives way to it where one piece of it remains.
 */
export function mended(windows: readonly Window[], wrong: Window): Mended | undefined {
  const put = (label: string, hours: Hours | undefined): Mended => ({
    label,
    windows: windows.flatMap((one): Painted[] => (one !== wrong ? [one] : hours ? [{ ...one, ...hours }] : [])),
  })
  const { start, end } = wrong
  if (end === 0 && start > 0) return put('End at 24:00', { start, end: 1440 })
  if (end < start) return put(`Make it ${writtenTime(end)} to ${writtenTime(start)}`, { start: end, end: start })
  const others = windows.filter((one) => one !== wrong && isOpenEver(one) && one.start < end && one.end > start)
  if (start === end || others.length === 0) return undefined
  const [free, ...more] = others.reduce<Hours[]>((pieces, other) => pieces.flatMap((piece) => without(piece, other)), [{ start, end }])
  if (more.length > 0) return undefined
  return free ? put(`Make it ${writtenTime(free.start)} to ${writtenTime(free.end)}`, free) : put('Remove this window', undefined)
}

const without = (piece: Hours, other: Hours): Hours[] =>
  [
    { start: piece.start, end: Math.min(piece.end, other.start) },
    { start: Math.max(piece.start, other.end), end: piece.end },
  ].filter(isOpenEver)
