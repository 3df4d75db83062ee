import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoint } from '../../lib/testing/code-point.ts'
import type { Format } from '../core/field.ts'
import { readField, withRole } from '../core/field.ts'
import { formats } from '../core/formats.ts'
import { goodDoc } from '../core/testing/good.ts'
import { platforms } from '../platforms.ts'
import { argumentFrom, argumentText, sampleArguments } from '../tools/sample-arguments.ts'
import { sampleValue } from './sample-value.ts'
import { betterName, copiedName, suggestedName } from './suggested-name.ts'
import { type ValueRow, valueRows } from './value-row.ts'

const row = (name: string, type: ValueRow['type'] = 'string', rest: Partial<ValueRow> = {}): ValueRow => ({
  name,
  type,
  required: true,
  ...rest,
})

test.each(platforms)('$label $generation.label: rows are read by the roles of their columns', (platform) => {
  const field = withRole(platform, 'outputs')
  if (field?.control.kind !== 'rows') throw new Error('no output fields')
  const { columns } = field.control
  const [only] = valueRows(columns, readField(field, goodDoc(platform)) as [])
  expect(only).toMatchObject({ name: expect.stringMatching(/./), type: 'string', description: expect.stringMatching(/./) })
  expect(
    valueRows(columns, [
      { name: 'a', type: 'boolean' },
      { name: 'b', type: 'bool' },
      { name: 'c', type: 'Other (JSON)', $id: '7' },
    ]),
  ).toEqual([
    { name: 'a', type: 'boolean', required: false },
    { name: 'b', type: 'boolean', required: false },
    { name: 'c', type: 'other', required: false, id: '7' },
  ])
})

test.each<[ValueRow, unknown]>([
  [row('email'), 'camille.moreau@example.com'],
  [row('customerPhone'), '+33612345678'],
  [row('order_id'), 'A-10482'],
  [row('ville'), 'Lyon'],
  [row('x', 'string', { description: 'City of the customer' }), 'Lyon'],
  [row('quantity', 'number'), 2],
  [row('total_amount', 'number'), 49.9],
  [row('total_amount', 'integer'), 50],
  [row('wants_callback', 'boolean'), true],
  [row('half', 'enum', { enum_options: ['', 'morning', 'noon'] }), 'morning'],
  [row('half', 'enum'), ''],
  [row('promised_on', 'date'), '2026-06-15'],
  [row('birthday', 'date'), '1984-03-27'],
  [row('when', 'datetime'), '2026-06-15T14:30:00Z'],
  [row('xyz'), 'Sample of xyz'],
])('a sample of %j is %j', (input, value) => {
  expect(sampleValue(input)).toEqual(value)
})

const anyRow: fc.Arbitrary<ValueRow> = fc.record({
  name: fc.string({ unit: codePoint, maxLength: 8 }),
  type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'enum', 'date', 'datetime'),
  required: fc.boolean(),
  enum_options: fc.array(fc.string(), { maxLength: 3 }),
})

test('samples are of their type, and are the same each time; as texts they are read back', () => {
  fc.assert(
    fc.property(anyRow, (input) => {
      const value = sampleValue(input)
      expect(sampleValue({ ...input })).toEqual(value)
      const types = { number: 'number', integer: 'number', boolean: 'boolean' } as Record<string, string>
      expect(typeof value).toBe(types[input.type] ?? 'string')
      if (input.type === 'integer') expect(Number.isInteger(value)).toBe(true)
      expect(argumentFrom(input, argumentText(value))).toEqual(value)
    }),
  )
})

test('arguments have every name that there is', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (inputs) => {
      const names = new Set(inputs.map(({ name }) => name).filter((name) => name !== ''))
      expect(new Set(Object.keys(sampleArguments(inputs)))).toEqual(names)
    }),
  )
})

test.each<[ValueRow['type'], string, unknown]>([
  ['number', ' 2.50 ', 2.5],
  ['number', '', ''],
  ['number', 'two', 'two'],
  ['boolean', 'TRUE', true],
  ['boolean', 'yes', 'yes'],
  ['string', ' 2 ', ' 2 '],
  ['other', '[1]', [1]],
  ['other', '[1', '[1'],
])('%s: %j is read as %j', (type, text, value) => {
  expect(argumentFrom(row('a', type), text)).toEqual(value)
})

test.each<[string, Format, string | undefined]>([
  ['Prénom du client', 'snake', 'prenom_du_client'],
  ['Straße & Ærø', 'snake', 'strasse_aero'],
  ['orderID', 'snake', 'order_id'],
  ['HTTPStatus', 'snake', 'httpstatus'],
  ['2nd address', 'snake', 'n_2nd_address'],
  ["Caller's name", 'snake', 'callers_name'],
  ['already_good', 'snake', 'already_good'],
  ['preferred appointment date', 'short-word', 'preferred_appoin'],
  ['preferred_date_2x', 'short-word', 'preferred_date_2'],
  ['ab', 'short-word', undefined],
  ['日本', 'snake', undefined],
  ['!?', 'word', undefined],
])('%s as %s is %s', (text, format, name) => {
  expect(suggestedName(text, format)).toBe(name)
})

test('a suggestion has its form, is not taken, and stays when it is suggested again', () => {
  const words = fc.oneof(
    fc.string({ unit: codePoint, maxLength: 30 }),
    fc.lorem({ maxCount: 4 }),
    fc.constantFrom('Größe', 'a b', '1', 'ab', 'x'.repeat(90)),
  )
  fc.assert(
    fc.property(words, fc.constantFrom<Format>('snake', 'word', 'short-word', 'identifier'), fc.nat(3), (text, format, count) => {
      const taken = new Set<string>()
      for (let round = 0; round <= count; round++) {
        const name = suggestedName(text, format, taken)
        if (name === undefined) continue
        expect(formats[format].test(name)).toBe(true)
        expect(taken.has(name)).toBe(false)
        expect(suggestedName(name, format)).toBe(name)
        taken.add(name)
      }
    }),
  )
})

test.each<[string, Format | undefined, boolean, string | undefined]>([
  ['First name', undefined, false, 'first_name'],
  ['first_name', undefined, false, undefined],
  ['email', undefined, false, 'email_3'],
  ['email_2', undefined, false, 'email_3'],
  // Receivers read it by this name already.
  ['firstName', undefined, true, undefined],
  ['email', undefined, true, undefined],
  ['firstName', 'short-word', true, 'first_name'],
  ['preferred_appointment', 'short-word', false, 'preferred_appoin'],
  ['firstName', 'identifier', false, undefined],
  ['First name', 'identifier', true, 'first_name'],
  ['  ', undefined, false, undefined],
  ['日本', undefined, false, undefined],
])('a better name than %s (%s, settled: %s) is %s', (name, format, isSettled, better) => {
  expect(betterName(name, { format, isSettled, taken: new Set(['email', 'email_2']) })).toBe(better)
})

test.each<[string, Format | undefined, string]>([
  ['email', undefined, 'email_3'],
  ['email_2', undefined, 'email_3'],
  ['orderId', undefined, 'orderId_2'],
  ['preferred_appoin', 'short-word', 'preferred_appo_2'],
  ['', undefined, ''],
])('a copy of %s (%s) is %s', (name, format, copy) => {
  expect(copiedName(name, format, new Set(['email', 'email_2', name]))).toBe(copy)
})
