import { textOf } from '../../lib/json.ts'
import { rowsInside } from '../core/convert.ts'
import type { Doc, Field, Role, RowsControl } from '../core/field.ts'
import { type ValueRow, valueRows } from '../values/value-row.ts'
import type { Pair, ToolRequest } from './request.ts'
import type { RequestPart } from './resolution.ts'

/** A tool as a person edits it, whatever a platform calls its members. Parts that the platform does not have are empty. */
export type Tool = {
  readonly name: string
  readonly description: string
  readonly inputs: readonly ValueRow[]
  readonly request: ToolRequest
}

/** A row of the list that has the role `tools`, in the form's or the platform's own form. */
export function toolOf({ columns }: RowsControl, row: Doc): Tool {
  const textAt = (role: Role) => textOf(cellOf(columns, role, row) ?? '')
  const inputs = withRoleIn(columns, 'tool-inputs')
  const body = cellOf(columns, 'tool-body', row)
  return {
    name: textAt('tool-name'),
    description: textAt('tool-description'),
    inputs: inputs?.control.kind === 'rows' ? valueRows(inputs.control.columns, rowsInside(inputs, row)) : [],
    request: {
      method: textAt('tool-method'),
      url: textAt('tool-url'),
      headers: pairsIn(withRoleIn(columns, 'tool-headers'), row),
      query: pairsIn(withRoleIn(columns, 'tool-query'), row),
      body: typeof body === 'string' ? body : null,
    },
  }
}

/** Whether a tool is a request at all, as one that hangs up is not. */
export function isRequest({ columns }: RowsControl, row: Doc): boolean {
  const url = withRoleIn(columns, 'tool-url')
  return url !== undefined && (!url.when || url.when.is.includes(textOf(row[url.when.key])))
}

/** The members of a row that make a request its own. `lost`: parts of the request that the platform's tools do not have. */
export function requestMembers({ columns }: RowsControl, request: ToolRequest): { members: Doc; lost: RequestPart[] } {
  const members: Record<string, unknown> = {}
  const lost: RequestPart[] = []
  const put = (role: Role, part: RequestPart, isThere: boolean, valueFor: (column: Field) => unknown) => {
    const column = withRoleIn(columns, role)
    const value = column && valueFor(column)
    if (column && value !== undefined) members[column.key] = value
    else if (isThere) lost.push(part)
  }
  put('tool-method', 'method', true, ({ control }) =>
    control.kind === 'choice' && !control.options.some(({ value }) => value === request.method) ? undefined : request.method,
  )
  put('tool-url', 'url', true, () => request.url)
  put('tool-headers', 'headers', request.headers.length > 0, (column) => pairRows(column, request.headers))
  put('tool-query', 'query', request.query.length > 0, (column) => pairRows(column, request.query))
  put('tool-body', 'body', request.body !== null, ({ nullable }) => request.body ?? (nullable ? null : ''))
  return { members, lost }
}

/** The columns of a list of names and values. Undefined for a column that is none. */
export function pairColumns(column: Field | undefined): { name: Field; value: Field } | undefined {
  const { control } = column ?? {}
  if (control?.kind !== 'rows') return undefined
  const name = control.columns.find(({ key }) => key === control.identity)
  const value = control.columns.find((one) => one !== name)
  return name && value && { name, value }
}

function pairsIn(column: Field | undefined, row: Doc): Pair[] {
  const pair = pairColumns(column)
  if (!column || !pair) return []
  return rowsInside(column, row).map((one) => ({ name: textOf(one[pair.name.key] ?? ''), value: textOf(one[pair.value.key] ?? '') }))
}

function pairRows(column: Field, pairs: readonly Pair[]): Doc[] | undefined {
  const keys = pairColumns(column)
  return keys && pairs.map(({ name, value }) => ({ [keys.name.key]: name, [keys.value.key]: value }))
}

const withRoleIn = (columns: readonly Field[], role: Role) => columns.find((column) => column.role === role)

const cellOf = (columns: readonly Field[], role: Role, row: Doc) => {
  const column = withRoleIn(columns, role)
  return column && row[column.key]
}
