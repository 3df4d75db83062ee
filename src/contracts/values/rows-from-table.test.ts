import { expect, test } from 'vitest'
import { type RowsControl, withRole } from '../core/field.ts'
import { platforms } from '../platforms.ts'
import { rowsFromTable } from './rows-from-table.ts'

const controlOf = (id: string): RowsControl => {
  const platform = platforms.findLast((one) => one.id === id)
  const control = platform && withRole(platform, 'outputs')?.control
  if (control?.kind !== 'rows') throw new Error('no output fields')
  return control
}
const revox = controlOf('revox')
const famulor = controlOf('famulor')
const flireo = controlOf('flireo')

test('columns without heads are name, type, required, description, options', () => {
  const table = [
    ['email', 'Text', 'yes', 'Where to write to', ''],
    ['half', 'enum', 'no', '', 'morning| noon |morning|'],
    ['', '', '', '', ''],
    ['when', 'Time and date', '', 'Agreed on', ''],
    ['count', 'Integer', 'x', '', ''],
  ]
  expect(rowsFromTable(revox, table)).toEqual({
    rows: [
      { name: 'email', type: 'string', required: true, description: 'Where to write to' },
      { name: 'half', type: 'enum', required: false, enum_options: ['morning', 'noon'] },
      { name: 'when', type: 'datetime', required: false, description: 'Agreed on' },
      { name: 'count', type: 'number', required: true },
    ],
    unknownTypes: [],
    unnamed: 0,
  })
  expect(rowsFromTable(flireo, table).rows.at(-1)).toEqual({ name: 'count', type: 'integer', required: true })
})

test('columns are told by their heads in any order', () => {
  const table = [
    ['Description', 'Field name', 'Allowed values', 'Internal id', 'Type'],
    ['Who calls', 'caller', '', '17', 'string'],
    ['How it went', 'mood', 'good, bad', '18', 'list'],
  ]
  expect(rowsFromTable(revox, table).rows).toEqual([
    { name: 'caller', type: 'string', description: 'Who calls' },
    { name: 'mood', type: 'enum', description: 'How it went', enum_options: ['good', 'bad'] },
  ])
})

test('what a platform has no column or type for is left out, and said', () => {
  const table = [
    ['email', 'text', 'yes', 'Where to write to', ''],
    ['agreed', 'Yes or no', 'no', 'Whether they agreed', ''],
    ['mood', 'enum', 'no', 'How it went.', 'good|bad'],
  ]
  expect(rowsFromTable(famulor, table)).toEqual({
    rows: [
      { name: 'email', type: 'string', description: 'Where to write to' },
      { name: 'agreed', type: 'bool', description: 'Whether they agreed' },
      { name: 'mood', type: 'string', description: 'How it went. One of: good, bad.' },
    ],
    unknownTypes: ['enum'],
    unnamed: 0,
  })
})

test('a column that is no type, and no yes or no, is the next one', () => {
  expect(rowsFromTable(famulor, [['email', 'string', 'Where to write to']]).rows).toEqual([
    { name: 'email', type: 'string', description: 'Where to write to' },
  ])
  expect(rowsFromTable(revox, [['email', 'Where to write to']]).rows).toEqual([{ name: 'email', description: 'Where to write to' }])
  expect(
    rowsFromTable(revox, [
      ['a', 'bool'],
      ['b', 'int'],
    ]).rows,
  ).toEqual([
    { name: 'a', type: 'boolean' },
    { name: 'b', type: 'number' },
  ])
  expect(rowsFromTable(revox, [['a'], ['b']]).rows).toEqual([{ name: 'a' }, { name: 'b' }])
  expect(rowsFromTable(revox, [['a', 'json']]).unknownTypes).toEqual([])
  expect(rowsFromTable(revox, [['a', 'json', 'yes']])).toEqual({
    rows: [{ name: 'a', type: 'string', required: true }],
    unknownTypes: ['json'],
    unnamed: 0,
  })
  expect(rowsFromTable(revox, [])).toEqual({ rows: [], unknownTypes: [], unnamed: 0 })
})

test('heads and types are read in other languages; a value called “name” is no head', () => {
  const german = [
    ['Feld', 'Typ', 'Pflicht', 'Beschreibung', 'Werte'],
    ['Termin', 'Datum', 'ja', 'Wann', ''],
    ['Stimmung', 'Auswahl', 'nein', '', 'gut\nschlecht, sehr'],
  ]
  expect(rowsFromTable(revox, german).rows).toEqual([
    { name: 'Termin', type: 'date', required: true, description: 'Wann' },
    { name: 'Stimmung', type: 'enum', required: false, enum_options: ['gut', 'schlecht, sehr'] },
  ])
  expect(
    rowsFromTable(revox, [
      ['Nom', 'Type', 'Obligatoire'],
      ['âge', 'Nombre', 'Oui'],
    ]).rows,
  ).toEqual([{ name: 'âge', type: 'number', required: true }])
  expect(rowsFromTable(revox, [['name', 'Text', 'yes', 'Name']]).rows).toEqual([
    { name: 'name', type: 'string', required: true, description: 'Name' },
  ])
})

test('rows without a name are counted, blank ones are not; a name is one line', () => {
  const table = [['a\r\n b', 'text'], ['', 'text'], ['', ''], ['c']]
  expect(rowsFromTable(revox, table)).toEqual({
    rows: [{ name: 'a b', type: 'string' }, { name: 'c' }],
    unknownTypes: [],
    unnamed: 1,
  })
})

test('where a platform has no type, the description says the form', () => {
  const table = [
    ['when', 'date', 'yes', 'Agreed on'],
    ['at', 'Zeitpunkt', 'yes', ''],
  ]
  expect(rowsFromTable(famulor, table).rows).toEqual([
    { name: 'when', type: 'string', description: 'Agreed on. Written as 2026-06-15.' },
    { name: 'at', type: 'string', description: 'Written as 2026-06-15 14:30.' },
  ])
})
