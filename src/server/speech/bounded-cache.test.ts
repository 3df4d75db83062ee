import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BoundedCache } from './bounded-cache.ts'

test('what was used last is kept, and never more than there is room for', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 12 }))), (writes) => {
      const cache = new BoundedCache<number>(20, (size) => size)
      for (const [key, size] of writes) {
        cache.set(key, size)
        expect(cache.get(key)).toBe(size)
        expect(cache.size).toBeLessThanOrEqual(20)
      }
    }),
  )
  const cache = new BoundedCache<string>(3, () => 1)
  for (const key of ['a', 'b', 'c']) cache.set(key, key)
  cache.get('a')
  cache.set('d', 'd')
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['a', undefined, 'c', 'd'])
})

test('what is larger than all the room is not kept', () => {
  const cache = new BoundedCache<number>(10, (size) => size)
  cache.set('a', 4)
  cache.set('a', 11)
  expect([cache.get('a'), cache.size]).toEqual([undefined, 0])
})
