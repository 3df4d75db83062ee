import { expect, test } from 'vitest'
import { mended } from './mended.ts'
import type { Window } from './plan.ts'

const hour = 60
const list = (...spans: [start: number, end: number][]): Window[] =>
  spans.map(([start, end], row) => ({ row, start: start * hour, end: end * hour, delay: 600 }))
const fixOf = (windows: Window[], row: number) => {
  const wrong = windows[row]
  const fix = wrong && mended(windows, wrong)
  return fix && [fix.label, fix.windows.map(({ start, end }) => [start / hour, end / hour])]
}

test('a window that ends before it starts is turned round; one that ends at midnight ends there', () => {
  expect(fixOf(list([18, 10]), 0)).toEqual(['Make it 10:00 to 18:00', [[10, 18]]])
  expect(fixOf(list([8, 9], [10, 0]), 1)).toEqual([
    'End at 24:00',
    [
      [8, 9],
      [10, 24],
    ],
  ])
})

test('a window that overlaps keeps what is free of it, and goes when nothing is', () => {
  expect(fixOf(list([10, 12], [11, 17]), 1)?.[0]).toBe('Make it 12:00 to 17:00')
  expect(fixOf(list([10, 12], [9, 11]), 1)?.[0]).toBe('Make it 09:00 to 10:00')
  expect(fixOf(list([10, 14], [9, 13], [13, 15]), 2)?.[0]).toBe('Make it 14:00 to 15:00')
  expect(fixOf(list([10, 12], [10, 11]), 1)).toEqual(['Remove this window', [[10, 12]]])
})

test('what may be meant in several ways, or is fine, is left alone', () => {
  expect(fixOf(list([10, 12], [9, 15]), 1)).toBeUndefined()
  expect(fixOf(list([10, 10]), 0)).toBeUndefined()
  expect(fixOf(list([0, 0]), 0)).toBeUndefined()
  expect(fixOf(list([10, 12], [12, 15]), 1)).toBeUndefined()
  expect(fixOf(list([10, 12], [18, 9]), 0)).toBeUndefined()
})
