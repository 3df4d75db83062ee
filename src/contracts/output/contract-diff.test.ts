import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { ValueRow, ValueType } from '../values/value-row.ts'
import { type ContractChange, contractDiff, isBreaking, sendsSame } from './contract-diff.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { anyRows } from './testing/any-rows.ts'

const row = (name: string, type: ValueType = 'string', rest: Partial<ValueRow> = {}): ValueRow => ({ name, type, required: true, ...rest })
const options = (...enum_options: string[]) => ({ enum_options })
const short = (changes: readonly ContractChange[]) =>
  changes.map(({ kind, name, was, isBreaking: breaks }) => `${kind} ${was ? `${was} → ` : ''}${name}${breaks ? ' !' : ''}`)
const rows = anyRows(fc.constantFrom('a', 'b', 'c', 'first_name', 'last_name', 'name', 'x'))

describe('what breaks a receiver, and what does not', () => {
  test.each<[string, ValueRow[], ValueRow[], string[]]>([
    ['nothing changed', [row('a')], [row('a')], []],
    ['another order', [row('a'), row('b', 'number')], [row('b', 'number'), row('a')], []],
    ['an optional field more', [row('a')], [row('a'), row('b', 'number', { required: false })], ['added b']],
    ['a required field more', [row('a')], [row('a'), row('b', 'number')], ['added b']],
    ['a field less', [row('a'), row('b', 'number')], [row('a')], ['removed b !']],
    ['an optional field less', [row('a'), row('b', 'number', { required: false })], [row('a')], ['removed b !']],
    ['required to optional', [row('a')], [row('a', 'string', { required: false })], ['required a !']],
    ['optional to required', [row('a', 'string', { required: false })], [row('a')], ['required a']],
    ['an enum to a text', [row('a', 'enum', options('x'))], [row('a')], ['type a !']],
    ['a text to an enum', [row('a')], [row('a', 'enum', options('x'))], ['type a']],
    ['an option more', [row('a', 'enum', options('x'))], [row('a', 'enum', options('x', 'y'))], ['options a !']],
    ['an option less', [row('a', 'enum', options('x', 'y'))], [row('a', 'enum', options('x'))], ['options a']],
    ['options in another order', [row('a', 'enum', options('x', 'y'))], [row('a', 'enum', options('y', 'x'))], []],
    ['a number to a text', [row('a', 'number')], [row('a')], ['type a !']],
    ['a text to a number', [row('a')], [row('a', 'number')], ['type a !']],
    ['a date to a time and date', [row('a', 'date')], [row('a', 'datetime')], ['type a !']],
    ['a time and date to a date', [row('a', 'datetime')], [row('a', 'date')], ['type a !']],
    ['a date to a text', [row('a', 'date')], [row('a')], ['type a !']],
    ['a text to a date', [row('a')], [row('a', 'date')], ['type a']],
    ['a whole number to a number', [row('a', 'integer')], [row('a', 'number')], ['type a !']],
    ['a number to a whole number', [row('a', 'number')], [row('a', 'integer')], ['type a']],
    ['yes or no to a text', [row('a', 'boolean')], [row('a')], ['type a !']],
    ['another description', [row('a', 'string', { description: 'x' })], [row('a', 'string', { description: 'y' })], ['description a']],
    [
      'another name, by its id',
      [row('a', 'string', { id: '1' })],
      [row('zzz', 'number', { id: '1' })],
      ['renamed a → zzz !', 'type zzz !'],
    ],
    [
      'another name, by its description',
      [row('a', 'string', { description: 'Who' }), row('b', 'date')],
      [row('b', 'date'), row('zzz', 'string', { description: 'Who' })],
      ['renamed a → zzz !'],
    ],
    [
      'another name, by its place',
      [row('a', 'date'), row('b'), row('c', 'date')],
      [row('a', 'date'), row('zzz'), row('c', 'date')],
      ['renamed b → zzz !'],
    ],
    [
      'another name, by a word of it',
      [row('first_name'), row('last_name')],
      [row('given_name'), row('family_name')],
      ['renamed first_name → given_name !', 'renamed last_name → family_name !'],
    ],
    ['another name and type', [row('a')], [row('zzz', 'number')], ['added zzz', 'removed a !']],
    [
      'a row in the place of another, by its id',
      [row('a', 'string', { id: '1' })],
      [row('b', 'string', { id: '2' })],
      ['added b', 'removed a !'],
    ],
    [
      'two names that were exchanged',
      [row('a', 'string', { id: '1' }), row('b', 'number', { id: '2' })],
      [row('b', 'string', { id: '1' }), row('a', 'number', { id: '2' })],
      ['type b !', 'type a !'],
    ],
    ['another case', [row('Name')], [row('name')], ['renamed Name → name !']],
    [
      'what no column says, changed',
      [row('a', 'other', { schema: { type: 'array' } })],
      [row('a', 'other', { schema: { type: 'object' } })],
      ['type a !'],
    ],
    [
      'what no column says, described',
      [row('a', 'other', { schema: { type: 'array', description: 'x' } })],
      [row('a', 'other', { schema: { description: 'y', type: 'array' } })],
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(short(contractDiff(before, after))).toEqual(expected)
  })
})

test('nothing changed is no change, and what is sent is the same only then', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      expect(contractDiff(before, before)).toEqual([])
      const kinds = contractDiff(before, after).filter(({ kind }) => kind !== 'description')
      const sorted = (list: ValueRow[]) =>
        list.map((one) => (one.enum_options ? { ...one, enum_options: [...one.enum_options].sort() } : one))
      expect(kinds.length === 0).toBe(sendsSame(sorted(before), sorted(after)))
    }),
  )
})

test('every name that came, went or became another is told, once', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const changes = contractDiff(before, after)
      const names = (list: readonly ValueRow[]) => new Set(list.map(({ name }) => name).filter((name) => name !== ''))
      const [old, now] = [names(before), names(after)]
      const gone = changes.flatMap(({ kind, name, was }) => (kind === 'removed' ? [name] : kind === 'renamed' && was ? [was] : []))
      const come = changes.flatMap(({ kind, name }) => (kind === 'added' || kind === 'renamed' ? [name] : []))
      expect([...gone].sort()).toEqual([...old].filter((name) => !now.has(name)).sort())
      expect([...come].sort()).toEqual([...now].filter((name) => !old.has(name)).sort())
    }),
  )
})

test('the way back: what came goes, a name changes back, and of a changed value at least one way breaks', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const there = contractDiff(before, after)
      const back = contractDiff(after, before)
      const of = (changes: ContractChange[], kind: ContractChange['kind']) => changes.filter((change) => change.kind === kind)
      // Two may be alike in more than one way, so that only their number is the same.
      expect(of(there, 'added').length + of(there, 'renamed').length).toBe(of(back, 'removed').length + of(back, 'renamed').length)
      const kept = (changes: ContractChange[]) =>
        new Map(
          changes
            .filter(({ kind, name }) => /^(type|options|required)$/.test(kind) && before.some((one) => one.name === name))
            .map((change) => [`${change.kind} ${change.name}`, change.isBreaking]),
        )
      const ways = kept(back)
      for (const [change, breaks] of kept(there)) {
        const other = ways.get(change)
        if (other !== undefined) expect(breaks || other).toBe(true)
      }
    }),
  )
})

test('renaming, and going from one family of values to another, breaks both ways', () => {
  const families: ValueType[][] = [['string', 'enum'], ['number', 'integer'], ['boolean']]
  for (const family of families)
    for (const type of family)
      for (const other of families.filter((one) => one !== family).flat())
        expect(isBreaking(contractDiff([row('a', type, options('x'))], [row('a', other, options('x'))]))).toBe(true)
  expect(isBreaking(contractDiff([row('a', 'string', { id: '1' })], [row('b', 'string', { id: '1' })]))).toBe(true)
})

test('whatever arrives after changes that break nothing is what the receiver was made for', () => {
  const value = (one: ValueRow): fc.Arbitrary<unknown> => {
    switch (one.type) {
      case 'enum':
        return fc.constantFrom(...(one.enum_options ?? []))
      case 'number':
        return fc.double({ min: -9, max: 9, noNaN: true, noDefaultInfinity: true })
      case 'integer':
        return fc.integer()
      case 'boolean':
        return fc.boolean()
      case 'date':
        return fc.constantFrom('2026-06-15', '1999-12-31')
      case 'datetime':
        return fc.constantFrom('2026-06-15T14:30:00Z')
      default:
        return fc.string()
    }
  }
  const payload = (list: readonly ValueRow[]) => {
    const named = [...new Map(list.map((one) => [one.name, one])).values()]
    return fc
      .tuple(...named.map((one) => (one.required ? value(one) : fc.option(value(one), { nil: undefined }))))
      .map((values) =>
        Object.fromEntries(named.map(({ name }, index) => [name, values[index]] as const).filter(([, one]) => one !== undefined)),
      )
  }
  // One field after the other is edited, since two lists at random hardly ever go together.
  const edited = rows.chain((before) =>
    fc.tuple(
      fc.constant(before),
      fc.tuple(
        ...before.map((one) =>
          fc.oneof(
            { weight: 3, arbitrary: fc.constant(one) },
            { weight: 2, arbitrary: rows.map(([other]) => ({ ...(other ?? one), name: one.name })) },
          ),
        ),
      ),
    ),
  )
  let count = 0
  fc.assert(
    fc.property(
      edited.chain(([before, after]) => fc.tuple(fc.constant(before), fc.constant(after), payload(after))),
      ([before, after, arrives]) => {
        if (isBreaking(contractDiff(before, after))) return
        count++
        const receiver = z.fromJSONSchema(jsonSchemaOf(before) as Parameters<typeof z.fromJSONSchema>[0])
        expect(receiver.safeParse(arrives).error).toBeUndefined()
      },
    ),
    { numRuns: 400 },
  )
  expect(count).toBeGreaterThan(50)
})

test('each change is a sentence that names its field', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      for (const { sentence, name, was } of contractDiff(before, after)) {
        expect(sentence).toMatch(/\.$/)
        expect(sentence).toContain(name)
        if (was) expect(sentence).toContain(was)
      }
    }),
  )
  expect(contractDiff([row('half', 'enum', options('am', 'pm'))], [row('half', 'enum', options('am', 'night'))])[0]?.sentence).toBe(
    'half may be “night” now and is “pm” no more: a receiver that knows only the former options may fail.',
  )
  expect(contractDiff([row('n', 'number')], [row('n')])[0]?.sentence).toBe(
    'n was a number and is any text: a receiver that expects the former may fail.',
  )
})
