import fc from 'fast-check'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { codePoint } from '../../lib/testing/code-point.ts'
import { type Doc, readField, withRole } from '../core/field.ts'
import { propertiesAt } from '../core/lenses/json-schema.ts'
import { flireo } from '../flireo/platform.ts'
import { type ValueRow, valueRows } from '../values/value-row.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { samplePayload } from './sample-payload.ts'
import { anyRows } from './testing/any-rows.ts'
import { typescriptType } from './typescript-type.ts'

const row = (name: string, type: ValueRow['type'] = 'string', rest: Partial<ValueRow> = {}): ValueRow => ({
  name,
  type,
  required: true,
  ...rest,
})
const text = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 10 }),
  fc.constantFrom('*/', '/*', "'", '"', '\\', '\n', '\u2028', '__proto__', 'class', 'a b', '{{x}}'),
)

test('the sample fits the schema', () => {
  fc.assert(
    fc.property(anyRows(text), (rows) => {
      const schema = z.fromJSONSchema(jsonSchemaOf(rows) as Parameters<typeof z.fromJSONSchema>[0])
      expect(schema.safeParse(samplePayload(rows)).error).toBeUndefined()
    }),
  )
})

test('the schema is read as the same fields again', () => {
  fc.assert(
    fc.property(anyRows(fc.stringMatching(/^[a-z]\w{0,6}$/)), (rows) => {
      const back = propertiesAt('').get(jsonSchemaOf(rows))
      const field = withRole(flireo, 'outputs')
      if (field?.control.kind !== 'rows') throw new Error('no output fields')
      const known = new Map(rows.filter(({ name }) => name !== '').map((one) => [one.name, one]))
      expect(valueRows(field.control.columns, back as []).map(({ schema: _schema, ...rest }) => rest)).toEqual([...known.values()])
    }),
  )
})

test('what a platform’s own schema says besides stays, and its bounds hold', () => {
  const own = {
    type: 'object',
    properties: { score: { type: 'integer', minimum: 1, maximum: 5 }, tags: { type: 'array', items: {} }, who: { type: 'object' } },
  }
  const field = withRole(flireo, 'outputs')
  if (field?.control.kind !== 'rows') throw new Error('no output fields')
  const rows = valueRows(field.control.columns, readField(field, { analysis_plan: { structured_data_plan: { schema: own } } }) as [])
  expect(jsonSchemaOf(rows)).toEqual(own)
  expect(samplePayload(rows)).toEqual({ score: 5, tags: [null], who: {} })
  expect(typescriptType(rows)).toContain('tags?: unknown[] | null')

  // What the platform has of the whole stays too: the schema shown is the one that is sent.
  const whole = { $id: 'x', ...own, additionalProperties: false, required: ['who', 'gone', 'score'], $defs: {} }
  const required = rows.map((one) => ({ ...one, required: one.name !== 'tags' }))
  const { required: names, ...rest } = jsonSchemaOf(required, whole)
  expect(names).toEqual(['who', 'score'])
  expect(rest).toEqual({ $id: 'x', ...own, additionalProperties: false, $defs: {} })
})

const nested = {
  type: 'object',
  description: 'Where to',
  properties: {
    city: { type: 'string', description: 'Without the country' },
    floor: { type: ['integer', 'null'], minimum: 4, maximum: 9 },
    extras: { type: 'array', items: { enum: ['olives', 2, null] } },
    slot: { anyOf: [{ type: 'null' }, { type: 'object', properties: { on: { type: 'string', format: 'date' } }, required: ['on'] }] },
    pair: { prefixItems: [{ type: 'number' }, { const: 'x' }], type: 'array' },
    both: { allOf: [{ properties: { a: { type: 'boolean' } } }, { properties: { b: { type: 'string', default: 'B' } } }] },
    ref: { $ref: '#/$defs/x' },
    map: { type: 'object', additionalProperties: { type: 'number' } },
    any: true,
    none: false,
  },
  required: ['city', 'slot'],
}

test('what no column says is sampled and typed as deep as it goes', () => {
  const rows = [row('address', 'other', { description: 'Where to', schema: nested })]
  expect(samplePayload(rows)).toEqual({
    address: {
      city: 'Lyon',
      floor: 4,
      extras: ['olives'],
      slot: { on: '2026-06-15' },
      pair: [3, 'x'],
      both: { a: true, b: 'B' },
      ref: null,
      map: {},
      any: null,
      none: null,
    },
  })
  expect(typescriptType(rows)).toBe(
    [
      'type Output = {',
      '  /** Where to */',
      '  address: {',
      '    /** Without the country */',
      '    city: string',
      '    floor?: number | null',
      "    extras?: ('olives' | 2 | null)[] | null",
      '    slot: null | {',
      '      on: string',
      '    }',
      "    pair?: [number, 'x'] | null",
      '    both?: {',
      '      a?: boolean | null',
      '    } & {',
      '      b?: string | null',
      '    } | null',
      '    ref?: unknown | null',
      '    map?: Record<string, number> | null',
      '    any?: unknown | null',
      '    none?: never | null',
      '  }',
      '}',
    ].join('\n'),
  )
})

test('the sample of a schema of any depth fits it, and its type is TypeScript', () => {
  const leaf = fc.constantFrom<Doc>(
    { type: 'string' },
    { type: 'string', format: 'date-time' },
    { type: 'integer', minimum: 5 },
    { type: 'boolean' },
    { type: ['string', 'null'] },
    { enum: ['a', 'b'] },
    { const: 7 },
    {},
  )
  const { schema } = fc.letrec<{ schema: Doc }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('schema'), { minLength: 1, maxLength: 2 }).map((anyOf) => ({ anyOf })),
      tie('schema').map((items) => ({ type: 'array', items })),
      fc.tuple(fc.dictionary(text, tie('schema'), { maxKeys: 3 }), fc.boolean()).map(([properties, isStrict]) => ({
        type: 'object',
        properties,
        ...(isStrict && { required: Object.keys(properties) }),
      })),
    ),
  }))
  fc.assert(
    fc.property(schema, (one) => {
      const rows = [row('x', 'other', { schema: one })]
      const whole = z.fromJSONSchema(jsonSchemaOf(rows) as Parameters<typeof z.fromJSONSchema>[0])
      expect(whole.safeParse(samplePayload(rows)).error).toBeUndefined()
      expect(parseSync('output.ts', typescriptType(rows)).errors).toEqual([])
    }),
  )
})

test('a type in full', () => {
  const rows = [
    row('full_name', 'string', { description: 'First and last name' }),
    row('interest', 'enum', { enum_options: ['high', "it's low", 'high'], required: false }),
    row('prénom client', 'date', { description: 'Two\nlines */ here' }),
    row('', 'number'),
    row('count', 'integer'),
  ]
  expect(typescriptType(rows, 'Extracted')).toBe(
    [
      'type Extracted = {',
      '  /** First and last name */',
      '  full_name: string',
      "  interest?: 'high' | 'it\\'s low' | null",
      '  /**',
      '   * Two',
      '   * lines *\\/ here',
      '   * A day, such as 2026-06-15.',
      '   */',
      "  'prénom client': string",
      '  /** A whole number. */',
      '  count: number',
      '}',
    ].join('\n'),
  )
  expect(typescriptType([])).toBe('type Output = Record<string, never>')
})

test('a type is TypeScript with just the members that there are, whatever they are called', () => {
  fc.assert(
    fc.property(anyRows(text), (rows) => {
      const { program, errors } = parseSync('output.ts', typescriptType(rows))
      expect(errors).toEqual([])
      expect(program.body).toHaveLength(1)
      const [alias] = program.body
      if (alias?.type !== 'TSTypeAliasDeclaration') throw new Error('no type')
      const members = alias.typeAnnotation.type === 'TSTypeLiteral' ? alias.typeAnnotation.members : []
      const found = members.map((member) => {
        if (member.type !== 'TSPropertySignature') throw new Error(member.type)
        return [
          member.key.type === 'Identifier' ? member.key.name : member.key.type === 'Literal' ? member.key.value : '',
          !member.optional,
        ]
      })
      const named = new Map(rows.filter(({ name }) => name !== '').map((one) => [one.name, one.required]))
      expect(found).toEqual([...named])
    }),
  )
})
