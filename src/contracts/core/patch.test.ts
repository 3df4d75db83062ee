import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameJson, textOf } from '../../lib/json.ts'
import { getAt, setAt } from '../../lib/path.ts'
import { platforms } from '../platforms.ts'
import { toForm } from './convert.ts'
import { type Doc, type Field, readField, withRole } from './field.ts'
import { otherKind } from './lenses/json-schema.ts'
import { bodyOf, changesOf, rebase, sameUnit, toValues, type Values } from './patch.ts'
import { type Row, RowList } from './row-list.ts'
import { docOf, editOf, play } from './testing/arbitraries.ts'

const runs = { numRuns: 500 }

describe.each(platforms)('$label', (platform) => {
  const doc = docOf(platform)
  const script = fc.array(editOf(platform), { maxLength: 8 })
  /** Two fields that are parts of one thing: what is written as the one may be read as the other. */
  const hasNeighbour = ({ lens }: Field) => lens !== undefined && platform.fields.filter((one) => one.lens?.at === lens.at).length > 1
  const body = (base: Doc, values: Values) => bodyOf(changesOf(platform, base, values))

  test('a draft that nobody edited sends nothing', () => {
    fc.assert(
      fc.property(doc, (base) => {
        expect(body(base, toValues(platform, base))).toEqual({})
      }),
      runs,
    )
  })

  test('base + body = draft, whatever was edited', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const draft = play(platform, base, edits)
        const sent = body(base, draft)
        const after = { ...base, ...sent }
        const shown: Values = {}
        const wanted: Values = {}
        // Judged from outside: what the form would show of the result is what the draft shows, field by field.
        for (const field of platform.fields) {
          if (field.when && !field.when.is.includes(String(getAt(draft, field.when.key)))) continue
          const unit = platform.units.get(field.key.split('.')[0] ?? '')
          if (unit?.object && !(unit.key in sent)) continue
          if (unit?.object && sent[unit.key] === null) continue
          if (hasTwins(field, getAt(draft, field.key)) || hasNeighbour(field)) continue
          const drafted = strip(getAt(draft, field.key), field)
          // A first edit of an object starts from its documented defaults, not from nothing.
          const fromBlank = unit?.object && !base[unit.key] && sameJson(strip(toForm(field, readField(field, base)), field), drafted)
          if (fromBlank) continue
          shown[field.key] = strip(toForm(field, readField(field, after)), field)
          wanted[field.key] = drafted
        }
        expect(shown).toEqual(wanted)
      }),
      runs,
    )
  })

  test('no unit is sent that is as it was, and every unit that differs is sent', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const draft = play(platform, base, edits)
        const sent = body(base, draft)
        const asItWas = Object.entries(sent).filter(([key, value]) => sameJson(base[key], value))
        expect(asItWas.map(([key]) => key)).toEqual([])
        const drafted: Values = {}
        const held: Values = {}
        for (const unit of platform.units.values()) {
          if (unit.object || unit.key in sent) continue
          const [field] = unit.fields
          if (!field || hasTwins(field, getAt(draft, field.key))) continue
          drafted[field.key] = strip(getAt(draft, field.key), field)
          held[field.key] = strip(toForm(field, readField(field, base)), field)
        }
        expect(drafted).toEqual(held)
      }),
      runs,
    )
  })

  test('edit and revert sends nothing', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const draft = play(platform, base, edits)
        const reverted = platform.fields.reduce<Values>(
          (values, field) => setAt(values, field.key, toForm(field, readField(field, base))),
          draft,
        )
        expect(body(base, reverted)).toEqual({})
      }),
      runs,
    )
  })

  test('members that nobody declared survive a change beside them', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const sent = body(base, play(platform, base, edits))
        for (const [key, value] of Object.entries(sent)) {
          const before = base[key]
          if (platform.units.get(key)?.object && value !== null && before)
            expect(getAt(value, 'undeclared')).toEqual(getAt(before, 'undeclared'))
        }
      }),
      runs,
    )
  })

  test('a draft moved onto a newer document keeps what was edited and follows everything else', () => {
    fc.assert(
      fc.property(doc, script, script, (base, mine, theirs) => {
        const draft = play(platform, base, mine)
        const next = { ...base, ...body(base, play(platform, base, theirs)) }
        const moved = rebase(platform, base, next, draft)
        const found: Values = {}
        const wanted: Values = {}
        for (const field of platform.fields) {
          if (hasTwins(field, getAt(draft, field.key)) || field.lens?.isByName) continue
          const isMine = !sameJson(strip(getAt(draft, field.key), field), strip(toForm(field, readField(field, base)), field))
          found[field.key] = strip(getAt(moved, field.key), field)
          wanted[field.key] = strip(isMine ? getAt(draft, field.key) : toForm(field, readField(field, next)), field)
        }
        expect(found).toEqual(wanted)
      }),
      { numRuns: 200 },
    )
  })

  test('a document holds the same as itself in every unit', () => {
    fc.assert(
      fc.property(doc, (base) => {
        const copy = structuredClone(base)
        expect([...platform.units.values()].filter((unit) => !sameUnit(unit, base, copy))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

/** Rows of one name in what is sent as an object: refused in the form, and never sent. */
const hasTwins = ({ control, lens }: Field, value: unknown): boolean =>
  lens?.isByName === true &&
  control.kind === 'rows' &&
  value instanceof RowList &&
  new Set(value.kept.map((row) => row[control.identity])).size < value.kept.length

/** Rows as they would be sent, without keys and marks of the form; those that are sent as an object in no order. */
function strip(value: unknown, { control, lens }: Field): unknown {
  if (!(value instanceof RowList) || control.kind !== 'rows') return value
  const rows = value.kept.map((row) => {
    // What an edited row has no use for any more is not sent, and what comes back and is never sent does not count.
    const idle = control.columns.filter(({ when }) => when && !when.is.includes(textOf(row[when.key]))).map(({ key }) => key)
    const left = ['$id', 'schema', ...control.readOnly, ...idle]
    const isNothing = (value: unknown) => lens?.isByName && Array.isArray(value) && value.length === 0
    return Object.fromEntries(Object.entries(row).filter(([key, value]) => !left.includes(key) && !isNothing(value)))
  })
  // A type that no table shows is one of the others.
  for (const row of rows) if (lens?.isByName && row.type === 'a-value-nobody-declared') row.type = otherKind
  return lens?.isByName ? rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : rows
}

test('the order of the properties of a schema is a change by itself, and the same order is none', () => {
  const platform = platforms.find(({ id }) => id === 'flireo')
  const field = platform && withRole(platform, 'outputs')
  if (!platform || !field) throw new Error('no schema')
  const properties = { a: { type: 'string' }, b: { type: 'number' } }
  // The names of required fields come before the properties here, and behind them in what is sent.
  const base = { analysis_plan: { structured_data_plan: { schema: { required: ['b'], type: 'object', properties } } } }
  const sent = (edit: (rows: readonly Row[]) => readonly Row[]) => {
    const list = toForm(field, readField(field, base)) as RowList
    const body = bodyOf(changesOf(platform, base, setAt(toValues(platform, base), field.key, new RowList(edit(list.rows)))))
    return JSON.stringify(field.lens?.orderOf?.(getAt(body, field.lens.at)) ?? null)
  }
  expect(sent((rows) => rows.toReversed())).toBe('["b","a"]')
  expect(sent((rows) => [...rows])).toBe('[]')
  // Options of a field that is no enum are in no request.
  expect(sent((rows) => rows.map((row) => ({ ...row, enum_options: ['x'] })))).toBe('[]')
})
