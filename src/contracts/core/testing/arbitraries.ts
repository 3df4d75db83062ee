import fc from 'fast-check'
import { getAt, setAt } from '../../../lib/path.ts'
import { codePoint } from '../../../lib/testing/code-point.ts'
import { toForm } from '../convert.ts'
import { type Doc, type Field, type Platform, type RowsControl, unitKeyOf, writeField } from '../field.ts'
import { toValues, type Values } from '../patch.ts'
import { type Row, RowList } from '../row-list.ts'
import { keptSecret } from '../secret.ts'

const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: codePoint, maxLength: 6 }),
  fc.constantFrom('', ' ', '{{first_name}}', '"', '\\', '\u2028', '٣', '👩‍🚒'),
)

/** A wire value of the field's type; not always one that the platform would take. */
export function wireOf(field: Field): fc.Arbitrary<unknown> {
  const value = bareWireOf(field)
  return field.nullable ? fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }) : value
}

function bareWireOf({ control, lens }: Field): fc.Arbitrary<unknown> {
  switch (control.kind) {
    case 'text':
      return anyText
    case 'number':
      return fc.oneof(
        fc.integer({ min: -5, max: 5000 }),
        fc.double({ min: 0, max: 3, noNaN: true }).map((n) => Math.round(n * 100) / 100),
      )
    case 'switch':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...control.options.map((option) => option.value), 'a-value-nobody-declared')
    case 'several':
      return fc.subarray(control.options.map((option) => option.value))
    case 'pick':
      return control.type === 'number' ? fc.integer({ min: 0, max: 99 }) : anyText
    case 'picks':
      return fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 3 })
    case 'secret':
      return fc.oneof(anyText, fc.constant(keptSecret))
    case 'tags':
      return fc.array(anyText, { maxLength: 3 })
    case 'rows':
      // What is sent as an object has each name once.
      return lens?.isByName
        ? fc.uniqueArray(rowOf(control), { maxLength: 5, selector: (row) => row[control.identity] })
        : fc.array(rowOf(control), { maxLength: 5 })
  }
}

export const rowOf = (control: RowsControl): fc.Arbitrary<Doc> =>
  fc.record({
    ...Object.fromEntries(control.columns.filter((column) => !column.optional).map((column) => [column.key, wireOf(column)])),
    ...Object.fromEntries(control.readOnly.map((key) => [key, anyText])),
  }) as fc.Arbitrary<Doc>

/** What the platform holds of a field that is a unit by itself. */
const wholeOf = (field: Field): fc.Arbitrary<unknown> => wireOf(field).map((wire) => writeField(field, {}, wire)[unitKeyOf(field)])

/** A document as a platform may return it: fields absent, keys nobody declared, objects with members nobody declared. */
export function docOf(platform: Platform): fc.Arbitrary<Doc> {
  const units = [...platform.units.values()].map((unit) => {
    const value = unit.object
      ? fc.oneof(
          { weight: 1, arbitrary: fc.constant(null) },
          {
            weight: 4,
            arbitrary: fc
              .tuple(
                ...unit.fields.map((field) => fc.option(wireOf(field), { nil: undefined, freq: 6 })),
                fc.option(anyText, { nil: undefined }),
              )
              .map(
                (members) =>
                  unit.fields.reduce<Doc>((doc, field, index) => writeField(field, doc, members[index]), {
                    [unit.key]: { undeclared: members.at(-1) },
                  })[unit.key],
              ),
          },
        )
      : wholeOf(unit.fields[0] as Field)
    return fc.option(value, { nil: undefined, freq: 8 }).map((wire) => [unit.key, wire] as const)
  })
  return fc
    .tuple(...units)
    .map((entries) => ({ id: 'a1', undeclared: { kept: true }, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) }))
}

export type Edit = { key: string; to: (values: Values) => unknown }

/** One thing a person does to the form. */
export function editOf(platform: Platform): fc.Arbitrary<Edit> {
  return fc.constantFrom(...platform.fields).chain((field): fc.Arbitrary<Edit> => {
    const set = wireOf(field).map((wire) => ({ key: field.key, to: () => toForm(field, wire) }))
    if (field.control.kind !== 'rows') return set
    return fc.oneof(set, ...rowEdits(field, field.control))
  })
}

function rowEdits(field: Field, control: RowsControl): fc.Arbitrary<Edit>[] {
  const onRows = (change: (rows: readonly Row[]) => readonly Row[]): Edit => ({
    key: field.key,
    to: (values) => {
      const list = getAt(values, field.key)
      return new RowList(change(list instanceof RowList ? list.rows : []))
    },
  })
  return [
    rowOf(control).map((row) => onRows((rows) => [...rows, { ...row, $id: `new-${rows.length}` }])),
    fc.nat(4).map((at) => onRows((rows) => rows.filter((_, index) => index !== at))),
    fc.nat(4).map((at) => onRows((rows) => rows.map((row, index) => (index === at ? { ...row, $deleted: true } : row)))),
    fc
      .tuple(fc.nat(4), fc.constantFrom(...control.columns))
      .chain(([at, column]) =>
        wireOf(column).map((cell) => onRows((rows) => rows.map((row, index) => (index === at ? { ...row, [column.key]: cell } : row)))),
      ),
    fc.tuple(fc.nat(4), fc.nat(4)).map(([from, to]) =>
      onRows((rows) => {
        const next = [...rows]
        const [moved] = next.splice(from, 1)
        if (moved) next.splice(to, 0, moved)
        return next
      }),
    ),
  ]
}

export const play = (platform: Platform, base: Doc, edits: readonly Edit[]): Values =>
  edits.reduce((values, edit) => setAt(values, edit.key, edit.to(values)), toValues(platform, base))
