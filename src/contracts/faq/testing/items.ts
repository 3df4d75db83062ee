import fc from 'fast-check'
import { codePoint } from '../../../lib/testing/code-point.ts'
import type { FaqItem } from '../item.ts'

const asked = [
  'When do you open?',
  'when do you open',
  'Where are you?',
  'Wo sind Sie?',
  'What does it cost?',
  '?',
  '',
  ' ',
  '__proto__',
  '¿Cuándo?',
  'Quand ?',
]
const said = ['At nine.', 'At ten.', '', ' ', '{{time}}', 'Line\nbreak', 'Line\r\nbreak']

export const anyQuestion = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...asked) },
  { weight: 1, arbitrary: fc.string({ unit: codePoint, maxLength: 8 }) },
)
export const anyAnswer = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...said) },
  { weight: 1, arbitrary: fc.string({ unit: codePoint, maxLength: 8 }) },
)

/** As a platform gives it: members beside the pair, some of the time. */
export const anyItem: fc.Arbitrary<FaqItem> = fc.record(
  {
    question: anyQuestion,
    answer: anyAnswer,
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    needs_human_answer: fc.boolean(),
    source: fc.constantFrom('human', 'ai'),
  },
  { requiredKeys: ['question', 'answer'] },
)

export const anyItems = fc.array(anyItem, { maxLength: 7 })
