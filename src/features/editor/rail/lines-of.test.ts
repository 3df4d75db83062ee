import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoint } from '../../../lib/testing/code-point.ts'
import { linesOf } from './lines-of.ts'

const texts = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 4000 }),
  fc.array(fc.constantFrom('\n', '😀', 'a', '\\', '"', '\ud800'), { maxLength: 4000 }).map((parts) => parts.join('')),
)

test('the pieces are the text, each of them a text of its own in JSON', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(linesOf(text).join('')).toBe(text)
      expect(
        linesOf(text)
          .map((line) => JSON.stringify(line).slice(1, -1))
          .join(''),
      ).toBe(JSON.stringify(text).slice(1, -1))
    }),
  )
})

test('a piece ends with its line, or at a thousand characters', () => {
  expect(linesOf('one\ntwo\n\nthree')).toEqual(['one\n', 'two\n', '\n', 'three'])
  expect(linesOf('x'.repeat(2500)).map((line) => line.length)).toEqual([1000, 1000, 500])
  expect(linesOf('')).toEqual([''])
})
