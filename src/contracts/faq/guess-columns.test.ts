import { expect, test } from 'vitest'
import { guessColumns } from './guess-columns.ts'

test.each([
  [
    ['Question', 'Answer'],
    ['question', 'answer'],
  ],
  [
    ['Antwort', 'Frage'],
    ['answer', 'question'],
  ],
  [
    ['ID', 'Pregunta', 'Respuesta', 'Notas'],
    ['id', 'question', 'answer', 'ignore'],
  ],
  [
    ['Question', 'Réponse'],
    ['question', 'answer'],
  ],
  [
    ['Question (FR):', 'Réponse (FR):'],
    ['question', 'answer'],
  ],
  [
    ['Domanda', 'Risposta'],
    ['question', 'answer'],
  ],
  [
    ['Vraag', 'Antwoord'],
    ['question', 'answer'],
  ],
  [
    ['Pytanie', 'Odpowiedź'],
    ['question', 'answer'],
  ],
  [
    ['質問', '回答'],
    ['question', 'answer'],
  ],
  [
    ['سؤال', 'جواب'],
    ['question', 'answer'],
  ],
  [
    ['שאלה', 'תשובה'],
    ['question', 'answer'],
  ],
  [
    ['Question id', 'Question', 'Answer source', 'Answer'],
    ['id', 'question', 'ignore', 'answer'],
  ],
  [
    ['State', 'Customer question', 'Our answer'],
    ['ignore', 'question', 'answer'],
  ],
  [
    ['q', 'a'],
    ['question', 'answer'],
  ],
])('%j is a header', (header, columns) => {
  expect(guessColumns([header, ['When do you open?', 'At nine.', 'x', 'y'].slice(0, header.length)])).toEqual({ hasHeader: true, columns })
})

test('without a header, what asks is the question and what is longest the answer', () => {
  const rows = [
    ['1', 'We open at nine on weekdays.', 'When do you open?', 'ai'],
    ['2', 'In Lyon, near the station.', 'Where are you?', 'ai'],
  ]
  expect(guessColumns(rows)).toEqual({ hasHeader: false, columns: ['ignore', 'answer', 'question', 'ignore'] })
})

test('a first row that asks nothing above questions is a header in a language that nobody thought of', () => {
  const rows = [
    ['Galdera', 'Erantzuna'],
    ['Noiz irekitzen duzue?', 'Bederatzietan.'],
    ['Non zaudete?', 'Hemen, geltoki ondoan.'],
  ]
  expect(guessColumns(rows)).toEqual({ hasHeader: true, columns: ['question', 'answer'] })
})

test('a question that says “question” or “answer” is no header', () => {
  const rows = [
    ['Who can answer my question about a contract?', 'Our office.'],
    ['Where are you?', 'In Lyon.'],
  ]
  expect(guessColumns(rows)).toEqual({ hasHeader: false, columns: ['question', 'answer'] })
})

test('one column is questions; nothing is nothing', () => {
  expect(guessColumns([['When?'], ['Where?']])).toEqual({ hasHeader: false, columns: ['question'] })
  expect(guessColumns([['Frage'], ['Wann?']])).toEqual({ hasHeader: true, columns: ['question'] })
  expect(guessColumns([])).toEqual({ hasHeader: false, columns: [] })
  expect(guessColumns([['', '']])).toEqual({ hasHeader: false, columns: ['ignore', 'ignore'] })
})
