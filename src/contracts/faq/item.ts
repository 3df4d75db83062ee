import { textOf } from '../../lib/json.ts'
import type { Doc } from '../core/field.ts'

/** A question with its answer as a list holds it: members that nobody here names (`id`, `source`) belong to it and stay. */
export type FaqItem = Doc

/** What is asked, and what is said; whatever a platform sent in their place, as a text. */
export const questionOf = (item: FaqItem): string => textOf(item.question ?? '')
export const answerOf = (item: FaqItem): string => textOf(item.answer ?? '')

/** A list that is written whole comes back with every item marked as answered: an item without an answer waits all the same. */
export const isPendingQuestion = (item: FaqItem): boolean => item.needs_human_answer === true || !answerOf(item).trim()
