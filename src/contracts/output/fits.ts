import { canonicalJson, isRecord, textOf } from '../../lib/json.ts'
import type { ValueRow } from '../values/value-row.ts'

/**
 * Whether every value of one field is a value of another: an option is a text, a day written as text is a text, a whole number is a
 * number. What no column can say fits only what is said in the very same words.
 */
export function fits(narrow: ValueRow, wide: ValueRow): boolean {
  if (narrow.type === 'other' || wide.type === 'other')
    return narrow.type === wide.type && canonicalJson(withoutWords(narrow.schema)) === canonicalJson(withoutWords(wide.schema))
  if (narrow.type === 'enum' && wide.type === 'enum') {
    const known = new Set(wide.enum_options)
    return (narrow.enum_options ?? []).every((option) => known.has(option))
  }
  if (narrow.type === wide.type) return true
  if (wide.type === 'string') return narrow.type === 'enum' || narrow.type === 'date' || narrow.type === 'datetime'
  return wide.type === 'number' && narrow.type === 'integer'
}

/** A schema without its description, which says nothing of what is sent. */
const withoutWords = (schema: unknown) =>
  typeof schema === 'object' && schema !== null ? { ...schema, description: undefined } : (schema ?? null)

const forms: Readonly<Record<string, string>> = { object: 'an object', array: 'a list' }

export function typeInWords({ type, enum_options: options = [], schema }: ValueRow): string {
  switch (type) {
    case 'string':
      return 'any text'
    case 'number':
      return 'a number'
    case 'integer':
      return 'a whole number'
    case 'boolean':
      return 'true or false'
    case 'enum':
      return options.length > 0 ? `one of ${options.map((option) => `“${option}”`).join(', ')}` : 'one of no options'
    case 'date':
      return 'a date'
    case 'datetime':
      return 'a time and date'
    case 'other':
      return forms[isRecord(schema) ? textOf(schema.type) : ''] ?? 'of another form'
  }
}
