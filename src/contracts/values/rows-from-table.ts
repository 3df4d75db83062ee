import { entriesOf } from '../../lib/entries-of.ts'
import type { Doc, Field, Role, RowsControl } from '../core/field.ts'

/** The columns that a sheet may have, in the order in which people write them, with the words that head them. */
const parts = [
  { part: 'name', role: 'output-name', heads: /^(field |variable )?(name|field|key|variable|property)( name)?$/ },
  { part: 'type', role: 'output-type', heads: /^(data |field )?type$|^kind$/ },
  { part: 'required', role: 'output-required', heads: /^(is )?(required|mandatory|needed)\??$/ },
  { part: 'description', role: 'output-description', heads: /^(description|meaning|what it is|prompt|note|notes|comment)$/ },
  { part: 'options', role: 'output-options', heads: /^((enum )?(options|values)|enum|choices|allowed values)$/ },
] as const satisfies readonly { part: string; role: Role; heads: RegExp }[]
type Part = (typeof parts)[number]['part']

/** What people call a type, by what it is. */
const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ['string', /^(string|str|text|varchar|short text|long text)$/],
  ['number', /^(number|num|numeric|float|double|decimal|currency|amount)$/],
  ['integer', /^(integer|int|whole number|count)$/],
  ['boolean', /^(boolean|bool|yes or no|yes\/no|yes no|y\/n|true\/false|checkbox|flag)$/],
  ['enum', /^(enum|enumeration|list|choice|select|dropdown|drop-down|options?|one of)$/],
  ['date', /^(date|day)$/],
  ['datetime', /^(datetime|date-time|date time|date and time|time and date|timestamp|time)$/],
]

/** What stands for a type that a platform does not know. */
const instead: Readonly<Record<string, readonly string[]>> = { integer: ['number'], boolean: ['bool'], bool: ['boolean'] }

const yes = /^(true|yes|y|x|1|required|mandatory|needed|✓|✔|☑|ja|oui|sí|si)$/
const no = /^(false|no|n|0|-|–|optional|☐|nein|non|nee|)$/

const plain = (cell: string) => cell.trim().toLowerCase()

export type TableRows = {
  /** Only the members that the sheet has a column for. A row without a name is none. */
  readonly rows: readonly Doc[]
  /** Types that the platform has nothing for, as they were written: their values are texts. */
  readonly unknownTypes: readonly string[]
}

/**
 * The rows of a sheet as rows of a list of values. Columns are told by their heads, or else by their order: name, type, required,
 * description, options; where a type or yes and no are expected and something else stands there, it is the next column.
 */
export function rowsFromTable({ columns }: RowsControl, table: readonly (readonly string[])[]): TableRows {
  const [head = [], ...rest] = table
  const named = head.map((cell) => parts.find(({ heads }) => heads.test(plain(cell)))?.part)
  const hasHead = named.includes('name') && (named.filter(Boolean).length > 1 || (head.length === 1 && rest.length > 0))
  const body = hasHead ? rest : table
  const order = hasHead ? named : orderOf(body)
  const unknown = new Set<string>()
  const rows = body.flatMap((cells): Doc[] => {
    const row: Record<string, unknown> = {}
    for (const [index, part] of order.entries()) {
      const column = columns.find(({ role }) => role === parts.find((one) => one.part === part)?.role)
      const cell = cells[index]?.trim() ?? ''
      if (!part || !column) continue
      if (part === 'name') row[column.key] = cell
      else if (part === 'required') row[column.key] = yes.test(plain(cell))
      else if (part === 'description') {
        if (cell !== '' || !column.optional) row[column.key] = cell
      } else if (part === 'options') {
        if (entriesOf(cell).length > 0) row[column.key] = entriesOf(cell)
      } else if (cell !== '') {
        const type = typeFor(column, cell)
        if (type === undefined) unknown.add(cell)
        row[column.key] = type ?? 'string'
      }
    }
    // Where no column holds options, the model reads them in the description.
    const description = columns.find(({ role }) => role === 'output-description')
    const options = entriesOf(cells[order.indexOf('options')] ?? '')
    if (description && options.length > 0 && !columns.some(({ role }) => role === 'output-options'))
      row[description.key] = `${row[description.key] ?? ''} One of: ${options.join(', ')}.`.trim()
    const name = columns.find(({ role }) => role === 'output-name')
    return name && row[name.key] !== '' && row[name.key] !== undefined ? [row] : []
  })
  return { rows, unknownTypes: [...unknown] }
}

/** The columns of a sheet without heads. */
function orderOf(body: readonly (readonly string[])[]): (Part | undefined)[] {
  const width = Math.max(...body.map((cells) => cells.length), 0)
  const every = (index: number, fits: (cell: string) => boolean) =>
    body.some((cells) => plain(cells[index] ?? '') !== '') && body.every((cells) => fits(plain(cells[index] ?? '')))
  const left: Part[] = ['type', 'required', 'description', 'options']
  return Array.from({ length: width }, (_, index): Part | undefined => {
    if (index === 0) return 'name'
    for (let part = left.shift(); part; part = left.shift()) {
      if (part === 'type' && !every(index, (cell) => cell === '' || kindOf(cell) !== undefined) && width === 2) continue
      if (part === 'required' && !every(index, (cell) => yes.test(cell) || no.test(cell))) continue
      return part
    }
    return undefined
  })
}

const kindOf = (cell: string) => kinds.find(([, words]) => words.test(cell))?.[0]

/** The platform's own word for a type that a person wrote: its value, its label or any of the words for it. */
function typeFor({ control }: Field, cell: string): string | undefined {
  if (control.kind !== 'choice') return undefined
  const { options } = control
  const own = options.find(({ value, label }) => plain(value) === plain(cell) || plain(label) === plain(cell))
  if (own) return own.value
  const kind = kindOf(plain(cell))
  if (kind === undefined) return undefined
  return [kind, ...(instead[kind] ?? [])].find((one) => options.some(({ value }) => value === one))
}
