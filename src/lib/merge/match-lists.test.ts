import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchLists } from './match-lists.ts'

type Item = { readonly id?: string; readonly name: string }
const marks = [(item: Item) => item.id, (item: Item) => item.name]
const anyList = fc.array(
  fc.record({ id: fc.constantFrom('1', '2', '3'), name: fc.constantFrom('a', 'b', 'c') }, { requiredKeys: ['name'] }),
  { maxLength: 6 },
)

test('the surest mark goes first, and the next takes what is left', () => {
  const before = [{ id: '1', name: 'a' }, { id: '2', name: 'b' }, { name: 'c' }]
  const after = [{ name: 'c' }, { id: '2', name: 'a' }, { name: 'a' }, { name: 'd' }]
  expect(matchLists(before, after, marks)).toEqual([2, 1, 0, -1])
})

test('of several with one mark the first goes with the first', () => {
  expect(matchLists([{ name: 'a' }, { name: 'a' }, { name: 'a' }], [{ name: 'a' }, { name: 'a' }], marks)).toEqual([0, 1])
})

test('no place is given twice, what is matched shares a mark, and nothing is left over on both sides that does', () => {
  fc.assert(
    fc.property(anyList, anyList, (before, after) => {
      const places = matchLists(before, after, marks)
      const given = places.filter((place) => place !== -1)
      expect(new Set(given).size).toBe(given.length)
      for (const [index, place] of places.entries()) {
        const one = after[index] as Item
        const shares = (other: Item) => marks.some((mark) => mark(one) !== undefined && mark(one) === mark(other))
        if (place !== -1) expect(shares(before[place] as Item)).toBe(true)
        else expect(before.some((other, at) => !given.includes(at) && shares(other))).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a list is matched with itself place by place', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      expect(matchLists(list, structuredClone(list), marks)).toEqual([...list.keys()])
    }),
  )
})
