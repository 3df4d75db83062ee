import { betweenEnds, type Mapped, mapAgain } from '../../lib/ends.ts'
import { isRecord, sameJson, textOf } from '../../lib/json.ts'
import { type Doc, type Field, type RowsControl, readField, writeField } from './field.ts'
import { type Row, RowList } from './row-list.ts'

/**
 * What the form holds for a wire value: null stands for "nothing there", be it null or absent on the wire;
 * an unparsable number stays the text that was typed. Values of an unexpected type are shown, not dropped.
 */
export function toForm(field: Field, wire: unknown): unknown {
  const { control } = field
  switch (control.kind) {
    case 'rows':
      return toRowList(control, wire)
    case 'several': {
      if (!Array.isArray(wire)) return null
      const declared = control.options.map((option) => option.value).filter((value) => wire.includes(value))
      return [...declared, ...new Set(wire.map(textOf).filter((value) => !declared.includes(value)))]
    }
    case 'tags':
      return Array.isArray(wire) ? wire.map(textOf) : null
    case 'pick':
      return typeof wire === 'number' || typeof wire === 'string' ? wire : null
    case 'picks':
      return Array.isArray(wire) ? [...wire] : null
    case 'text':
    case 'choice':
    case 'secret':
      return wire === undefined || wire === null ? null : textOf(wire)
    case 'number':
      return typeof wire === 'number' || typeof wire === 'string' ? wire : null
    case 'switch':
      return typeof wire === 'boolean' ? wire : null
  }
}

/** What is sent for a form value; `undefined` leaves it out of the object it belongs to. */
export function toWire(field: Field, form: unknown): unknown {
  if (form instanceof RowList) return field.control.kind === 'rows' ? listToWire(field.control, form) : undefined
  if (form === null && field.optional && !field.nullable) return undefined
  return form
}

/** Whether a form value says something else than what was read. What is not changed is never sent. */
export function isChanged(field: Field, base: unknown, form: unknown): boolean {
  if (form === undefined) return false
  const { control } = field
  if (control.kind !== 'rows') return !sameJson(toForm(field, base), form)
  if (!(form instanceof RowList)) return false
  const before = toRowList(control, base)
  if (before === form) return false
  const after = form.kept
  if (before.rows.length !== after.length) return true
  const middle = betweenEnds(before.rows, after)
  return middle.before.some((row, index) => !sameRow(control, row, middle.after[index]))
}

/** What a field holds once a person has emptied it: what was there when it was empty before, else null where null may be sent. */
export function emptied(field: Field, base: unknown): '' | null {
  if (base === '' || base === null || base === undefined) return base === '' ? '' : null
  return field.nullable || field.control.kind !== 'text' ? null : ''
}

/** Equal rows give equal requests. */
export function sameRow(control: RowsControl, a: Row, b: Row | undefined): boolean {
  return a === b || (b !== undefined && a.$approved === b.$approved && sameJson(rowToWire(control, a), rowToWire(control, b)))
}

const lists = new WeakMap<object, WeakMap<RowsControl, RowList>>()
const nothing = new RowList([])

/** The rows of a list as read. The same array gives the same list, so that "unchanged" can be told by identity. */
function toRowList(control: RowsControl, wire: unknown): RowList {
  if (!Array.isArray(wire)) return nothing
  const known = lists.get(wire) ?? new WeakMap<RowsControl, RowList>()
  lists.set(wire, known)
  const made = known.get(control) ?? new RowList(wire.map((row, index) => toRow(control, row, index)))
  known.set(control, made)
  return made
}

function toRow(control: RowsControl, wire: unknown, index: number): Row {
  const row = isRecord(wire) ? wire : { value: wire }
  const made: Row = { ...row, $id: `${index}-${textOf(row[control.identity] ?? '')}` }
  const sent = withoutReadOnly(control, row)
  wires.set(made, sent)
  sentAsRead.add(sent)
  return made
}

const sentAsRead = new WeakSet<object>()

/** Whether a row of a request is one that was read and that nobody edited since. */
export const wasRead = (row: unknown): boolean => isRecord(row) && sentAsRead.has(row)

/** A list that was kept elsewhere, with the rows nobody touched as they were read: those go as the platform gave them. */
export function withRowsAsRead(list: RowList, read: RowList): RowList {
  const known = new Map(read.rows.map((row) => [row.$id, row]))
  return new RowList(
    list.rows.map((row) => {
      const was = known.get(row.$id)
      return was && sameJson(was, row) ? was : row
    }),
  )
}

const lastWires = new WeakMap<RowsControl, Mapped<Row, Doc>>()

/** The same list gives the same array, and a list of which one row was edited costs that row. */
function listToWire(control: RowsControl, list: RowList): unknown[] {
  const wires = mapAgain(lastWires.get(control), list.kept, (row) => rowToWire(control, row))
  lastWires.set(control, wires)
  return wires.results
}

const wires = new WeakMap<Row, Doc>()

/** A row as sent. Rows nobody touched go as they were read; an edited one drops what does not apply to it any more. */
export function rowToWire(control: RowsControl, row: Row): Doc {
  let wire = wires.get(row)
  if (!wire) {
    wire = withoutReadOnly(control, membersOf(control, row))
    const idle = control.columns.filter(({ when }) => when && !when.is.includes(textOf(row[when.key])))
    if (idle.length > 0) wire = Object.fromEntries(Object.entries(wire).filter(([key]) => !idle.some((column) => column.key === key)))
    wires.set(row, wire)
  }
  return wire
}

/** Where the form keeps the rows of a list inside a row that is sent in another form. */
export const heldAt = (column: Field): string => `$${column.key}`

/** The rows of a list inside a row, as the form holds or else as the platform sent them. */
export function rowsInside(column: Field, row: Doc): readonly Doc[] {
  const rows = row[heldAt(column)] ?? readField(column, row)
  return Array.isArray(rows) ? (rows as Doc[]) : []
}

function membersOf(control: RowsControl, row: Row): Doc {
  const own = Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('$'))) as Doc
  return control.columns
    .filter((column) => heldAt(column) in row)
    .reduce((members, column) => writeField(column, members, row[heldAt(column)]), own)
}

function withoutReadOnly(control: RowsControl, row: Doc): Doc {
  return control.readOnly.some((key) => key in row)
    ? Object.fromEntries(Object.entries(row).filter(([key]) => !control.readOnly.includes(key)))
    : row
}
