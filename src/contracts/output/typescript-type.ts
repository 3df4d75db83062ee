import { isRecord, textOf } from '../../lib/json.ts'
import { namedRows, type ValueRow } from '../values/value-row.ts'

/**
 * The text of a TypeScript type for the object that these values make, with the descriptions as comments. What is not
 * required may be absent or null, since no document says which of the two a platform sends.
 */
export function typescriptType(rows: readonly ValueRow[], name = 'Output'): string {
  const members = namedRows(rows).map(
    (row): Member => ({
      name: row.name,
      required: row.required,
      parts: row.type === 'other' ? partsOf(row.schema, '  ') : typeOf(row),
      comment: [row.description ?? '', forms[row.type] ?? ''],
    }),
  )
  return `type ${name} = ${members.length === 0 ? 'Record<string, never>' : objectType(members, '')}`
}

/** `parts`: the types that it may have. */
type Member = { readonly name: string; readonly required: boolean; readonly parts: readonly string[]; readonly comment: readonly string[] }

function objectType(members: readonly Member[], indent: string): string {
  const lines = members.flatMap(({ name, required, parts, comment }) => [
    ...commentOf(comment),
    `${key(name)}${required ? '' : '?'}: ${union(required ? parts : [...parts, 'null'])}`,
  ])
  return ['{', ...lines.map((line) => `${indent}  ${line}`), `${indent}}`].join('\n')
}

const union = (parts: readonly string[]) => [...new Set(parts)].join(' | ') || 'never'

const forms: Partial<Record<ValueRow['type'], string>> = {
  date: 'A day, such as 2026-06-15.',
  datetime: 'A time and date, such as 2026-06-15T14:30:00Z.',
  integer: 'A whole number.',
}

function commentOf(texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => text.split(/\r\n?|[\n\u2028\u2029]/)).filter((line) => line.trim() !== '')
  // Nothing in a text may end the comment.
  const safe = lines.map((line) => line.trim().replaceAll('*/', '*\\/'))
  if (safe.length === 0) return []
  return safe.length === 1 ? [`/** ${safe[0]} */`] : ['/**', ...safe.map((line) => ` * ${line}`), ' */']
}

const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name))

function typeOf({ type, enum_options: options = [] }: ValueRow): string[] {
  switch (type) {
    case 'number':
    case 'integer':
      return ['number']
    case 'boolean':
      return ['boolean']
    case 'enum':
      return options.length > 0 ? options.map(literal) : ['never']
    default:
      return ['string']
  }
}

/** The types that values of a schema have. What TypeScript cannot say of them is left out; a reference may be anything. */
function partsOf(schema: unknown, indent: string): string[] {
  if (!isRecord(schema)) return [schema === false ? 'never' : 'unknown']
  if ('const' in schema) return [valueType(schema.const)]
  if (Array.isArray(schema.enum)) return schema.enum.map(valueType)
  const choices = [schema.anyOf, schema.oneOf].find(Array.isArray)
  if (choices) return choices.flatMap((one) => partsOf(one, indent))
  if (Array.isArray(schema.allOf)) return [schema.allOf.map((one) => inBrackets(partsOf(one, indent))).join(' & ')]
  const type = schema.type ?? (isRecord(schema.properties) ? 'object' : 'items' in schema ? 'array' : undefined)
  return (Array.isArray(type) ? type : [type]).map((one) => typeNamed(one, schema, indent))
}

function typeNamed(type: unknown, schema: Record<string, unknown>, indent: string): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'number':
    case 'integer':
      return 'number'
    case 'array':
      if (Array.isArray(schema.prefixItems)) return `[${schema.prefixItems.map((one) => union(partsOf(one, indent))).join(', ')}]`
      return `${inBrackets(partsOf(schema.items, indent))}[]`
    case 'object': {
      const { properties, additionalProperties: more } = schema
      if (!isRecord(properties)) return `Record<string, ${isRecord(more) ? union(partsOf(more, indent)) : 'unknown'}>`
      const required = Array.isArray(schema.required) ? schema.required : []
      const members = Object.entries(properties).map(
        ([name, property]): Member => ({
          name,
          required: required.includes(name),
          parts: partsOf(property, `${indent}  `),
          comment: [isRecord(property) ? textOf(property.description) : ''],
        }),
      )
      return members.length === 0 ? 'Record<string, unknown>' : objectType(members, indent)
    }
    default:
      return 'unknown'
  }
}

const inBrackets = (parts: readonly string[]) => (new Set(parts).size > 1 ? `(${union(parts)})` : union(parts))

function valueType(value: unknown): string {
  if (typeof value === 'string') return literal(value)
  return typeof value === 'object' && value !== null ? 'unknown' : JSON.stringify(value)
}

/** A text in single quotes. */
const literal = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
