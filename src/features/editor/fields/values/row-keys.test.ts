import { expect, test } from 'vitest'
import { keysFor } from './row-keys.ts'

const row = ($id: string, name: string) => ({ $id, name })

test('a row keeps its key while it is edited and moved', () => {
  const last = { rows: [row('0-a', 'a'), row('1-b', 'b')], keys: ['0-a', '1-b'] }
  expect(keysFor([row('1-b', 'other'), row('new-1', 'b'), row('0-a', 'a')], last, 'name')).toEqual(['1-b', 'new-1', '0-a'])
})

test('a list that was saved, and so has other ids, keeps the keys of its rows by their names', () => {
  const last = { rows: [row('0-a', 'a'), row('new-1', 'x'), row('1-b', 'c')], keys: ['0-a', 'new-1', '1-b'] }
  const saved = [row('0-a', 'a'), row('1-x', 'x'), row('2-c', 'c')]
  const keys = keysFor(saved, last, 'name')
  expect(keys).toEqual(['0-a', 'new-1', '1-b'])
  // A row that gets an id whose key another has kept gets one of its own.
  expect(keysFor([...saved, row('1-b', 'b')], { rows: saved, keys }, 'name')).toEqual([...keys, "1-b'"])
})

test('rows without an id go by their place', () => {
  const last = { rows: [{ name: 'a' }, { name: 'b' }], keys: ['0', '1'] }
  expect(keysFor([{ name: 'b' }, { name: 'a' }, { name: 'c' }], last, 'name')).toEqual(['0', '1', '2'])
})
