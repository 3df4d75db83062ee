import { plainBreaks } from '../../lib/line-breaks.ts'
import { spokenSeconds } from '../core/spoken.ts'
import { answerOf, type FaqItem, isPendingQuestion, questionOf } from './item.ts'
import { nearQuestions } from './near-questions.ts'
import { normalQuestion } from './normal-question.ts'

/** Seconds after which a caller has stopped listening to an answer. */
export const longestAnswer = 30

/** Something about an item of a list, by its place in it. `other` is the item it is about as well. */
export type FaqFinding = {
  readonly rule: 'same-question' | 'near-question' | 'no-answer' | 'long-answer'
  readonly severity: 'error' | 'warning'
  readonly item: number
  readonly member: 'question' | 'answer'
  readonly other?: number
  readonly message: string
}

/**
 * What is wrong with a list of questions and answers: the same question twice (an error, whatever the answers), nearly the
 * same question with another answer, an answer that is missing, one that takes too long to be spoken at a speed (1 is a
 * voice's usual one). In the order of the list. Questions are numbered from 1 in messages. Plain data in and out, and
 * cheap enough to be run after each edit: what is known of a question is kept.
 */
export function checkItems(items: readonly FaqItem[], options: { readonly speed?: number } = {}): FaqFinding[] {
  const findings = [
    ...sameQuestions(items),
    ...nearOnes(items),
    ...items.flatMap((item, index) => answerFindings(item, index, options.speed ?? 1)),
  ]
  return findings.sort((a, b) => a.item - b.item)
}

function sameQuestions(items: readonly FaqItem[]): FaqFinding[] {
  const first = new Map<string, number>()
  return items.flatMap((item, index): FaqFinding[] => {
    const normal = normalQuestion(questionOf(item))
    if (normal === '') return []
    const twin = first.get(normal)
    if (twin === undefined) {
      first.set(normal, index)
      return []
    }
    const differs = saidBy(items[twin] as FaqItem) === saidBy(item) ? '' : ', and has another answer'
    const message = `Question ${index + 1} asks the same as question ${twin + 1}${differs}`
    return [{ rule: 'same-question', severity: 'error', item: index, member: 'question', other: twin, message }]
  })
}

const nearOnes = (items: readonly FaqItem[]): FaqFinding[] =>
  nearQuestions(items.map(questionOf)).flatMap(({ a, b }): FaqFinding[] => {
    const [one, two] = [items[a] as FaqItem, items[b] as FaqItem]
    const isSame = normalQuestion(questionOf(one)) === normalQuestion(questionOf(two))
    if (isSame || isPendingQuestion(one) || isPendingQuestion(two) || saidBy(one) === saidBy(two)) return []
    const message = `Question ${b + 1} asks nearly the same as question ${a + 1}, and has another answer`
    return [{ rule: 'near-question', severity: 'warning', item: b, member: 'question', other: a, message }]
  })

function answerFindings(item: FaqItem, index: number, speed: number): FaqFinding[] {
  const answer = answerOf(item)
  const about = { severity: 'warning', item: index, member: 'answer' } as const
  if (!answer.trim()) return [{ ...about, rule: 'no-answer', message: `Question ${index + 1} has no answer` }]
  const seconds = spokenSeconds(answer, speed)
  if (seconds <= longestAnswer) return []
  const message = `Answer ${index + 1} takes about ${Math.round(seconds)} s to say: callers listen for ${longestAnswer} s`
  return [{ ...about, rule: 'long-answer', message }]
}

/** Kinds of line breaks and what stands around an answer are not heard. */
export const saidBy = (item: FaqItem): string => plainBreaks(answerOf(item)).trim()
