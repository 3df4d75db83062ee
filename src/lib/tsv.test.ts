import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoint } from './testing/code-point.ts'
import { readTable } from './tsv.ts'

test('a block as a spreadsheet copies it', () => {
  expect(readTable('Question\tAnswer\r\n"Two\nlines"\t"She said ""yes"""\r\n')).toEqual([
    ['Question', 'Answer'],
    ['Two\nlines', 'She said "yes"'],
  ])
})

test('a quote in the middle of a cell is a quote', () => {
  expect(readTable('5" pipe\tok')).toEqual([['5" pipe', 'ok']])
})

test('what a spreadsheet would write is read back as it was', () => {
  const cell = fc.oneof(fc.string({ unit: codePoint, maxLength: 8 }), fc.constantFrom('', '"', '\t', 'a\nb', 'ש', '👩‍🚒'))
  const quote = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
      expect(readTable(table.map((row) => row.map(quote).join('\t')).join('\n'))).toEqual(table)
    }),
  )
})
