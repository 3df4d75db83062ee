import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameJson } from '../../lib/json.ts'
import { platforms } from '../platforms.ts'
import { emptied, isChanged, rowToWire, sameRow, toForm, toWire, withRowsAsRead } from './convert.ts'
import { choice, number, rows, several, tags, text, toggle } from './define.ts'
import type { Field, RowsControl } from './field.ts'
import { RowList } from './row-list.ts'
import { wireOf } from './testing/arbitraries.ts'
import { declaredCells, goodValue } from './testing/good.ts'

const named = { key: 'x', label: 'X' }
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
  { value: 'c', label: 'C' },
]
const list = rows({
  ...named,
  columns: [
    text({ key: 'name', label: 'Name' }),
    choice({ key: 'type', label: 'Type', options }),
    text({ key: 'only_with_a', label: 'Only with A', optional: true, when: { key: 'type', is: ['a'] } }),
  ],
  readOnly: ['id'],
  identity: 'id',
  title: 'name',
  noun: 'thing',
  blank: { name: '', type: 'a' },
})
const control = list.control as RowsControl
const read = (wire: unknown): RowList => toForm(list, wire) as RowList

describe.each(platforms)('$label', (platform) => {
  const fields = declaredCells(platform)

  test.each(fields)('$path: what was read goes back as it was', ({ field }) => {
    fc.assert(
      fc.property(wireOf(field), (wire) => {
        const back = toWire(field, toForm(field, wire))
        const kept = field.control.kind === 'rows' ? withoutReadOnly(field.control, wire) : wire
        expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(kept)))
      }),
      { numRuns: 60 },
    )
  })

  test.each(fields)('$path: no value that a platform may return is a change by itself', ({ field }) => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constant(undefined), wireOf(field)), (wire) => {
        expect(isChanged(field, wire, toForm(field, wire))).toBe(false)
        expect(isChanged(field, wire, toForm(field, structuredClone(wire)))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test.each(fields)('$path: another value is a change, and the old one again is none', ({ field }) => {
    const good = goodValue(field)
    expect(isChanged(field, undefined, toForm(field, good))).toBe(true)
    expect(isChanged(field, good, toForm(field, good))).toBe(false)
    expect(isChanged(field, good, undefined)).toBe(false)
  })

  test('an object that looks as if it could say what it is does no harm in a list of texts', () => {
    const odd = [{ toString: 1 }, 'mine']
    for (const { field } of fields.filter(({ field }) => ['several', 'tags'].includes(field.control.kind))) {
      expect(toForm(field, odd)).toContain('{"toString":1}')
      expect(isChanged(field, odd, toForm(field, odd))).toBe(false)
    }
  })
})

describe('what an emptied field holds', () => {
  const plain = text(named)
  const nullable = text({ ...named, nullable: true })
  const amount = number({ ...named, step: 1 })
  const nullableAmount = number({ ...named, step: 1, nullable: true })
  const optionalChoice = choice({ ...named, options, optional: true })
  test.each<[string, Field, unknown, '' | null]>([
    ['a text that was something is an empty text', plain, 'before', ''],
    ['a text that was empty is as it was', plain, '', ''],
    ['a text that was null is as it was', plain, null, null],
    ['a text that was never given is as it was', plain, undefined, null],
    ['a text that takes null is cleared', nullable, 'before', null],
    ['a text that takes null and was empty stays empty, which is something else', nullable, '', ''],
    ['a text that takes null and was null is as it was', nullable, null, null],
    ['a number has no empty text', amount, 5, null],
    ['a zero is something', amount, 0, null],
    ['a number that was never given is as it was', amount, undefined, null],
    ['a number that takes null is cleared', nullableAmount, 5, null],
    ['a choice has no empty text', optionalChoice, 'a', null],
    ['a switch has no empty text', toggle(named), false, null],
  ])('%s', (_name, field, base, expected) => {
    expect(emptied(field, base)).toBe(expected)
  })

  test('is no change where nothing was there before', () => {
    for (const platform of platforms) {
      for (const { field } of declaredCells(platform)) {
        if (!['text', 'number', 'choice'].includes(field.control.kind)) continue
        for (const base of [undefined, null, '']) {
          if (base === '' && field.control.kind !== 'text') continue
          expect(isChanged(field, base, emptied(field, base)), `${field.key} from ${base}`).toBe(false)
        }
        expect(isChanged(field, goodValue(field), emptied(field, goodValue(field))), field.key).toBe(true)
      }
    }
  })
})

describe('what the form shows of a value', () => {
  const set = several({ ...named, options })
  test.each<[string, Field, unknown, unknown]>([
    ['null and absent are the same nothing', text(named), undefined, null],
    ['an empty text is no null', text({ ...named, nullable: true }), '', ''],
    ['a number where a text should be is shown', text(named), 5, '5'],
    ['an object where a text should be is shown', text(named), { a: 1 }, '{"a":1}'],
    ['a choice that nobody declared is shown', choice({ ...named, options }), 'z', 'z'],
    ['a number that does not parse stays what was typed', number({ ...named, step: 1 }), '1,5x', '1,5x'],
    ['a number is not made a text', number({ ...named, step: 1 }), 0, 0],
    ['a switch that is off is not nothing', toggle(named), false, false],
    ['members of a set come in its own order', set, ['c', 'a'], ['a', 'c']],
    ['members that nobody declared come last, and stay', set, ['z', 'b', 'y', 'z'], ['b', 'z', 'y']],
    ['an empty set is no null', set, [], []],
    ['tags keep their order and their twins', tags(named), ['b', 'a', 'b'], ['b', 'a', 'b']],
  ])('%s', (_name, field, wire, shown) => {
    expect(toForm(field, wire)).toEqual(shown)
  })
})

test('an optional value that is not there is left out, one that takes null is sent as null', () => {
  expect(toWire(text({ ...named, optional: true }), null)).toBeUndefined()
  expect(toWire(text({ ...named, optional: true, nullable: true }), null)).toBeNull()
  expect(toWire(text({ ...named, nullable: true }), null)).toBeNull()
})

describe('rows', () => {
  test('keep members that nobody declared and lose those that are never sent', () => {
    expect(toWire(list, read([{ id: 7, name: 'n', type: 'a', more: [1] }]))).toEqual([{ name: 'n', type: 'a', more: [1] }])
  })

  test('the same array gives the same list, so that unchanged is told at a glance', () => {
    const wire = [{ id: 1, name: 'n', type: 'a' }]
    expect(read(wire)).toBe(read(wire))
    expect(read([...wire])).not.toBe(read(wire))
  })

  test('an untouched row goes as it was read, also with what does not apply to it', () => {
    const wire = [{ name: 'n', type: 'b', only_with_a: 'left over' }]
    expect(toWire(list, read(wire))).toEqual(wire)
  })

  test('an edited row drops what does not apply to it any more', () => {
    const [row] = read([{ name: 'n', type: 'a', only_with_a: 'x', more: 1 }]).rows
    if (!row) throw new Error('no row')
    expect(rowToWire(control, { ...row, type: 'b' })).toEqual({ name: 'n', type: 'b', more: 1 })
    expect(rowToWire(control, { ...row, name: 'm' })).toEqual({ name: 'm', type: 'a', only_with_a: 'x', more: 1 })
  })

  test('marks of the form are never sent', () => {
    expect(Object.keys(rowToWire(control, { $id: 'new-1', $deleted: true, name: 'n', type: 'a' }))).toEqual(['name', 'type'])
  })

  test('a row that goes with the next save is not sent, and without it the list is as before', () => {
    const wire = [
      { name: 'a', type: 'a' },
      { name: 'b', type: 'a' },
    ]
    const base = read(wire)
    const without = new RowList(base.rows.map((row, index) => (index === 1 ? { ...row, $deleted: true as const } : row)))
    expect(toWire(list, without)).toEqual([wire[0]])
    expect(isChanged(list, wire, without)).toBe(true)
    expect(isChanged(list, wire, new RowList(without.rows.map(({ $deleted: _gone, ...row }) => row)))).toBe(false)
  })

  test('a new order is a change', () => {
    const wire = [{ name: 'a' }, { name: 'b' }]
    expect(isChanged(list, wire, new RowList([...read(wire).rows].reverse()))).toBe(true)
  })

  test('rows that differ only in what is never sent are the same', () => {
    const [a] = read([{ id: 1, name: 'n' }]).rows
    const [b] = read([{ id: 2, name: 'n' }]).rows
    expect(a && sameRow(control, a, b)).toBe(true)
  })

  test('rows that come back from storage go as they were read, unless they were edited', () => {
    const base = read([
      { name: 'a', type: 'b', only_with_a: 'left over' },
      { name: 'b', type: 'b', only_with_a: 'left over' },
    ])
    const stored = structuredClone(base.rows).map((row, index) => (index === 1 ? { ...row, name: 'edited' } : row))
    expect(toWire(list, withRowsAsRead(new RowList(stored), base))).toEqual([
      { name: 'a', type: 'b', only_with_a: 'left over' },
      { name: 'edited', type: 'b' },
    ])
  })
})

function withoutReadOnly({ readOnly }: RowsControl, wire: unknown): unknown {
  if (!Array.isArray(wire)) return []
  return wire.map((row: object) => Object.fromEntries(Object.entries(row).filter(([key]) => !readOnly.includes(key))))
}

test('key order and absent members make no difference', () => {
  expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
  expect(sameJson({ a: null }, {})).toBe(false)
  expect(sameJson([1, 2], [2, 1])).toBe(false)
  expect(sameJson([], {})).toBe(false)
})
