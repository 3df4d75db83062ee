import type { Part } from '../../sound/rehearsal.ts'

/** The same moment of another rendering: as far into the same part, or where that part would be. */
export function samePlace(before: readonly Part[], after: readonly Part[], at: number): number {
  const part = before.find(({ from, to }) => from <= at && at < to) ?? before.at(-1)
  if (!part) return at
  const twin = after.find(({ kind }) => kind === part.kind)
  if (!twin) return after.findLast(({ from }) => from <= at)?.from ?? 0
  return twin.from + ((at - part.from) / (part.to - part.from)) * (twin.to - twin.from)
}
