import { expect, test } from 'vitest'
import { pasted } from './pasted.ts'

const list = (...names: string[]) => names.map((name) => ({ name, type: 'string', $id: `id-${name}` }))
const paste = (names: string[], index: number, found: string[]) => {
  const { next, ...rest } = pasted({
    rows: list(...names),
    index,
    found: found.map((name) => ({ name, type: 'number' })),
    nameKey: 'name',
    onMake: (members) => ({ required: false, ...members }),
  })
  return { ...rest, next: next.map((row) => `${row.name}${row.type === 'number' ? '*' : ''}${row.$id ? '' : '+'}`).join(' ') }
}

test('a sheet goes into the row in which it is pasted, and below', () => {
  expect(paste(['a', '', 'd'], 1, ['b', 'c'])).toEqual({ next: 'a b* c*+ d', over: 0, fresh: 2, at: 2 })
  expect(paste(['a', 'd'], 0, ['b', 'c'])).toEqual({ next: 'b* c*+ d', over: 1, fresh: 1, at: 1 })
})

test('a row goes over the one of its name, wherever it is', () => {
  expect(paste(['a', 'b', 'c'], 0, ['a', 'b', 'x', 'c'])).toEqual({ next: 'a* b* x*+ c*', over: 3, fresh: 1, at: 3 })
  expect(paste(['a', 'b', ''], 2, ['b', 'x'])).toEqual({ next: 'a b* x*', over: 1, fresh: 1, at: 2 })
})

test('a name that a sheet has twice is one row', () => {
  expect(paste([''], 0, ['a', 'a'])).toEqual({ next: 'a*', over: 1, fresh: 1, at: 0 })
})
