import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearQuestions } from './near-questions.ts'
import { isSameWord } from './same-word.ts'

test.each([
  ['What is the price?', 'What is the price of it?'],
  ['How do I cancel my appointment?', 'How do I cancle my appointment?'],
  ['How do I cancel my order?', 'How can I cancel my order?'],
  ['Can I pay by card?', 'Can I pay by cards?'],
  ['Was kostet die Lieferung?', 'Was kostet eine Lieferung?'],
  ['Quels sont vos horaires ?', 'Quels sont les horaires ?'],
  ['¿Cuánto cuesta el envío?', 'Cuanto cuesta el envio'],
  ['営業時間は何時ですか', '営業時間は何時までですか'],
  ['هل تفتحون يوم الأحد؟', 'هل تفتحون يوم الاحد'],
])('“%s” is near “%s”', (one, other) => {
  expect(nearQuestions([one, other])).toMatchObject([{ a: 0, b: 1 }])
})

test.each([
  ['Do you deliver on Sundays?', 'Do you deliver on Mondays?'],
  ['What are your opening hours?', 'What are your opening times?'],
  ['Can I cancel 2 days before?', 'Can I cancel 3 days before?'],
  ['Where are you?', 'What does it cost?'],
  ['', ''],
  ['?', '!'],
])('“%s” and “%s” are two questions', (one, other) => {
  expect(nearQuestions([one, other])).toEqual([])
})

const words = [
  'when',
  'do',
  'you',
  'open',
  'deliver',
  'orders',
  'order',
  'sundays',
  'mondays',
  'the',
  'shop',
  'on',
  '24',
  '7',
  'öffnen',
  'offnen',
  '何時',
  '何時間',
]
const anyQuestions = fc.array(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(' ')),
  { maxLength: 5 },
)

test('whether two questions are near does not depend on what else is asked', () => {
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      const alone = questions.flatMap((two, b) =>
        questions.slice(0, b).flatMap((one, a) => nearQuestions([one, two]).map((pair) => ({ ...pair, a, b }))),
      )
      const order = (pairs: typeof alone) => pairs.toSorted((x, y) => x.b - y.b || x.a - y.a)
      expect(order(nearQuestions(questions))).toEqual(order(alone))
    }),
    { numRuns: 500 },
  )
})

test('an equal question is as near as can be, and a question is never near itself', () => {
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      for (const { a, b, likeness } of nearQuestions(questions)) {
        expect(a).toBeLessThan(b)
        expect(likeness).toBeLessThanOrEqual(1)
      }
      for (const question of questions) expect(nearQuestions([question, question.toUpperCase()])).toEqual([{ a: 0, b: 1, likeness: 1 }])
    }),
  )
})

test('ten thousand questions of one pattern are looked through, and each is named with few others', () => {
  const letters = (index: number) => [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')
  const pairs = nearQuestions(Array.from({ length: 10_000 }, (_, index) => `What does the product ${letters(index)} cost in the shop?`))
  const times = new Map<number, number>()
  for (const { b } of pairs) times.set(b, (times.get(b) ?? 0) + 1)
  expect(Math.max(...times.values())).toBeLessThanOrEqual(5)
})

test.each([
  ['delivery', 'deliveries', true],
  ['cancel', 'cancle', true],
  ['card', 'cards', true],
  ['appointment', 'apointment', true],
  ['horaires', 'horaire', true],
  ['sundays', 'mondays', false],
  ['montag', 'sonntag', false],
  ['night', 'light', false],
  ['boot', 'boat', false],
  ['hours', 'house', false],
])('%s and %s are one word: %s', (one, other, expected) => {
  expect(isSameWord(one, other)).toBe(expected)
  expect(isSameWord(other, one)).toBe(expected)
})
