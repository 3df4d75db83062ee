import { type Mapped, mapAgain } from '../../../lib/ends.ts'
import { isRecord } from '../../../lib/json.ts'
import { rows, text } from '../../core/define.ts'
import type { Check, Finding } from '../../core/field.ts'
import { isPendingQuestion } from '../../faq/item.ts'
import { normalQuestion } from '../../faq/normal-question.ts'

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

export const questionsAreUnique: Check = {
  rule: 'questions-are-unique',
  units: [faqItems.key],
  run: ({ faq_items: items }) => {
    if (!Array.isArray(items)) return []
    questions = mapAgain(questions, items, questionOf)
    return findTwins(questions.results)
  },
}

const questionOf = (item: unknown): string => (isRecord(item) && typeof item.question === 'string' ? item.question : '')

let questions: Mapped<unknown, string> | undefined
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
