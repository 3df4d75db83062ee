import { daytime, type Hours, isOpenEver, type Painted } from './paint.ts'
import type { Window } from './plan.ts'
import { writtenTime } from './time-entry.ts'

/** The list with one window put right, what that is called, and the rule whose finding it answers. */
export type Mended = {
  readonly rule: 'window-ends-after-it-starts' | 'windows-do-not-overlap'
  readonly label: string
  readonly windows: readonly Painted[]
}

const evening = 17 * 60
const noon = 12 * 60

/**
 * The ways to put a window right; none for a window that is fine, or may be meant in too many ways. One that ends before
 * it starts is parted at midnight where it looks like a night, and turned round where that makes a time by day: no calls at
 * three in the morning are made up. One that overlaps another gives way to it where one piece of it remains.
 */
export function mended(windows: readonly Window[], wrong: Window): Mended[] {
  const put = (rule: Mended['rule'], label: string, pieces: readonly Hours[]): Mended => ({
    rule,
    label,
    windows: windows.flatMap((one): Painted[] => (one === wrong ? piecesOf(one, pieces) : [one])),
  })
  const { start, end } = wrong
  if (end <= start) {
    const become = (label: string, ...pieces: Hours[]) => put('window-ends-after-it-starts', label, pieces)
    if (end === start) return []
    if (end === 0) return [become('End at 24:00', { start, end: 1440 })]
    const late = { start, end: 1440 }
    const early = { start: 0, end }
    const turned = { start: end, end: start }
    return [
      start >= evening && end <= noon && become(`Make it ${span(late)} and ${span(early)}`, late, early),
      turned.start >= daytime.start && turned.end <= daytime.end && become(`Make it ${span(turned)}`, turned),
    ].filter((one) => one !== false)
  }
  const others = windows.filter((one) => one !== wrong && isOpenEver(one) && one.start < end && one.end > start)
  if (others.length === 0) return []
  const [free, ...more] = others.reduce<Hours[]>((pieces, other) => pieces.flatMap((piece) => without(piece, other)), [{ start, end }])
  if (more.length > 0) return []
  return [put('windows-do-not-overlap', free ? `Make it ${span(free)}` : 'Remove this window', free ? [free] : [])]
}

const span = ({ start, end }: Hours): string => `${writtenTime(start)} to ${writtenTime(end)}`

/** The first piece stays the window that it was, another one is new and like it. */
const piecesOf = (whole: Window, pieces: readonly Hours[]): Painted[] =>
  pieces.map((piece, index) => (index === 0 ? { ...whole, ...piece } : { ...piece, delay: whole.delay, like: whole.row }))

const without = (piece: Hours, other: Hours): Hours[] =>
  [
    { start: piece.start, end: Math.min(piece.end, other.start) },
    { start: Math.max(piece.start, other.end), end: piece.end },
  ].filter(isOpenEver)
