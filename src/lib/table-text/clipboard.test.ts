import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readClipboard, writeClipboard } from './clipboard.ts'
import { anyTable } from './testing/tables.ts'

test('a block as Excel copies it, which ends every row with a break', () => {
  expect(readClipboard('Question\tAnswer\r\n"Two\nlines"\t"She said ""yes"""\r\n')).toEqual([
    ['Question', 'Answer'],
    ['Two\nlines', 'She said "yes"'],
  ])
})

test('a block as Google Sheets copies it, without a break at the end', () => {
  expect(readClipboard('a\tb\nc\t')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ])
})

test('the break that ends the last row begins no other; an empty row is a row', () => {
  expect(readClipboard('a\r\n')).toEqual([['a']])
  expect(readClipboard('a\r\n\r\n')).toEqual([['a'], ['']])
  expect(readClipboard('')).toEqual([])
})

test.each([
  ['a quote in the middle of a cell', '5" pipe\tok', [['5" pipe', 'ok']]],
  ['quotes around a cell that needs none, as Excel copies a cell that shows them', '"hello"\tok', [['"hello"', 'ok']]],
  ['quotes around the first words of a cell', '"hello" he said\tok', [['"hello" he said', 'ok']]],
  [
    'a quote that nothing closes',
    '"hello\tok\nnext\trow',
    [
      ['"hello', 'ok'],
      ['next', 'row'],
    ],
  ],
])('%s is text', (_what, copied, table) => {
  expect(readClipboard(copied)).toEqual(table)
})

test('one cell is copied as that cell, with nothing behind it', () => {
  expect(writeClipboard([['When do you open?']])).toBe('When do you open?')
})

test('whatever is copied is pasted as it was', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(readClipboard(writeClipboard(table))).toEqual(table)
    }),
    { numRuns: 500 },
  )
})

test('a spreadsheet that ends rows its own way is read alike', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom('\n', '\r\n', '\r'), (table, lineBreak) => {
      const rows = table.map((row) => writeClipboard([row]).replace(/^\n$/, '') + lineBreak)
      expect(readClipboard(rows.join(''))).toEqual(table)
    }),
    { numRuns: 500 },
  )
})

test('whatever is on the clipboard can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('"', '\t', '\n', '\r', 'a'), { maxLength: 14 }), (letters) => {
      const text = letters.join('')
      const table = readClipboard(text)
      expect(readClipboard(writeClipboard(table))).toEqual(table)
      expect(table.flat().join('').replaceAll(/[^a]/g, '')).toBe(text.replaceAll(/[^a]/g, ''))
    }),
    { numRuns: 1000 },
  )
})
