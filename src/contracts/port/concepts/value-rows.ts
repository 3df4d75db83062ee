import { isRecord, textOf } from '../../../lib/json.ts'
import type { Doc, Field, Role } from '../../core/field.ts'

/** Rows that each name one value: the structured output, and the inputs of a tool. */
type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'enum' | 'date' | 'datetime'

const kindOf = (type: unknown): Kind => (type === 'bool' ? 'boolean' : (textOf(type) as Kind))

const spoken: Readonly<Record<string, string>> = { date: 'a date (YYYY-MM-DD)', datetime: 'a date and a time (ISO 8601)' }

/** Keywords of a schema that a row says itself. */
const saidByRow = new Set(['type', 'format', 'enum', 'description'])

export type Turned = {
  readonly rows: readonly Doc[]
  /** What is lost on the way, by row. */
  readonly losses: readonly string[]
  /** Names of rows that have no counterpart at all. */
  readonly blocked: readonly string[]
}

/** The rows in the form of another platform's columns. */
export function turnRows(rows: unknown, from: readonly Field[], to: readonly Field[]): Turned {
  const losses: string[] = []
  const blocked: string[] = []
  const column = (columns: readonly Field[], role: Role) => columns.find((one) => one.role === role)
  const types = column(to, 'output-type')?.control
  const typeFor = (kind: Kind): string | undefined =>
    types?.kind === 'choice' ? types.options.find(({ value }) => kindOf(value) === kind)?.value : undefined

  const turned = (Array.isArray(rows) ? rows : []).filter(isRecord).flatMap((row): Doc[] => {
    const read = (role: Role) => row[column(from, role)?.key ?? '']
    const name = textOf(read('output-name'))
    const kind = kindOf(read('output-type'))
    const say = (words: string) => losses.push(`${name || 'A row without a name'}: ${words}`)
    const options = read('output-options')
    const notes: string[] = []
    let type = typeFor(kind)
    if (type === undefined && kind === 'integer') {
      type = typeFor('number')
      say('a whole number becomes a number')
    } else if (type === undefined && (kind === 'enum' || spoken[kind])) {
      type = typeFor('string')
      if (kind === 'enum' && Array.isArray(options)) {
        notes.push(`One of: ${options.map(textOf).join(', ')}`)
        say('its options stand in the description and are not enforced')
      } else if (spoken[kind]) {
        notes.push(`As ${spoken[kind]}`)
        say('its form stands in the description and is not enforced')
      }
    }
    if (type === undefined) {
      blocked.push(name)
      return []
    }
    const schema = isRecord(row.schema) && !('schema' in Object.fromEntries(to.map(({ key }) => [key, true]))) ? row.schema : {}
    const more = Object.keys(schema).filter((keyword) => !saidByRow.has(keyword))
    if (more.length > 0) say(`${more.join(', ')} ${more.length > 1 ? 'are' : 'is'} lost`)
    const isRequired = read('output-required') === true
    if (isRequired && !column(to, 'output-required')) say('“required” is lost')
    const description = [textOf(read('output-description') ?? ''), ...notes].filter(Boolean).join('. ')
    const cells: [Role, unknown][] = [
      ['output-name', name],
      ['output-type', type],
      ['output-required', isRequired],
      ['output-description', description || (column(to, 'output-description')?.optional ? undefined : '')],
      ['output-options', kind === 'enum' ? (Array.isArray(options) ? options : []) : undefined],
    ]
    return [
      Object.fromEntries(
        cells.flatMap(([role, value]) => {
          const at = column(to, role)
          return at && value !== undefined && (!at.when || at.when.is.includes(type ?? '')) ? [[at.key, value]] : []
        }),
      ),
    ]
  })
  return { rows: turned, losses, blocked }
}
