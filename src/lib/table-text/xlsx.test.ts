import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Table } from './cells.ts'
import { readXlsx } from './read-xlsx.ts'
import { bookOf, sheetOf } from './testing/book.ts'
import { anyTable } from './testing/tables.ts'
import { writeXlsx } from './write-xlsx.ts'

const rowsOf = async (file: Uint8Array) => {
  const read = await readXlsx(file)
  return 'sheets' in read ? read.sheets[0]?.rows : read
}

/** As a sheet holds it: as wide everywhere, and without what is empty at the end. */
function withoutEmptyEnds(table: Table): string[][] {
  const height = table.findLastIndex((row) => row.some((cell) => cell !== '')) + 1
  const width = Math.max(0, ...table.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  return table.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

test('what is written is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async (table) => {
      expect(await rowsOf(writeXlsx(table))).toEqual(withoutEmptyEnds(table))
    }),
    { numRuns: 200 },
  )
})

test.each(['=1+1', '_x000D_', 'a_x0041_b', '_x005F_x000D_', 'line\r\nbreak', '\u0001', '  spaces  ', '0012', '1e5', '<b>&amp;</b>'])(
  '%j stays the text that it is',
  async (cell) => {
    expect(await rowsOf(writeXlsx([[cell]]))).toEqual([[cell]])
  },
)

test('a list of ten thousand is read back whole', async () => {
  const table = Array.from({ length: 10_000 }, (_, index) => [
    `f${index}`,
    `Question ${index}?`,
    `Answer ${index}, and what belongs to it.`,
  ])
  expect(await rowsOf(writeXlsx(table))).toEqual(table)
})

test('columns behind Z have their place', async () => {
  const row = Array.from({ length: 800 }, (_, column) => `c${column}`)
  expect(await rowsOf(writeXlsx([row]))).toEqual([row])
})

test('the sheet has the name that was asked for, as far as Excel takes it', async () => {
  expect(await readXlsx(writeXlsx([['a']], { sheet: 'Leads [FR] & more: all of the questions', hasHeader: true }))).toMatchObject({
    sheets: [{ name: 'Leads  FR  & more  all of the q' }],
  })
})

test('a cell that no spreadsheet could open is refused by its address', () => {
  expect(() => writeXlsx([['a'], ['b', 'x'.repeat(40_000)]])).toThrow('Cell B2 has 40000 characters: spreadsheets allow 32767')
})

test('numbers, dates, rich text, shared strings and formulas are read as text', async () => {
  const file = bookOf(
    {
      First: sheetOf(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
          '<row r="3"><c r="A3"><v>45.299999999999997</v></c><c r="B3" s="1"><v>46477</v></c><c r="C3" s="2"><v>46477.604166666664</v></c>' +
          '<c r="D3" s="3"><v>0.375</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="str"><f>A1&amp;"!"</f><v>Hi!</v></c></row>',
      ),
      Second: sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>other</t></is></c></row>'),
    },
    '<si><t xml:space="preserve"> plain </t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>te&amp;xt</t></r></si>',
  )
  expect(await readXlsx(file)).toEqual({
    sheets: [
      {
        name: 'First',
        rows: [
          [' plain ', 'rich te&xt', '', '', '', ''],
          ['', '', '', '', '', ''],
          ['45.3', '2027-03-31', '2027-03-31 14:30', '09:00', 'TRUE', 'Hi!'],
        ],
      },
      { name: 'Second', rows: [['other']] },
    ],
  })
})

test.each([
  ['no zip', strToU8('Question,Answer')],
  ['nothing', new Uint8Array()],
  ['a zip of other things', zipSync({ 'a.txt': strToU8('a') })],
  ['a cut file', writeXlsx([['a'], ['b']]).slice(0, 300)],
  ['a sheet that is no XML', bookOf({ S: '<worksheet><sheetData><row r="1"' })],
])('%s is refused in a sentence', async (_what, file) => {
  expect(await readXlsx(file)).toEqual({ problem: expect.stringMatching(/^This is (no .xlsx file, or it is )?damaged/) })
})

test('a file of an old Excel is refused with what to do', async () => {
  expect(await readXlsx(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ problem: expect.stringContaining('save it as .xlsx') })
})

test('a file that unpacks to more than 20 MB is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(21 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await readXlsx(bomb)).toEqual({ problem: 'This file is larger than 20 MB when it is unpacked' })
})

test('a file that lies about how large it is does not get more than it said', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(21 * 1024 * 1024) })
  const size = new DataView(new ArrayBuffer(4))
  size.setUint32(0, 21 * 1024 * 1024, true)
  const claim = [0, 1, 2, 3].map((at) => size.getUint8(at))
  for (let at = 0; at < bomb.length - 4; at++) if (claim.every((byte, index) => bomb[at + index] === byte)) bomb.set([9, 0, 0, 0], at)
  expect(await readXlsx(bomb)).toHaveProperty('problem')
})

test.each([
  ['row', '<row r="999999999999"><c r="A999999999999"><v>1</v></c></row>'],
  ['row in other quotes', "<row r = '9999999'><c><v>1</v></c></row>"],
  ['row in another spelling', '<row r="&#49;000000000"><c><v>1</v></c></row>'],
  ['row with a prefix and a sign before its number', '<x:row y=">" r="9999999"><c><v>1</v></c></x:row>'],
  ['column', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
])('a sheet with a cell absurdly far away is refused: %s', async (_what, rows) => {
  expect(await readXlsx(bookOf({ S: sheetOf(rows) }))).toEqual({ problem: expect.stringContaining('reaches too far') })
})
