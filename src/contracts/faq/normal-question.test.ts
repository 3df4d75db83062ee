import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoint } from '../../lib/testing/code-point.ts'
import { normalQuestion, questionKey } from './normal-question.ts'

test.each([
  ['When do you open?', ' when  do you OPEN ?!'],
  ['Cafe\u0301?', 'Café'],
  ['¿Cuándo abren?', 'cuándo abren'],
  ['What’s new?', "What's new", 'Whats new'],
  ['Where, exactly, are you?', 'Where exactly are you'],
  ['Ｗｈｅｎ？', 'when'],
  ['soft\u00adware?', 'software?'],
  ['متى تفتحون؟', 'متى تفتحون'],
  ['何時ですか？', '何時ですか'],
  ['Self-service?', 'self service?'],
])('%s asks the same as %s', (...questions) => {
  expect(new Set(questions.map(normalQuestion)).size).toBe(1)
})

test.each([
  ['Où est le résumé ?', 'Où est le resume ?'],
  ['Is it 2.5 or 25?', 'Is it 25 or 25?'],
  ['What is 10%?', 'What is 10?'],
  ['Maße?', 'Masse?'],
])('%s and %s are two questions', (one, other) => {
  expect(normalQuestion(one)).not.toBe(normalQuestion(other))
})

test('a question without a word is none', () => {
  expect(['', ' ', '?', '…!', '\u200b'].map(normalQuestion)).toEqual(['', '', '', '', ''])
  expect(questionKey(' ?! ')).toBe('?!')
})

test('what is normal stays so, and letter case and spaces never tell two questions apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint, maxLength: 12 }), (question) => {
      const normal = normalQuestion(question)
      expect(normalQuestion(normal)).toBe(normal)
      expect(normalQuestion(`  ${question}\n`)).toBe(normal)
    }),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (question) => {
      expect(normalQuestion(question.toUpperCase())).toBe(normalQuestion(question))
    }),
  )
})
