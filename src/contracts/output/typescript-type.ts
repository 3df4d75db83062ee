import { namedRows, type ValueRow } from '../values/value-row.ts'

/**
 * The text of a TypeScript type for the object that these values make, with the descriptions as comments. What is not
 * required may be absent or null, since no document says which of the two a platform sends.
 */
export function typescriptType(rows: readonly ValueRow[], name = 'Output'): string {
  const members = namedRows(rows).flatMap((row) => [
    ...comment(row),
    `  ${key(row.name)}${row.required ? '' : '?'}: ${typeOf(row)}${row.required ? '' : ' | null'}`,
  ])
  return members.length === 0 ? `type ${name} = Record<string, never>` : [`type ${name} = {`, ...members, '}'].join('\n')
}

function comment({ description, type }: ValueRow): string[] {
  const forms: Partial<Record<ValueRow['type'], string>> = {
    date: 'A day, such as 2026-06-15.',
    datetime: 'A time and date, such as 2026-06-15T14:30:00Z.',
    integer: 'A whole number.',
  }
  const lines = [...(description ?? '').split(/\r\n?|[\n\u2028\u2029]/), forms[type] ?? ''].filter((line) => line.trim() !== '')
  // Nothing in a text may end the comment.
  const safe = lines.map((line) => line.trim().replaceAll('*/', '*\\/'))
  if (safe.length === 0) return []
  return safe.length === 1 ? [`  /** ${safe[0]} */`] : ['  /**', ...safe.map((line) => `   * ${line}`), '   */']
}

const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name))

function typeOf({ type, enum_options: options = [] }: ValueRow): string {
  switch (type) {
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'enum':
      return [...new Set(options)].map(literal).join(' | ') || 'never'
    case 'other':
      return 'unknown'
    default:
      return 'string'
  }
}

/** A text in single quotes. */
const literal = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
