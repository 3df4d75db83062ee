import { textOf } from '../../lib/json.ts'
import type { Doc, Field, Role } from '../core/field.ts'

const types = ['string', 'number', 'integer', 'boolean', 'enum', 'date', 'datetime'] as const

/** `other`: what no column can say, such as a list or an object. */
export type ValueType = (typeof types)[number] | 'other'

/** One value that a model fills in, of structured output or of a tool's inputs, whatever a platform calls its members. */
export type ValueRow = {
  readonly name: string
  readonly type: ValueType
  /** A platform that does not know the difference requires none. */
  readonly required: boolean
  readonly description?: string
  readonly enum_options?: readonly string[]
  /** What the platform has of it, where it keeps a JSON Schema. */
  readonly schema?: unknown
  /** What a row keeps while it is edited: it tells a new name from a new row. */
  readonly id?: string
}

/** Rows of a list as they are in a form or on the wire, by the roles of its columns. */
export function valueRows(columns: readonly Field[], rows: readonly Doc[]): ValueRow[] {
  const keyOf = (role: Role) => columns.find((column) => column.role === role)?.key ?? ''
  const [name, type, required] = [keyOf('output-name'), keyOf('output-type'), keyOf('output-required')]
  const [description, options] = [keyOf('output-description'), keyOf('output-options')]
  return rows.map((row) => {
    const kind = typeOf(row[type])
    const texts = row[options]
    return {
      name: textOf(row[name]),
      type: kind,
      required: row[required] === true,
      ...(typeof row[description] === 'string' && row[description] !== '' && { description: row[description] }),
      ...(kind === 'enum' && { enum_options: Array.isArray(texts) ? texts.map(textOf) : [] }),
      ...(row.schema !== undefined && { schema: row.schema }),
      ...(typeof row.$id === 'string' && { id: row.$id }),
    }
  })
}

function typeOf(type: unknown): ValueType {
  if (type === 'bool') return 'boolean'
  return types.find((one) => one === type) ?? 'other'
}

/** The rows that are in what is sent: those with a name, and of several with one name the last. */
export const namedRows = (rows: readonly ValueRow[]): ValueRow[] =>
  [...new Map(rows.map((row) => [row.name, row])).values()].filter(({ name }) => name !== '')
