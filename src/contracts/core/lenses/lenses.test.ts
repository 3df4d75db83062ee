import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Doc } from '../field.ts'
import { droppedKeywords, keptKeywords, otherKind, propertiesAt, propertyColumns } from './json-schema.ts'
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
      ['visit', otherKind, false],
      ['size', 'integer', true],
      ['any', otherKind, false],
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
  describe('take another type, and leave behind what belonged to the old one', () => {
    const about = { title: 'A', description: 'B', 'x-own': { minimum: 1 }, deprecated: true }
    const inner = { properties: { street: { type: 'string' } }, required: ['street'], additionalProperties: false }
    const retype = (was: unknown, type: string, more: Doc = {}) => {
      const held = { properties: { a: was } }
      const [row] = properties.get(held) as Doc[]
      const next = { ...row, type, ...more } as Doc
      const sent = (properties.set(held, [next]) as { properties: Doc }).properties.a
      return { sent, kept: keptKeywords(next), dropped: droppedKeywords(next) }
    }
    const { description: _said, ...unsaid } = about
    test.each<[string, Doc, string, Doc]>([
      ['integer → text', { type: 'integer', minimum: 0, maximum: 9, default: 1, ...about }, 'string', { type: 'string', ...about }],
      ['integer → number', { type: 'integer', minimum: 0, ...about }, 'number', { type: 'number', minimum: 0, ...about }],
      ['object → text', { type: 'object', ...inner, ...about }, 'string', { type: 'string', ...about }],
      [
        'list → yes or no',
        { type: 'array', items: {}, minItems: 1, uniqueItems: true, ...about },
        'boolean',
        { type: 'boolean', ...about },
      ],
      ['text → integer', { type: 'string', maxLength: 4, pattern: '^a', ...about }, 'integer', { type: 'integer', ...about }],
      ['text → date', { type: 'string', maxLength: 10, ...about }, 'date', { type: 'string', format: 'date', maxLength: 10, ...about }],
      ['enum → text', { type: 'string', enum: ['a'], default: 'a' }, 'string', { type: 'string', default: 'a' }],
      ['enum → number', { type: 'string', enum: ['a'], default: 'a' }, 'number', { type: 'number' }],
      [
        'one of several → text',
        { anyOf: [{ type: 'string' }, { type: 'null' }], $ref: '#/a', ...about },
        'string',
        { type: 'string', ...about },
      ],
      ['text or nothing → text', { type: ['string', 'null'], const: null, ...about }, 'string', { type: 'string', ...about }],
    ])('%s', (_name, was, type, expected) => {
      expect(retype(was, type).sent).toEqual(expected)
    })
    test('what is kept is shown as it will be sent', () => {
      expect(retype({ type: 'integer', minimum: 0, ...about }, 'integer').kept).toEqual({ minimum: 0, ...unsaid })
      expect(retype({ type: 'integer', minimum: 0, ...about }, 'string').kept).toEqual(unsaid)
      expect(retype({ type: 'integer', minimum: 0 }, 'string').kept).toBeUndefined()
    })
    test.each<[string, unknown, string, ReturnType<typeof droppedKeywords>]>([
      ['integer → text', { type: 'integer', minimum: 0, ...about }, 'string', { type: 'integer', keywords: ['minimum'] }],
      ['integer → number', { type: 'integer', minimum: 0 }, 'number', { type: 'integer', keywords: [] }],
      ['enum → number', { type: 'string', enum: ['a'], default: 'a' }, 'number', { type: 'enum', keywords: ['default'] }],
      ['object → text', { type: 'object', properties: {} }, 'string', { type: otherKind, keywords: ['type', 'properties'] }],
      ['text or nothing → text', { type: ['string', 'null'] }, 'string', { type: otherKind, keywords: ['type'] }],
      ['no object → text', true, 'string', { type: otherKind, keywords: [] }],
      ['the same type', { type: 'integer', minimum: 0 }, 'integer', undefined],
    ])('what goes is named: %s', (_name, was, type, expected) => {
      expect(retype(was, type).dropped).toEqual(expected)
    })
    test('and have all of it again with the old type', () => {
      const was = { type: 'object', ...inner, ...about }
      expect(retype(was, otherKind).sent).toBe(was)
      const text = { type: 'string', enum: ['a', 'b'], default: 'a' }
      expect(retype(text, 'enum').sent).toBe(text)
    })
    test('of a schema that is no object, too', () => {
      expect(retype(true, 'integer').sent).toEqual({ type: 'integer' })
      expect(retype(true, otherKind).sent).toBe(true)
    })
  })
  test('may be described though no row can say the rest', () => {
    const described = rows.map((row) => (row.name === 'visit' ? { ...row, description: 'When' } : row))
    const set = properties.set(schema, described) as { properties: Doc }
    expect(set.properties.visit).toEqual({ ...schema.properties.visit, description: 'When' })
  })
  test('offer no type that nobody can write in a new row', () => {
    const type = propertyColumns.find(({ key }) => key === 'type')
    const offered = type?.control.kind === 'choice' ? type.control.options.map(({ value }) => value) : []
    expect(offered).not.toContain(otherKind)
    for (const one of offered)
      expect(properties.set({}, [{ name: 'a', type: one, required: false }])).not.toEqual({ properties: { a: {} } })
    // One that is there already stays a value of its column.
    expect(type?.schema.safeParse(otherKind).success).toBe(true)
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
