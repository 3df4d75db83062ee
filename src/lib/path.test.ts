import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord } from './json.ts'
import { getAt, headOf, setAt } from './path.ts'

const key = fc.constantFrom('a', 'b', 'c', '0', 'toString')
const path = fc.array(key, { minLength: 1, maxLength: 4 }).map((keys) => keys.join('.'))
const tree: fc.Arbitrary<Record<string, unknown>> = fc.letrec<{ tree: Record<string, unknown>; value: unknown }>((tie) => ({
  tree: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3 }, fc.constantFrom(1, '', null, false), fc.array(tie('value'), { maxLength: 2 }), tie('tree')),
})).tree

/** One part at a time, each object copied on the way. */
function slowly(source: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.')
  const child = isRecord(source[head]) ? source[head] : {}
  const { [head]: _was, ...others } = source
  const set = rest.length > 0 ? slowly(child, rest.join('.'), value) : value
  return set === undefined ? others : { ...others, [head]: set }
}

test('only what lies on the path is another, and what was there is left as it was', () => {
  fc.assert(
    fc.property(tree, path, fc.oneof(fc.constant(undefined), fc.nat(9), tree), (source, at, value) => {
      const before = structuredClone(source)
      expect(setAt(source, at, value)).toStrictEqual(slowly(source, at, value))
      expect(source).toStrictEqual(before)
    }),
    { numRuns: 500 },
  )
})

test('what was set is read back, and branches that were not touched keep their identity', () => {
  const source = { voice: { speed: 1, id: 'v' }, tools: [{ name: 'a' }] }
  const next = setAt(source, 'voice.speed', 2)
  expect([getAt(next, 'voice.speed'), getAt(next, 'voice.id'), getAt(next, 'tools.0.name')]).toEqual([2, 'v', 'a'])
  expect(next.tools).toBe(source.tools)
  expect(source.voice.speed).toBe(1)
})

test('a missing link is nothing, also one that every object has by itself', () => {
  for (const path of ['a.b', 'constructor', 'tools.1.name', 'tools.name', 'text.length', 'none.x'])
    expect(getAt({ tools: [{ name: 'a' }], text: 'abc', none: null }, path), path).toBeUndefined()
  expect(headOf('a.b.c')).toBe('a')
})
