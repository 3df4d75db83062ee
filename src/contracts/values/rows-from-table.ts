import { entriesOf } from '../../lib/entries-of.ts'
import { textOf } from '../../lib/json.ts'
import type { Doc, Field, Role, RowsControl } from '../core/field.ts'
import { columnWords, typeWords } from './column-words.ts'
import { withForm } from './with-form.ts'

/** The columns that a sheet may have, in the order in which people write them. */
const parts = [
  { part: 'name', role: 'output-name' },
  { part: 'type', role: 'output-type' },
  { part: 'required', role: 'output-required' },
  { part: 'description', role: 'output-description' },
  { part: 'options', role: 'output-options' },
] as const satisfies readonly { part: keyof typeof columnWords; role: Role }[]
type Part = (typeof parts)[number]['part']

/** What stands for a type that a platform does not know. */
const instead: Readonly<Record<string, readonly string[]>> = { integer: ['number'], boolean: ['bool'], bool: ['boolean'] }

const yes = /^(true|yes|y|x|1|required|mandatory|needed|✓|✔|☑|ja|oui|si)$/
const no = /^(false|no|n|0|-|–|optional|☐|nein|non|nee|)$/

/** As words are compared: in small letters, without accents. */
const plain = (cell: string) => cell.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

export type TableRows = {
  /** Only the members that the sheet has a column for. A row without a name is none. */
  readonly rows: readonly Doc[]
  /** Types that the platform has nothing for, as they were written: their values are texts. */
  readonly unknownTypes: readonly string[]
  /** How many rows say something, but have no name. */
  readonly unnamed: number
}

const partsIn = (head: readonly string[]) =>
  head.map((cell) => parts.find(({ part }) => (columnWords[part] as readonly string[]).includes(plain(cell)))?.part)

/** Whether the first row says what the columns are. One that has a type in it is a value called “name”, say. */
export function hasHeads([head = [], ...rest]: readonly (readonly string[])[]): boolean {
  const named = partsIn(head)
  if (!named.includes('name') || head.some((cell, index) => named[index] === undefined && kindOf(plain(cell)) !== undefined)) return false
  return new Set(named.filter(Boolean)).size > 1 || (head.length === 1 && rest.length > 0)
}

/**
 * The rows of a sheet as rows of a list of values. Columns are told by their heads, or else by their order: name, type, required,
 * description, options; where a type or yes and no are expected and something else stands there, it is the next column.
 */
export function rowsFromTable({ columns }: RowsControl, table: readonly (readonly string[])[]): TableRows {
  const [head = [], ...rest] = table
  const hasHead = hasHeads(table)
  const body = hasHead ? rest : table
  const order = hasHead ? partsIn(head) : orderOf(body)
  const columnOf = (role: Role) => columns.find((column) => column.role === role)
  const [name, description] = [columnOf('output-name'), columnOf('output-description')]
  const unknown = new Set<string>()
  let unnamed = 0
  const rows = body.flatMap((cells): Doc[] => {
    const row: Record<string, unknown> = {}
    for (const [index, part] of order.entries()) {
      const column = columns.find(({ role }) => role === parts.find((one) => one.part === part)?.role)
      const cell = cells[index]?.trim() ?? ''
      if (!part || !column) continue
      if (part === 'name') row[column.key] = cell.replace(/\s+/g, ' ')
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
    if (!name || row[name.key] === undefined || row[name.key] === '') {
      if (cells.some((cell) => cell.trim() !== '')) unnamed++
      return []
    }
    // What no column or type says, the model reads in the description.
    const type = cells[order.indexOf('type')]?.trim() ?? ''
    const kind = columnOf('output-options') ? '' : (kindOf(plain(type)) ?? '')
    const form = withForm(textOf(row[description?.key ?? ''] ?? ''), kind, entriesOf(cells[order.indexOf('options')] ?? ''))
    if (description && form !== '') row[description.key] = form
    return [row]
  })
  return { rows, unknownTypes: [...unknown], unnamed }
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

const kindOf = (cell: string) => Object.keys(typeWords).find((kind) => typeWords[kind]?.includes(cell))

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
