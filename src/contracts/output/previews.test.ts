import fc from 'fast-check'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { codePoint } from '../../lib/testing/code-point.ts'
import { readField, withRole } from '../core/field.ts'
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
  expect(samplePayload(rows)).toEqual({ score: 5, tags: [], who: {} })
  expect(typescriptType(rows)).toContain('tags?: unknown | null')
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
