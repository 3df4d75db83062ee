import { isRecord, textOf } from '../../lib/json.ts'
import { type Doc, type Field, type Platform, type RowsControl, readField, writeField } from '../core/field.ts'
import type { SecretPlace } from './secret-marks.ts'
import { pairColumns } from './tool.ts'

/** A value inside a list that may be a secret: of a header of a tool, or of a column that is declared as one. */
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
  readonly isDeclared: boolean
  readonly value: unknown
}

/**
 * A document with what a function makes of each cell that may be a secret. What is not changed stays the very same value.
 * Lists that a platform keeps in another form (a JSON Schema) hold no secrets.
 */
export function mapSecretCells(platform: Platform, doc: Doc, change: (cell: SecretCell) => unknown): Doc {
  return platform.fields.reduce((next, field) => {
    if (field.control.kind !== 'rows' || field.lens || !canHoldSecrets(field.control)) return next
    const rows = readField(field, next)
    const mapped = mapRows(field.control, rows, { place: [field.key], path: field.key }, change)
    return mapped === rows ? next : writeField(field, next, mapped)
  }, doc)
}

const known = new WeakMap<RowsControl, boolean>()

/** Whether any row of a list can hold a secret: most lists cannot, and are not walked. */
function canHoldSecrets(control: RowsControl): boolean {
  const found =
    known.get(control) ??
    control.columns.some(
      (column) =>
        column.control.kind === 'secret' ||
        (column.control.kind === 'rows' && !column.lens && (column.role === 'tool-headers' || canHoldSecrets(column.control))),
    )
  known.set(control, found)
  return found
}

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

function mapCell(
  column: Field,
  value: unknown,
  at: At,
  row: Pick<SecretCell, 'owner' | 'origin'>,
  change: (cell: SecretCell) => unknown,
): unknown {
  if (column.control.kind === 'secret' && value !== undefined)
    return change({ ...row, place: [...at.place, column.key], path: at.path, name: column.label, isDeclared: true, value })
  if (column.control.kind !== 'rows' || column.lens) return value
  const pair = column.role === 'tool-headers' ? pairColumns(column) : undefined
  if (!pair) return mapRows(column.control, value, { ...at, place: [...at.place, column.key] }, change)
  return mapEach(value, pair.name.key, at, (header, here, name) => {
    const was = header[pair.value.key]
    const now = change({ ...row, place: here.place, path: `${here.path}.${pair.value.key}`, name, isDeclared: false, value: was })
    return now === was ? header : { ...header, [pair.value.key]: now }
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
