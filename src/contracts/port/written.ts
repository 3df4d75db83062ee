import { isRecord, sameJson, textOf } from '../../lib/json.ts'
import { getAt, setAt } from '../../lib/path.ts'
import { toForm } from '../core/convert.ts'
import { type Doc, type Platform, readField, writeField } from '../core/field.ts'
import { changesOf, toValues, type Values } from '../core/patch.ts'
import { freshRowId, RowList } from '../core/row-list.ts'

/** The units of a report's values: the body that makes an assistant, or changes what `base` is. */
export function unitsOf(target: Platform, set: Readonly<Record<string, unknown>>, base: Doc = {}): Doc {
  const body: Record<string, unknown> = {}
  for (const unit of target.units.values()) {
    const fields = unit.fields.filter(({ key }) => Object.hasOwn(set, key))
    if (fields.length === 0) continue
    const before = base[unit.key]
    const start: Doc = unit.object ? { [unit.key]: isRecord(before) ? before : unit.object.blank } : { [unit.key]: before }
    const written = fields.reduce<Doc>((doc, field) => writeField(field, doc, set[field.key]), start)
    // What existed only with the other value of a field that is set goes with it.
    const idle = unit.fields.filter(
      ({ key, when }) =>
        when && Object.hasOwn(set, when.key) && !Object.hasOwn(set, key) && !when.is.includes(textOf(getAt(written, when.key))),
    )
    const left = idle
      .filter((field) => readField(field, written) !== undefined)
      .reduce<Doc>((doc, field) => writeField(field, doc, undefined), written)
    body[unit.key] = left[unit.key]
  }
  return body
}

/** A report's values as a draft of an assistant that is there: form values of the fields that differ, and the units they began from. */
export function draftOf(
  target: Platform,
  base: Doc,
  set: Readonly<Record<string, unknown>>,
): { base: Record<string, unknown>; values: Record<string, unknown> } | undefined {
  const after = { ...base, ...unitsOf(target, set, base) }
  const values = target.fields
    .filter(({ key }) => Object.hasOwn(set, key))
    .filter((field) => !sameJson(readField(field, base), readField(field, after)))
    .reduce<Values>((next, field) => setAt(next, field.key, ownRows(toForm(field, readField(field, after)))), toValues(target, base))
  const changes = changesOf(target, base, values)
  if (changes.length === 0) return undefined
  return {
    base: Object.fromEntries(changes.map(({ unit }) => [unit.key, base[unit.key]])),
    values: Object.fromEntries(changes.flatMap(({ fields }) => fields).map(({ field }) => [field.key, getAt(values, field.key)])),
  }
}

/** Rows that the platform has not seen get ids of their own, so that none is taken for one that it has. */
const ownRows = (value: unknown): unknown =>
  value instanceof RowList ? new RowList(value.rows.map((row) => ({ ...row, $id: freshRowId() }))) : value
