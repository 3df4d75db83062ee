import { isRecord, textOf } from '../../lib/json.ts'
import { type Check, type Field, type Finding, readField, unitKeyOf } from './field.ts'
import { optionLabel } from './rules.ts'

/**
 * What a row of its kind cannot do without: the destination of a transfer, the server of an MCP tool. The row's own form lets such
 * a column out, because rows of other kinds have none.
 */
export function rowsAreWhole(field: Field): Check {
  const { control, key } = field
  const rule = `${key}-are-whole`
  const columns = control.kind === 'rows' ? control.columns : []
  const needed = columns.filter((column) => column.when && !column.optional)
  const missingIn = (row: Readonly<Record<string, unknown>>, path: string) =>
    needed.flatMap((column): Finding[] => {
      const kind = textOf(row[column.when?.key ?? ''])
      if (!column.when?.is.includes(kind) || isThere(column, readField(column, row))) return []
      const owner = kind && ` with ${optionLabel(columns, column.when.key, kind)}`
      return [{ rule, severity: 'error', path: `${path}.${column.key}`, message: `${column.label} must be given${owner}` }]
    })
  return {
    rule,
    units: [unitKeyOf(field)],
    run: (doc) => {
      const rows = readField(field, doc)
      return Array.isArray(rows) ? rows.flatMap((row, index) => (isRecord(row) ? missingIn(row, `${key}.${index}`) : [])) : []
    },
  }
}

const isThere = ({ control }: Field, value: unknown) =>
  value !== undefined && !(control.kind === 'rows' && Array.isArray(value) && value.length === 0)
