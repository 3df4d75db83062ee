import { textOf } from '../../lib/json.ts'
import { sampleValue } from '../values/sample-value.ts'
import type { ValueRow } from '../values/value-row.ts'

/** What the model hands to a tool, by the names of its inputs. */
export type Arguments = Readonly<Record<string, unknown>>

/** Believable arguments for each input that has a name, to begin a trial with. The same inputs give the same arguments. */
export const sampleArguments = (inputs: readonly ValueRow[]): Arguments =>
  Object.fromEntries(inputs.filter(({ name }) => name !== '').map((input) => [input.name, sampleValue(input)]))

/** What a person typed as a value of the input's type; a text that is none stays a text. */
export function argumentFrom({ type }: ValueRow, text: string): unknown {
  const trimmed = text.trim()
  if ((type === 'number' || type === 'integer') && trimmed !== '' && Number.isFinite(Number(trimmed))) return Number(trimmed)
  if (type === 'boolean' && /^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true'
  if (type !== 'other') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** An argument as a text that a person can edit. */
export const argumentText = (value: unknown): string => (value === null ? 'null' : textOf(value))
