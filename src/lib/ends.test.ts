import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betweenEnds, commonEnds, mapAgain } from './ends.ts'

const lists = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 })

test('what lies between the ends, put between them, is the list again', () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const { head, tail } = commonEnds(a, b)
      const { before, after } = betweenEnds(a, b)
      const ends = [a.slice(0, head), a.slice(a.length - tail)] as const
      expect([...ends[0], ...before, ...ends[1]]).toEqual(a)
      expect([...ends[0], ...after, ...ends[1]]).toEqual(b)
      if (before.length > 0 && after.length > 0) {
        expect(before[0]).not.toBe(after[0])
        expect(before.at(-1)).not.toBe(after.at(-1))
      }
    }),
  )
})

test('a list mapped again gives what mapping it afresh gives, and maps only what lies between the ends', () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      let calls = 0
      const double = (item: number) => {
        calls++
        return item * 2
      }
      const first = mapAgain(undefined, a, double)
      calls = 0
      expect(mapAgain(first, b, double).results).toEqual(b.map((item) => item * 2))
      expect(calls).toBe(betweenEnds(a, b).after.length)
    }),
  )
})
