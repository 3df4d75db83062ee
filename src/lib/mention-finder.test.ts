import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionFinder } from './mention-finder.ts'

test('a text is found in names and texts at any depth, where the JSON text has it', () => {
  const finds = mentionFinder('••')
  const text = fc.oneof(fc.string(), fc.constantFrom('••', 'a••b', '•'))
  const value = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.constant(null), fc.array(tie('value')), fc.dictionary(text, tie('value'))),
  })).value
  fc.assert(
    fc.property(value, (one) => {
      const isThere = JSON.stringify(one).includes('••')
      expect([finds(one), finds(one)]).toEqual([isThere, isThere])
    }),
  )
})
