import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'
import { decodeFile } from './decode-file.ts'
import { anyTable } from './testing/tables.ts'

const rowsOf = (file: string) => {
  const read = readCsv(file)
  return 'rows' in read ? read.rows : read
}

test.each([',', ';', '\t', '|'] as const)('cells between “%s” are found, with quotes and breaks in them', (delimiter) => {
  const file = ['Question', 'Answer, if any; or | none'].join(delimiter)
  const quoted = ['"Who ""owns"" it?"', '"Line one\r\nLine two, and; all | that"'].join(delimiter)
  expect(readCsv(`\ufeff${file.replace('Answer, if any; or | none', 'Answer')}\r\n${quoted}\r\n`)).toEqual({
    rows: [
      ['Question', 'Answer'],
      ['Who "owns" it?', 'Line one\r\nLine two, and; all | that'],
    ],
    delimiter,
  })
})

test('commas in answers do not hide the semicolons of a German file', () => {
  expect(rowsOf('Frage;Antwort\nWann?;Montag, Dienstag, Freitag\nWo?;Hier, oben\nWie?;So\n')).toHaveLength(4)
  expect(readCsv('Frage;Antwort\nWann?;Montag, Dienstag\nWo?;Hier\n')).toMatchObject({ delimiter: ';' })
})

test('Excel’s own line names the delimiter', () => {
  expect(readCsv('sep=;\r\na,b;c\r\n')).toEqual({ rows: [['a,b', 'c']], delimiter: ';' })
})

test('line breaks of several kinds in one file end rows all the same', () => {
  expect(rowsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ])
})

test('text behind a closing quote belongs to the cell', () => {
  expect(rowsOf('"abc"def,x')).toEqual([['abcdef', 'x']])
})

test('a quote that is never closed is refused, with the line it opens in', () => {
  expect(readCsv('a,b\n"c\nd",e\nf,"g\nh,i\n')).toEqual({ problem: 'The quote that opens in line 4 is never closed', line: 4 })
  expect(readCsv('sep=;\na;"b')).toMatchObject({ line: 2 })
})

test('what is written is read as it was, whatever the delimiter', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(',', ';', '\t', '|'), fc.boolean(), (table, delimiter, mark) => {
      expect(readCsv(writeCsv(table, { delimiter, ...(mark && { mark }) }), { delimiter })).toEqual({ rows: table, delimiter })
    }),
    { numRuns: 500 },
  )
})

test('a table of two columns and more is read without being told the delimiter', () => {
  const word = fc.constantFrom('Yes', 'No, never', 'At 9; then 10', 'Two\nlines', '5" pipe')
  const table = fc.array(fc.tuple(word, word, word), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
      expect(readCsv(writeCsv([['id', 'question', 'answer'], ...rows], { delimiter }))).toMatchObject({ delimiter })
    }),
  )
})

test('a file is read in the encoding that spreadsheets save it in', () => {
  const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
  expect(decodeFile(new TextEncoder().encode('\ufeffÖffnet, 日本'))).toBe('Öffnet, 日本')
  expect(decodeFile(utf16('Öffnet, 日本'))).toBe('Öffnet, 日本')
  expect(decodeFile(Uint8Array.of(0xd6, 0x66, 0x66, 0x6e, 0x65, 0x74))).toBe('Öffnet')
  expect(decodeFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0, 0))).toBeUndefined()
  expect(decodeFile(new TextEncoder().encode('%PDF-1.7\n'))).toBeUndefined()
})
