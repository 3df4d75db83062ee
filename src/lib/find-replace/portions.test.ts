import { expect, test } from 'vitest'
import { portionsOf } from './portions.ts'

const sizesOf = (texts: readonly string[]) => {
  const portions = [...portionsOf(texts)]
  expect(portions.flat()).toEqual(texts)
  return portions.map((portion) => portion.length)
}

test('texts are handed over in their order, many at a time', () => {
  expect(sizesOf(Array.from({ length: 25_000 }, (_, index) => String(index)))).toEqual([10_000, 10_000, 5_000])
  expect(sizesOf(['one'])).toEqual([1])
  expect(sizesOf([])).toEqual([])
})

test('of long texts there are fewer in a portion, and the longest go alone', () => {
  const [half, whole] = ['a'.repeat(500_000), 'b'.repeat(1_200_000)]
  expect(sizesOf([half, half, half, whole, whole, '', half])).toEqual([2, 1, 1, 1, 2])
})
