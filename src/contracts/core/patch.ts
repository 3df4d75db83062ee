import { isRecord, sameJson, textOf } from '../../lib/json.ts'
import { getAt, setAt } from '../../lib/path.ts'
import { isChanged, toForm, toWire } from './convert.ts'
import type { Doc, Field, Platform, Unit } from './field.ts'

/** Form values, nested by field key as react-hook-form holds them. */
export type Values = Record<string, unknown>

/** One field that differs; `before` and `after` are wire values, for lists the rows as the form holds them. */
export type FieldChange = { readonly field: Field; readonly before: unknown; readonly after: unknown }

/** One unit that differs from the base, and so is sent. */
export type UnitChange = { readonly unit: Unit; readonly before: unknown; readonly after: unknown; readonly fields: readonly FieldChange[] }

/** Form values of a document: what the editor starts from, and what "unchanged" means. */
export function toValues(platform: Platform, doc: Doc): Values {
  return platform.fields.reduce<Values>((values, field) => setAt(values, field.key, toForm(field, getAt(doc, field.key))), {})
}

/** How one unit of the draft differs from the base; undefined when it would be sent as it is. */
export function changeOf(unit: Unit, base: Doc, values: Values): UnitChange | undefined {
  const changed = unit.fields.filter((field) => isChanged(field, getAt(base, field.key), getAt(values, field.key)))
  if (changed.length === 0) return undefined

  const before = base[unit.key]
  const after = unit.object ? objectAfter(unit, unit.object, before, values, changed) : toWire(changed[0] as Field, getAt(values, unit.key))
  if (sameJson(before, after)) return undefined

  const next: Doc = { [unit.key]: after }
  const differing = unit.fields.filter((field) => changed.includes(field) || !sameJson(getAt(base, field.key), getAt(next, field.key)))
  // A list that comes with an object's documented defaults is in the request, though not in the form.
  const listAfter = (field: Field) => (changed.includes(field) ? getAt(values, field.key) : toForm(field, getAt(next, field.key)))
  return {
    unit,
    before,
    after,
    fields: differing.map((field) =>
      field.control.kind === 'rows'
        ? { field, before: toForm(field, getAt(base, field.key)), after: listAfter(field) }
        : { field, before: getAt(base, field.key), after: getAt(next, field.key) },
    ),
  }
}

/** The unit as read with the changes in it, so that members nobody declared survive the whole-object write. */
function objectAfter(
  unit: Unit,
  { blank, emptyIsNull }: NonNullable<Unit['object']>,
  before: unknown,
  values: Values,
  changed: readonly Field[],
): Doc | null {
  let after: Record<string, unknown> = { ...(isRecord(before) ? before : blank) }
  for (const field of unit.fields) {
    const member = field.key.slice(unit.key.length + 1)
    const driverMoved = changed.some((one) => one.key === field.when?.key)
    if (field.when && !applies(field, values)) {
      if (driverMoved || changed.includes(field)) after = setAt(after, member, undefined)
    } else if (changed.includes(field) || driverMoved) {
      after = setAt(after, member, toWire(field, getAt(values, field.key)) ?? (field.nullable ? null : undefined))
    }
  }
  const isEmpty = emptyIsNull && unit.fields.every((field) => !getAt(values, field.key))
  return isEmpty ? null : after
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
      const stays = isChanged(field, getAt(from, field.key), mine)
      return setAt(moved, field.key, stays ? mine : toForm(field, getAt(to, field.key)))
    },
    { ...values },
  )
}

/** Whether two documents hold the same in a unit, members that are never sent left aside. */
export function sameUnit(unit: Unit, a: Doc, b: Doc): boolean {
  if (sameJson(a[unit.key], b[unit.key])) return true
  if (unit.object) return false
  return unit.fields.every((field) => field.control.kind === 'rows' && !isChanged(field, a[unit.key], toForm(field, b[unit.key])))
}
