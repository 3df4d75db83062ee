import type { Doc } from '../../../../contracts/core/field.ts'

/** An assistant that the sandbox starts with. Ids and dates are fixed, so that links and tests can rely on them. */
export type { Stored as Seed } from '../../stored-assistants.ts'

/** A question with its answer; without one it waits for a human. */
export type FaqPair = readonly [question: string, answer?: string]

/** FAQ entries as Revox answers them. `prefix` has eight characters and keeps the ids of two lists apart. */
export const faqOf = (prefix: string, pairs: readonly FaqPair[]): Doc[] =>
  pairs.map(([question, answer], index) => ({
    id: `faq_${prefix}${String(index + 1).padStart(2, '0')}`,
    question,
    answer: answer ?? '',
    needs_human_answer: answer === undefined,
    source: answer === undefined ? 'ai' : 'human',
  }))
