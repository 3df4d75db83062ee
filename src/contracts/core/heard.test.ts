import { expect, test } from 'vitest'
import { famulor1, famulor2 } from '../famulor/platform.ts'
import { flireo } from '../flireo/platform.ts'
import { revox } from '../revox/platform.ts'
import type { Platform } from './field.ts'
import { isHeard } from './heard.ts'

/** Whether the field of a platform is heard with these values. */
const heard = (platform: Platform, key: string, values: Record<string, unknown> = {}) => {
  const field = platform.fields.find((one) => one.key === key)
  if (!field) throw new Error(`${platform.id} has no ${key}`)
  return isHeard(platform, field, (path) => values[path])
}

test.each([
  ['static', true],
  ['generated', false],
  ['none', false],
])('in Revox’s mode %s the first sentence is heard: %s', (mode, expected) => {
  expect(heard(revox, 'first_sentence', { first_sentence_mode: mode })).toBe(expected)
  expect(heard(revox, 'end_of_call_sentence', { first_sentence_mode: mode })).toBe(true)
})

test('a mode that is not set is the platform’s own, and one that nobody knows may say it', () => {
  expect(heard(famulor1, 'initial_message')).toBe(true)
  expect(heard(famulor1, 'initial_message', { who_speaks_first: 'Customer' })).toBe(false)
  expect(heard(famulor2, 'initial_message', { wait_for_customer: 'Customer' })).toBe(false)
  expect(heard(revox, 'first_sentence', { first_sentence_mode: 'whispered' })).toBe(true)
})

test('where the text alone decides it is heard', () => {
  expect(heard(flireo, 'first_message')).toBe(true)
  expect(heard(flireo, 'voicemail_message')).toBe(true)
  expect(heard(flireo, 'name')).toBe(false)
})
