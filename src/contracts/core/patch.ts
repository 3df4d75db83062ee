import { isRecord, sameJson, textOf } from '../../lib/json.ts'
import { getAt, setAt } from '../../lib/path.ts'
import { isChanged, toForm, toWire } from './convert.ts'
import { type Doc, type Field, type Platform, readField, type Unit, unitKeyOf, writeField } from './field.ts'

/** Form values, nested by field key as react-hook-form holds them. */
export type Values = Record<string, unknown>

/** One field that differs; `before` and `after` are wire values, for lists the rows as the form holds them. */
export type FieldChange = { readonly field: Field; readonly before: unknown; readonly after: unknown }

/** One unit that differs from the base, and so is sent. */
export type UnitChange = { readonly unit: Unit; readonly before: unknown; readonly after: unknown; readonly fields: readonly FieldChange[] }

/** Form values of a document: what the editor starts from, and what "unchanged" means. */
export function toValues(platform: Platform, doc: Doc): Values {
  // Unit by unit: a copy of all of them for each field would cost more than all the rest.
  return platform.fields.reduce<Values>((values, field) => {
    const unit = unitKeyOf(field)
    return Object.assign(values, setAt({ [unit]: values[unit] }, field.key, toForm(field, readField(field, doc))))
  }, {})
}

/** How one unit of the draft differs from the base; undefined when it would be sent as it is. */
export function changeOf(unit: Unit, base: Doc, values: Values): UnitChange | undefined {
  const changed = unit.fields.filter((field) => isChanged(field, readField(field, base), getAt(values, field.key)))
  if (changed.length === 0) return undefined

  const before = base[unit.key]
  const after = unit.object
    ? objectAfter(unit, unit.object, before, values, changed)
    : fieldsAfter({ [unit.key]: before }, values, changed, toWire)[unit.key]
  if (sameJson(before, after) && changed.every((field) => sameJson(orderIn(field, unit, before), orderIn(field, unit, after))))
    return undefined

  const next: Doc = { [unit.key]: after }
  const differs = (field: Field) => {
    const [was, is] = [readField(field, base), readField(field, next)]
    return field.control.kind === 'rows' ? isChanged(field, was, toForm(field, is)) : !sameJson(was, is)
  }
  const differing = unit.fields.filter((field) => changed.includes(field) || differs(field))
  // A list that comes with an object's documented defaults is in the request, though not in the form.
  const listAfter = (field: Field) => (changed.includes(field) ? getAt(values, field.key) : toForm(field, readField(field, next)))
  return {
    unit,
    before,
    after,
    fields: differing.map((field) =>
      field.control.kind === 'rows'
        ? { field, before: toForm(field, readField(field, base)), after: listAfter(field) }
        : { field, before: readField(field, base), after: readField(field, next) },
    ),
  }
}

/** The order of members that is a change by itself. */
const orderIn = ({ lens }: Field, unit: Unit, wire: unknown) => lens?.orderOf?.(getAt({ [unit.key]: wire }, lens.at))

/** The document with the form's values of some fields in it. */
const fieldsAfter = (doc: Doc, values: Values, fields: readonly Field[], wireOf: typeof toWire): Doc =>
  fields.reduce((next, field) => writeField(field, next, wireOf(field, getAt(values, field.key))), doc)

/** A member that is nothing is null where null may be sent, else it is left out of its object. */
const memberWire: typeof toWire = (field, form) => toWire(field, form) ?? (field.nullable ? null : undefined)

/** The unit as read with the changes in it, so that members nobody declared survive the whole-object write. */
function objectAfter(
  unit: Unit,
  { blank, emptyIsNull }: NonNullable<Unit['object']>,
  before: unknown,
  values: Values,
  changed: readonly Field[],
): unknown {
  if (emptyIsNull && unit.fields.every((field) => !getAt(values, field.key))) return null
  const driverMoved = (field: Field) => changed.some((one) => one.key === field.when?.key)
  const touched = unit.fields.filter((field) => changed.includes(field) || driverMoved(field))
  const isIdle = (field: Field) => field.when !== undefined && !applies(field, values)
  // First all that goes: two fields of different providers may lie at one place.
  const kept = touched.filter(isIdle).reduce((doc, field) => writeField(field, doc, undefined), {
    [unit.key]: isRecord(before) ? before : blank,
  } as Doc)
  return fieldsAfter(
    kept,
    values,
    touched.filter((field) => !isIdle(field)),
    memberWire,
  )[unit.key]
}

/** Whether a field exists under the draft's other values. */
export function applies({ when }: Field, values: Values): boolean {
  return !when || when.is.includes(textOf(getAt(values, when.key)))
}

/** Every unit that differs, in the order of the declarations. */
export function changesOf(platform: Platform, base: Doc, values: Values): UnitChange[] {
  return [...platform.units.values()].map((unit) => changeOf(unit, base, values)).filter((change) => change !== undefined)
}

/** The update request's body: exactly the units that differ. */
export function bodyOf(changes: readonly UnitChange[]): Doc {
  return Object.fromEntries(changes.map((change) => [change.unit.key, change.after]))
}

/**
 * Moves a draft from one document to another: fields that differ from `from` stay as this person has them,
 * all others follow `to`.
 */
export function rebase(platform: Platform, from: Doc, to: Doc, values: Values): Values {
  return platform.fields.reduce<Values>(
    (moved, field) => {
      const mine = getAt(values, field.key)
      const stays = isChanged(field, readField(field, from), mine)
      return setAt(moved, field.key, stays ? mine : toForm(field, readField(field, to)))
    },
    { ...values },
  )
}

/** Whether two documents hold the same in a unit, members that are never sent left aside. */
export function sameUnit(unit: Unit, a: Doc, b: Doc): boolean {
  if (sameJson(a[unit.key], b[unit.key])) return true
  if (unit.object) return false
  return unit.fields.every(
    (field) => field.control.kind === 'rows' && !isChanged(field, readField(field, a), toForm(field, readField(field, b))),
  )
}
