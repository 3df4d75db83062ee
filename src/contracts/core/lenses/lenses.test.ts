import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Doc } from '../field.ts'
import { propertiesAt } from './json-schema.ts'
import { otherMessagesAt, systemPromptAt } from './messages.ts'
import { pairsAt } from './pairs.ts'

describe('the system prompt in a list of messages', () => {
  const prompt = systemPromptAt('messages')
  const messages = [
    { role: 'user', content: 'Hi' },
    { role: 'system', content: 'Be kind.', cached: true },
    { role: 'system', content: 'Be brief.' },
  ]
  test('is the first system message', () => {
    expect(prompt.get(messages)).toBe('Be kind.')
    expect(prompt.get([])).toBeUndefined()
  })
  test('is changed in its place, with all else as it was', () => {
    expect(prompt.set(messages, 'Be quick.')).toEqual([messages[0], { role: 'system', content: 'Be quick.', cached: true }, messages[2]])
  })
  test('comes first where there was none, and goes alone', () => {
    expect(prompt.set([messages[0]], 'New')).toEqual([{ role: 'system', content: 'New' }, messages[0]])
    expect(prompt.set(undefined, 'New')).toEqual([{ role: 'system', content: 'New' }])
    expect(prompt.set(messages, undefined)).toEqual([messages[0], messages[2]])
  })
  test('stays where it is when the other messages change', () => {
    const others = otherMessagesAt('messages')
    expect(others.get(messages)).toEqual([messages[0], messages[2]])
    expect(others.set(messages, [messages[2]])).toEqual([messages[2], messages[1]])
    expect(others.set(messages, [])).toEqual([messages[1]])
    expect(others.set(messages, undefined)).toEqual([messages[1]])
    expect(others.get([messages[1]])).toBeUndefined()
  })
})

describe('the properties of a JSON Schema', () => {
  const properties = propertiesAt('schema')
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: {
      intent: { type: 'string', description: 'Why', maxLength: 40 },
      mood: { type: 'string', enum: ['good', 'bad'], default: 'good' },
      visit: { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } },
      size: { type: 'integer', minimum: 1 },
      any: true,
    },
    required: ['size', 'intent', 'not-there'],
  }
  const rows = properties.get(schema) as Doc[]

  test('are rows, with what no row shows beside them', () => {
    expect(rows.map(({ name, type, required }) => [name, type, required])).toEqual([
      ['intent', 'string', true],
      ['mood', 'enum', false],
      ['visit', 'other', false],
      ['size', 'integer', true],
      ['any', 'other', false],
    ])
    expect(rows[1]?.enum_options).toEqual(['good', 'bad'])
  })
  test('that nobody edits leave the schema as it was, but for names that nothing has', () => {
    expect(properties.set(schema, rows)).toEqual({ ...schema, required: ['size', 'intent'] })
  })
  test('are edited in place: other keywords survive', () => {
    const edited = rows.map((row) => (row.name === 'intent' ? { ...row, description: 'Why they call', required: false } : row))
    expect(properties.set(schema, edited)).toEqual({
      ...schema,
      properties: { ...schema.properties, intent: { type: 'string', description: 'Why they call', maxLength: 40 } },
      required: ['size'],
    })
  })
  test('take another type, and leave behind what belonged to the old one', () => {
    const retyped = rows.map((row) => (row.name === 'mood' ? { ...row, type: 'number' } : row))
    const set = properties.set(schema, retyped) as { properties: Doc }
    expect(set.properties.mood).toEqual({ type: 'number', default: 'good' })
  })
  test('are renamed with all they have', () => {
    const renamed = rows.map((row) => (row.name === 'visit' ? { ...row, name: 'appointment' } : row))
    const set = properties.set(schema, renamed) as { properties: Doc }
    expect(set.properties.appointment).toBe(schema.properties.visit)
    expect(set.properties.visit).toBeUndefined()
  })
  test('begin a schema where there was none', () => {
    expect(properties.set(undefined, [{ name: 'a', type: 'date', required: true }])).toEqual({
      type: 'object',
      properties: { a: { type: 'string', format: 'date' } },
      required: ['a'],
    })
  })
  test('of any schema at all go back as they came', () => {
    const any = fc.record({ properties: fc.dictionary(fc.string(), fc.jsonValue()) })
    fc.assert(
      fc.property(any, (wire) => {
        expect(properties.set(wire, properties.get(wire))).toEqual(wire)
      }),
    )
  })
})

describe('an object of names and values', () => {
  const pairs = pairsAt('variables')
  test('goes back as it came, whatever its values are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (wire) => {
        expect(pairs.set(wire, pairs.get(wire))).toEqual(wire)
      }),
    )
  })
  test('gives the same rows for the same object', () => {
    const wire = { a: '1' }
    expect(pairs.get(wire)).toBe(pairs.get(wire))
  })
})
