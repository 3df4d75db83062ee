import { expect, test } from 'vitest'
import { mended } from './mended.ts'
import { paintedRows } from './painted-rows.ts'
import type { Window } from './plan.ts'

const hour = 60
const list = (...spans: [start: number, end: number][]): Window[] =>
  spans.map(([start, end], row) => ({ row, start: start * hour, end: end * hour, delay: 600 }))
const mends = (windows: Window[], row: number) => windows.slice(row, row + 1).flatMap((wrong) => mended(windows, wrong))
const fixesOf = (windows: Window[], row: number) =>
  mends(windows, row).map((fix) => [fix.label, fix.windows.map(({ start, end }) => [start / hour, end / hour])])
const labelsOf = (windows: Window[], row = 0) => fixesOf(windows, row).map(([label]) => label)

test('a night is parted at midnight, and never turned into the day', () => {
  expect(fixesOf(list([22, 6]), 0)).toEqual([
    [
      'Make it 22:00 to 24:00 and 00:00 to 06:00',
      [
        [22, 24],
        [0, 6],
      ],
    ],
  ])
})

test('both parts of a night keep the delay as it was written, and the first stays the row that it was', () => {
  const keys = { start: 'from', end: 'to', delay: 'wait' }
  const rows = [{ $id: 'a', from: '10pm', to: '6am', wait: '600', note: 'kept' }]
  const windows = list([22, 6])
  const [night] = mends(windows, 0)
  expect(paintedRows(rows, windows, night?.windows ?? [], keys, {})).toEqual([
    { $id: 'a', from: '10pm', to: '24:00', wait: '600', note: 'kept' },
    { $id: expect.not.stringMatching(/^a$/), from: '00:00', to: '06:00', wait: '600', note: 'kept' },
  ])
})

test('a window that ends before it starts is turned round where that makes a time by day', () => {
  expect(fixesOf(list([10, 9]), 0)).toEqual([['Make it 09:00 to 10:00', [[9, 10]]]])
  // From evening to morning it may be meant either way.
  expect(labelsOf(list([18, 10]))).toEqual(['Make it 18:00 to 24:00 and 00:00 to 10:00', 'Make it 10:00 to 18:00'])
  expect(labelsOf(list([3, 1]))).toEqual([])
  expect(labelsOf(list([14, 3]))).toEqual([])
})

test('one that ends at midnight ends there', () => {
  expect(fixesOf(list([8, 9], [10, 0]), 1)).toEqual([
    [
      'End at 24:00',
      [
        [8, 9],
        [10, 24],
      ],
    ],
  ])
})

test('a window that overlaps keeps what is free of it, and goes when nothing is', () => {
  expect(labelsOf(list([10, 12], [11, 17]), 1)).toEqual(['Make it 12:00 to 17:00'])
  expect(labelsOf(list([10, 12], [11, 17]), 0)).toEqual(['Make it 10:00 to 11:00'])
  expect(labelsOf(list([10, 12], [9, 11]), 1)).toEqual(['Make it 09:00 to 10:00'])
  expect(labelsOf(list([10, 14], [9, 13], [13, 15]), 2)).toEqual(['Make it 14:00 to 15:00'])
  expect(fixesOf(list([10, 12], [10, 11]), 1)).toEqual([['Remove this window', [[10, 12]]]])
})

test('what may be meant in several ways, or is fine, is left alone', () => {
  expect(labelsOf(list([10, 12], [9, 15]), 1)).toEqual([])
  expect(labelsOf(list([10, 10]))).toEqual([])
  expect(labelsOf(list([0, 0]))).toEqual([])
  expect(labelsOf(list([10, 12], [12, 15]), 1)).toEqual([])
  expect(labelsOf(list([10, 12], [18, 9]), 0)).toEqual([])
})

test('each way out says which finding it answers', () => {
  const rulesOf = (windows: Window[], row: number) => mends(windows, row).map(({ rule }) => rule)
  expect(rulesOf(list([22, 6]), 0)).toEqual(['window-ends-after-it-starts'])
  expect(rulesOf(list([10, 12], [11, 17]), 0)).toEqual(['windows-do-not-overlap'])
})
