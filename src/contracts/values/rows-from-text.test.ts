import { expect, test } from 'vitest'
import { type RowsControl, withRole } from '../core/field.ts'
import { platforms } from '../platforms.ts'
import { rowsFromText } from './rows-from-text.ts'

const controlOf = (id: string): RowsControl => {
  const platform = platforms.findLast((one) => one.id === id)
  const control = platform && withRole(platform, 'outputs')?.control
  if (control?.kind !== 'rows') throw new Error('no output fields')
  return control
}
const revox = controlOf('revox')
const namesIn = (text: string, isInName = true) => rowsFromText(revox, text, isInName)?.rows.map(({ name }) => name)

test('cells make rows anywhere, lines and other tables only where a name is written', () => {
  expect(namesIn('a\ttext\nb\tdate', false)).toEqual(['a', 'b'])
  expect(namesIn('a\nb')).toEqual(['a', 'b'])
  expect(namesIn('name;type\na;date\n"b;c";text')).toEqual(['a', 'b;c'])
  expect(namesIn('| Name | Type |\n|---|:-:|\n| a | date |\n| b | text |')).toEqual(['a', 'b'])
  // Without heads a comma may belong to a text.
  expect(namesIn('a, b\nc, d')).toEqual(['a, b', 'c, d'])
  for (const text of ['a', 'a\n', 'a, b', '{', '[]', '{"a": 1}']) expect(namesIn(text)).toBeUndefined()
  for (const text of ['a\nb', 'name;type\na;date', '[{"name": "a"}]']) expect(namesIn(text, false)).toBeUndefined()
})

const schema = {
  type: 'object',
  properties: {
    pieces: { type: 'integer', minimum: 1, description: 'How many' },
    size: { type: 'string', enum: ['S, small'] },
    address: { type: 'object', properties: { street: { type: 'string' } } },
  },
  required: ['pieces'],
}

test.each([
  ['a schema', schema],
  ['the parameters of a tool', { name: 'order', parameters: schema }],
])('%s becomes rows', (_, json) => {
  expect(rowsFromText(revox, JSON.stringify(json, null, 2), true)).toEqual({
    rows: [
      { name: 'pieces', type: 'number', required: true, description: 'How many' },
      { name: 'size', type: 'enum', required: false, enum_options: ['S, small'] },
      { name: 'address', type: 'string', required: false },
    ],
    unknownTypes: ['Other (JSON)'],
    unnamed: 0,
  })
  // Where schemas are kept, nothing of it is lost.
  const kept = rowsFromText(controlOf('flireo'), JSON.stringify(json), true)
  expect(kept?.unknownTypes).toEqual([])
  expect(kept?.rows.map((row) => row.schema)).toEqual(Object.values(schema.properties))
})

test('a list of fields, as a platform has it, becomes rows', () => {
  const list = [
    { name: 'mood', type: 'enum', required: true, enum_options: ['good', 'bad'] },
    { name: 'agreed', type: 'bool', description: 'Whether\nthey agreed' },
  ]
  for (const json of [list, { schema: list }])
    expect(rowsFromText(revox, JSON.stringify(json), true)?.rows).toEqual([
      { name: 'mood', type: 'enum', required: true, enum_options: ['good', 'bad'] },
      { name: 'agreed', type: 'boolean', required: false, description: 'Whether\nthey agreed' },
    ])
  expect(rowsFromText(revox, '{"name": "one", "type": "date"}', true)?.rows).toEqual([{ name: 'one', type: 'date', required: false }])
})
