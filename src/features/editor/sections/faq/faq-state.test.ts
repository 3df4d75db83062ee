import { expect, test } from 'vitest'
import { approvedUnseen, type FaqState } from './faq-state.ts'

const answers = ['yes', '', 'maybe', 'no']
const count = (...states: FaqState[]) => approvedUnseen(states, (index) => answers[index] !== '')

test('answers that wait for a person are counted once the list would be sent, those without an answer wait on', () => {
  expect(count('answered', 'pending', 'pending', 'answered')).toBe(0)
  expect(count('edited', 'pending', 'pending', 'answered')).toBe(1)
  expect(count('answered', 'pending', 'pending', 'new')).toBe(1)
  expect(count('pending', 'pending', 'pending', 'deleted')).toBe(2)
  expect(count('edited', 'pending', 'edited', 'answered')).toBe(0)
})
