import { type Check, type Field, readField, type Severity, unitKeyOf } from './field.ts'

/** No text, or one in which nothing can be read. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** Not set, or empty. */
export const isNothing = (value: unknown): value is undefined | null | '' => value === undefined || value === null || value === ''

/** The check that a prompt is not empty, as grave as the platform takes it. A prompt that was not read is no empty one. */
export function promptIsWritten(prompt: Field, severity: Severity): Check {
  const rule = 'prompt-is-written'
  const unit = unitKeyOf(prompt)
  const message = 'The prompt is empty: the assistant does not know what to do'
  return {
    rule,
    units: [unit],
    run: (doc) => (doc[unit] !== undefined && isBlank(readField(prompt, doc)) ? [{ rule, severity, path: prompt.key, message }] : []),
  }
}
