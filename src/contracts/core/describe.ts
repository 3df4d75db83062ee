import { betweenEnds } from '../../lib/ends.ts'
import { sameJson, textOf } from '../../lib/json.ts'
import { rowToWire, sameRow, toForm } from './convert.ts'
import { type Doc, type Field, type Platform, type RowsControl, readField, type Unit } from './field.ts'
import { hasMask } from './has-mask.ts'
import { matchRows } from './match-rows.ts'
import type { UnitChange } from './patch.ts'
import { changeOf, toValues } from './patch.ts'
import { type Row, RowList } from './row-list.ts'
import { isKept, say } from './say.ts'
import { keptSecret } from './secret.ts'

/** One line of a diff in words. Long texts keep both versions, so that the screen can mark the words that differ. */
export type Line = { readonly field: Field } & (
  | { readonly kind: 'value'; readonly before: string; readonly after: string }
  | { readonly kind: 'text'; readonly before: string; readonly after: string }
  | { readonly kind: 'list'; readonly items: readonly ItemLine[] }
)

export type ItemLine = {
  readonly kind: 'added' | 'removed' | 'edited' | 'approved' | 'moved'
  readonly id: string
  readonly title: string
  readonly details: readonly { readonly label: string; readonly before: string; readonly after: string }[]
}

/** The lines of one changed unit. */
export function describe(change: UnitChange): Line[] {
  return change.fields.map((changed): Line => {
    const { field, before, after } = changed
    if (field.control.kind === 'rows')
      return { field, kind: 'list', items: describeRows(field.control, rowsOf(field, before), rowsOf(field, after)) }
    const words = { before: say(field, before), after: say(field, after) }
    const isText = field.control.kind === 'text' && typeof before === 'string' && typeof after === 'string' && before !== '' && after !== ''
    return { field, kind: isText ? 'text' : 'value', ...words }
  })
}

/** The diff between two stored states of a unit. */
export function describeStates(platform: Platform, unit: Unit, before: unknown, after: unknown): Line[] {
  const change = changeOf(unit, { [unit.key]: before }, toValues(platform, { [unit.key]: after }))
  return change ? describe(change) : []
}

/**
 * The lines of a unit that a revision names. Both ends of a secret that was written anew look the same; that the
 * revision names it says that it was.
 */
export function describeRevised(platform: Platform, unit: Unit, before: unknown, after: unknown): Line[] {
  const lines = describeStates(platform, unit, before, after)
  if (lines.length > 0) return lines
  const doc = { [unit.key]: after }
  return unit.fields.flatMap((field): Line[] => {
    const isOfList = field.control.kind === 'rows' && hasMask(readField(field, doc))
    if (!isOfList && (field.control.kind !== 'secret' || readField(field, doc) !== keptSecret)) return []
    return [{ field, kind: 'value', before: isOfList ? 'a secret in it' : 'set', after: 'a new value' }]
  })
}

const rowsOf = (field: Field, value: unknown): readonly Row[] => {
  const list = value instanceof RowList ? value : toForm(field, value)
  return list instanceof RowList ? list.kept : []
}

function describeRows(control: RowsControl, all: readonly Row[], allAfter: readonly Row[]): ItemLine[] {
  const { before, after } = betweenEnds(all, allAfter)
  const places = matchRows(control, before, after)
  const items = after.flatMap((row, index): ItemLine[] => {
    const old = before[places[index] ?? -1]
    if (!old) return [{ kind: 'added', id: row.$id, title: titleOf(control, row), details: details(control, undefined, row) }]
    if (sameRow(control, old, row)) return []
    const changed = details(control, old, row)
    const kind = changed.length === 0 && row.$approved ? 'approved' : 'edited'
    return [{ kind, id: row.$id, title: titleOf(control, old), details: changed }]
  })
  const found = new Set(places)
  const gone = before.filter((_, place) => !found.has(place))
  return [
    ...items,
    ...gone.map((row): ItemLine => ({ kind: 'removed', id: row.$id, title: titleOf(control, row), details: [] })),
    ...moves(control, after, places),
  ]
}

/** The fewest rows whose move explains the new order: those outside the longest run that kept its order. */
function moves(control: RowsControl, after: readonly Row[], places: readonly number[]): ItemLine[] {
  const rows = after.filter((_, index) => places[index] !== -1)
  const order = places.filter((place) => place !== -1)
  if (order.every((place, index) => index === 0 || place > (order[index - 1] ?? 0))) return []
  const stayed = longestRising(order)
  return rows.flatMap((row, index) =>
    stayed.has(index) ? [] : [{ kind: 'moved' as const, id: row.$id, title: titleOf(control, row), details: [] }],
  )
}

function longestRising(order: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, value] of order.entries()) {
    let at = tails.findIndex((tail) => (order[tail] ?? 0) >= value)
    if (at < 0) at = tails.length
    before[index] = tails[at - 1]
    tails[at] = index
  }
  const run = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = before[index]) run.add(index)
  return run
}

/** What a row is called: by the column that names it, or by its kind where that kind has no name (a tool that hangs up). */
export function titleOf({ columns, title, noun }: RowsControl, row: Doc): string {
  const when = columns.find(({ key }) => key === title)?.when
  const key = when && !when.is.includes(textOf(row[when.key])) ? when.key : title
  const column = columns.find((one) => one.key === key)
  return column && row[key] ? say(column, row[key]) : `a ${noun} without a name`
}

function details(control: RowsControl, before: Row | undefined, after: Row) {
  const old: Doc = before ? rowToWire(control, before) : {}
  const now = rowToWire(control, after)
  return control.columns
    .filter(
      (column) =>
        !sameJson(readField(column, old), readField(column, now)) &&
        !(before === undefined && (now[column.key] === '' || now[column.key] === undefined)),
    )
    .flatMap((column) => {
      const [was, is] = [
        before ? sayCell(column, readField(column, old)) : '',
        sayNew(column, readField(column, old), readField(column, now)),
      ]
      return [
        ...(was === is ? [] : [{ label: column.label, before: was, after: is }]),
        ...(before ? inside(column, readField(column, old), readField(column, now)) : []),
      ]
    })
}

/** What changed in the rows of a list inside a row, which their names alone do not tell. */
function inside(column: Field, before: unknown, after: unknown): ItemLine['details'] {
  if (column.control.kind !== 'rows') return []
  return describeRows(column.control, rowsOf(column, before), rowsOf(column, after))
    .filter(({ kind }) => kind === 'edited')
    .flatMap(({ title, details }) => details.map((detail) => ({ ...detail, label: `${column.label}, ${title}, ${detail.label}` })))
}

/** What is written over a secret is one. */
const sayNew = (column: Field, before: unknown, after: unknown): string =>
  isKept(before) && !isKept(after) && after !== '' && after !== undefined ? 'a new value' : sayCell(column, after)

/** A list inside a row is said by its own rows. */
function sayCell(column: Field, wire: unknown): string {
  const { control } = column
  if (control.kind !== 'rows' || !Array.isArray(wire)) return say(column, wire)
  return (
    rowsOf(column, wire)
      .map((row) => titleOf(control, row))
      .join(', ') || 'none'
  )
}
