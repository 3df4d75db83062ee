import type { RowFinding } from './use-checks.ts'

/** What is found in a row, in the few words that a cell has room for. `placeOf` gives a row's number. */
export function noteOf(findings: readonly RowFinding[] | undefined, placeOf: (row: string) => number): string | undefined {
  const [first] = findings?.filter(({ rule }) => rule !== 'no-answer') ?? []
  if (!first) return undefined
  switch (first.rule) {
    case 'same-question':
      return `Same as row ${placeOf(first.other ?? '')}`
    case 'near-question':
      return `Contradicts row ${placeOf(first.other ?? '')}`
    case 'long-answer':
      return 'Long answer'
    default:
      return undefined
  }
}

/** Filters of the sheet by what is found. */
export const findingFilters = [
  { id: 'contradictions', label: 'Contradictions', rules: ['near-question'] },
  { id: 'repeated', label: 'Repeated', rules: ['same-question'] },
  { id: 'long', label: 'Long answers', rules: ['long-answer'] },
] as const
