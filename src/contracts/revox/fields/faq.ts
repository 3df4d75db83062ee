import { type Mapped, mapAgain } from '../../../lib/ends.ts'
import { isRecord, textOf } from '../../../lib/json.ts'
import { rows, text } from '../../core/define.ts'
import type { Check, Doc, Finding } from '../../core/field.ts'

/** An update replaces the whole list and takes pairs only; ids, sources and states exist in answers alone (seed 000). */
export const faqItems = rows({
  key: 'faq_items',
  label: 'FAQ',
  section: 'faq',
  role: 'faq',
  columns: [
    text({ key: 'question', label: 'Question', role: 'question', required: true, lines: 2 }),
    text({ key: 'answer', label: 'Answer', role: 'answer', lines: 2, spoken: true }),
  ],
  readOnly: ['id', 'needs_human_answer', 'source'],
  identity: 'id',
  title: 'question',
  noun: 'question',
  blank: { question: '', answer: '' },
  isPending: isPendingQuestion,
})

export const faqFields = [faqItems]

/** A list that is written whole comes back with every item marked as answered: an item without an answer waits all the same. */
export function isPendingQuestion(item: Doc): boolean {
  return item.needs_human_answer === true || !textOf(item.answer ?? '').trim()
}

/** Letter case, spaces and closing punctuation do not make another question. */
export const normalQuestion = (question: string): string =>
  withoutClosingMarks(
    question
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\u00a0]+/g, ' '),
  ).trim()

/** A loop, because a pattern that is anchored at the end takes quadratic time on a long run of marks. */
function withoutClosingMarks(text: string): string {
  let end = text.length
  while (end > 0 && ' ?!.…'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

export const questionsAreUnique: Check = {
  rule: 'questions-are-unique',
  units: [faqItems.key],
  run: ({ faq_items: items }) => (Array.isArray(items) ? findTwins(items.map(questionOf)) : []),
}

const questionOf = (item: unknown): string => (isRecord(item) && typeof item.question === 'string' ? item.question : '')

let normals: Mapped<string, string> | undefined
let last: { questions: readonly string[]; findings: readonly Finding[] } = { questions: [], findings: [] }

/** An edit in an answer leaves all questions as they were, and what was found about them. */
function findTwins(questions: readonly string[]): readonly Finding[] {
  if (questions.length === last.questions.length && questions.every((question, index) => question === last.questions[index])) {
    return last.findings
  }
  normals = mapAgain(normals, questions, normalQuestion)
  const seen = new Map<string, number>()
  const findings = normals.results.flatMap((normal, index): Finding[] => {
    if (normal === '') return []
    const twin = seen.get(normal)
    if (twin === undefined) {
      seen.set(normal, index)
      return []
    }
    return [
      {
        rule: 'questions-are-unique',
        severity: 'warning',
        path: `${faqItems.key}.${index}.question`,
        message: `Question ${twin + 1} asks the same`,
      },
    ]
  })
  last = { questions, findings }
  return findings
}
