import type { RowFinding } from './use-checks.ts'

/** What is found in a row, in the few words that a cell has room for. */
export type RowNote = { readonly words: string; readonly severity: RowFinding['severity'] }

/** `placeOf` gives a row's number. */
export function noteOf(findings: readonly RowFinding[] | undefined, placeOf: (row: string) => number): RowNote | undefined {
  const first = findings?.find(({ rule }) => rule !== 'no-answer')
  return first && { words: wordsOf(first, placeOf), severity: first.severity }
}

function wordsOf({ rule, other = '' }: RowFinding, placeOf: (row: string) => number): string {
  if (rule === 'long-answer') return 'Long answer'
  return `${rule === 'same-question' ? 'Same as' : 'Contradicts'} row ${placeOf(other)}`
}

/** Filters of the sheet by what is found. */
export const findingFilters = [
  { id: 'contradictions', label: 'Contradictions', rules: ['near-question'] },
  { id: 'repeated', label: 'Repeated', rules: ['same-question'] },
  { id: 'long', label: 'Long answers', rules: ['long-answer'] },
] as const
