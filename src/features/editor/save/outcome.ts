import type { Problem } from '../../../contracts/api.ts'

/** What came of the last save. */
export type SaveOutcome =
  /** `isOdd`: the platform did something otherwise than asked. `isPast`: the form holds newer edits. */
  | { readonly kind: 'saved'; readonly words: string; readonly isOdd: boolean; readonly isPast: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly words: string }

/** "Saved." is no word for what is edited since, and a refusal was about values that are others now. */
export function afterEdit(outcome: SaveOutcome | undefined): SaveOutcome | undefined {
  if (outcome?.kind === 'saved') return outcome.isPast ? outcome : { ...outcome, isPast: true }
  return outcome && [400, 412, 422].includes(outcome.problem.status) ? undefined : outcome
}

/** The server answers: that it could not be reached is over. */
export const afterAnswer = (outcome: SaveOutcome | undefined): SaveOutcome | undefined =>
  outcome?.kind === 'failed' && outcome.problem.status === 0 ? undefined : outcome

/** What the bar shows of it: of a save before the newest edits only what the platform did otherwise. */
export function wordsOf(outcome: SaveOutcome): string | undefined {
  if (outcome.kind === 'failed' || !outcome.isPast) return outcome.words
  return outcome.isOdd ? outcome.words.replace('Saved. ', '') : undefined
}
