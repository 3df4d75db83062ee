import { isRecord, textOf } from '../../lib/json.ts'
import { type Doc, type Field, type Platform, type RowsControl, readField, withRole, writeField } from '../core/field.ts'
import type { SecretPlace } from './secret-marks.ts'
import { pairColumns } from './tool.ts'

/** A value inside a list that may be a secret: of a header or parameter of a tool, or of a column that is declared as one. */
export type SecretCell = {
  readonly place: SecretPlace
  /** Its wire path, by which a finding names it. */
  readonly path: string
  /** What it is the value of. */
  readonly name: string
  /** What the row is called that it belongs to. */
  readonly owner: string
  /** Scheme and host that the row calls; an empty text where it calls none. */
  readonly origin: string
  readonly kind: 'declared' | 'header' | 'parameter'
  readonly value: unknown
}

/**
 * A document with what a function makes of each cell that may be a secret. What is not changed stays the very same value.
 * Lists that a platform keeps in another form (a JSON Schema) hold no secrets.
 */
export function mapSecretCells(platform: Platform, doc: Doc, change: (cell: SecretCell) => unknown): Doc {
  const url = withRole(platform, 'tool-url')
  // Of a tool that is a document of its own, the headers are a list of the document.
  const whole = { owner: '', origin: url ? originOf(textOf(readField(url, doc) ?? '')) : '' }
  return platform.fields.reduce((next, field) => {
    if (field.control.kind !== 'rows' || field.lens || !canHoldSecrets(field)) return next
    const rows = readField(field, next)
    const mapped = mapList(field, field.control, rows, { place: [field.key], path: field.key }, whole, change)
    return mapped === rows ? next : writeField(field, next, mapped)
  }, doc)
}

const known = new WeakMap<Field, boolean>()

/** Whether any row of a list can hold a secret: most lists cannot, and are not walked. */
function canHoldSecrets(field: Field): boolean {
  const { control } = field
  if (control.kind === 'secret' || pairKind(field)) return true
  if (control.kind !== 'rows' || field.lens) return false
  const found = known.get(field) ?? control.columns.some(canHoldSecrets)
  known.set(field, found)
  return found
}

/** Of a list of names and values, what its rows are to a request. */
const pairKind = ({ role }: Field) => (role === 'tool-headers' ? 'header' : role === 'tool-query' ? 'parameter' : undefined)

type At = { readonly place: SecretPlace; readonly path: string }

function mapRows(control: RowsControl, rows: unknown, at: At, change: (cell: SecretCell) => unknown): unknown {
  return mapEach(rows, control.identity, at, (row, here, owner) => {
    const origin = originOf(textOf(row[control.columns.find(({ role }) => role === 'tool-url')?.key ?? ''] ?? ''))
    let next = row
    for (const column of control.columns) {
      const value = row[column.key]
      const mapped = mapCell(column, value, { place: here.place, path: `${here.path}.${column.key}` }, { owner, origin }, change)
      if (mapped !== value) next = { ...next, [column.key]: mapped }
    }
    return next
  })
}

type Owner = Pick<SecretCell, 'owner' | 'origin'>

function mapCell(column: Field, value: unknown, at: At, row: Owner, change: (cell: SecretCell) => unknown): unknown {
  // Headers are told by their tool alone; drafts and histories hold marks that say it so.
  const here = column.role === 'tool-headers' ? at : { ...at, place: [...at.place, column.key] }
  if (column.control.kind === 'secret' && value !== undefined)
    return change({ ...row, ...here, name: column.label, kind: 'declared', value })
  return column.control.kind === 'rows' && !column.lens ? mapList(column, column.control, value, here, row, change) : value
}

function mapList(field: Field, control: RowsControl, rows: unknown, at: At, row: Owner, change: (cell: SecretCell) => unknown): unknown {
  const kind = pairKind(field)
  const pair = kind && pairColumns(field)
  if (!pair) return mapRows(control, rows, at, change)
  return mapEach(rows, pair.name.key, at, (one, here, name) => {
    const was = one[pair.value.key]
    const now = change({ ...row, place: here.place, path: `${here.path}.${pair.value.key}`, name, kind, value: was })
    return now === was ? one : { ...one, [pair.value.key]: now }
  })
}

/** A list with its rows mapped, each told by its name and by its number among those of that name. */
function mapEach(rows: unknown, identity: string, at: At, map: (row: Doc, at: At, name: string) => Doc): unknown {
  if (!Array.isArray(rows)) return rows
  const seen = new Map<string, number>()
  const mapped = rows.map((row: unknown, index) => {
    if (!isRecord(row)) return row
    const name = textOf(row[identity] ?? '')
    const number = seen.get(name) ?? 0
    seen.set(name, number + 1)
    return map(row, { place: [...at.place, name, number], path: `${at.path}.${index}` }, name)
  })
  return mapped.every((row, index) => row === rows[index]) ? rows : mapped
}

/** Scheme and host of an address, also of one with variables in it. */
const originOf = (address: string) => /^\s*([^/?#]*\/\/[^/?#]*|[^/?#]*)/.exec(address)?.[1]?.toLowerCase() ?? ''
