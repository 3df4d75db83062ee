import { type Doc, type Platform, readField, type Unit, writeField } from './field.ts'
import { keptSecret } from './secret.ts'

/** Whether a unit holds a text that is written and never shown. */
export const isSecret = ({ fields }: Unit): boolean => fields.some(({ control }) => control.kind === 'secret')

/**
 * A document with `keptSecret` in the place of every secret: the form in which it is kept, answered and compared. What is no secret
 * stays the very same value.
 */
export function withoutSecrets(platform: Platform, doc: Doc): Doc {
  return fieldsOf(platform).reduce(
    (masked, field) => (isSet(readField(field, masked)) ? writeField(field, masked, keptSecret) : masked),
    doc,
  )
}

/** The secrets that a document holds in clear. */
export const secretsIn = (platform: Platform, doc: Doc): string[] =>
  fieldsOf(platform)
    .map((field) => readField(field, doc))
    .filter((value) => typeof value === 'string')
    .filter((text) => text !== '' && text !== keptSecret)

const fieldsOf = (platform: Platform) => platform.fields.filter(({ control }) => control.kind === 'secret')

const isSet = (value: unknown) => value !== undefined && value !== null && value !== ''
