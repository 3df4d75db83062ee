import { betweenQuotes, closingQuote, readCells, type Table, writeCells } from './cells.ts'
import { sniffDelimiter } from './sniff-delimiter.ts'

export type Delimiter = ',' | ';' | '\t' | '|'

/** `line` counts the lines of the file from 1, as an editor shows them. */
export type CsvRead =
  | { readonly rows: readonly (readonly string[])[]; readonly delimiter: Delimiter }
  | { readonly problem: string; readonly line: number }

/**
 * The rows of a CSV file (RFC 4180): line breaks of any kind, also several kinds in one file; cells in quotes may hold
 * line breaks; what stands behind a closing quote belongs to the cell, as Excel has it; a byte order mark is no text. The
 * delimiter is given, or named in a first line `sep=;`, or found. A quote that nothing closes is refused, with its line.
 */
export function readCsv(file: string, options: { readonly delimiter?: Delimiter } = {}): CsvRead {
  const marked = file.startsWith('\ufeff') ? file.slice(1) : file
  const named = /^sep=([,;\t|])(?:\r\n?|\n|$)/i.exec(marked)
  const text = marked.slice(named?.[0].length ?? 0)
  const delimiter = options.delimiter ?? (named?.[1] as Delimiter | undefined) ?? sniffDelimiter(text)
  let unclosed = -1
  const rows = readCells(text, delimiter, (open) => {
    const close = closingQuote(text, open)
    if (close !== -1) return { cell: betweenQuotes(text, open, close), end: close + 1 }
    if (unclosed === -1) unclosed = open
    return { cell: '', end: text.length }
  })
  if (unclosed === -1) return { rows, delimiter }
  const line = lineAt(text, unclosed) + (named ? 1 : 0)
  return { problem: `The quote that opens in line ${line} is never closed`, line }
}

/** What would be taken for something else at the beginning of a file. */
const misread = /^\ufeff|^sep=/i

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n?|\n/).length

/**
 * A CSV file of a table, without a byte order mark unless it is asked for: Excel needs one to read UTF-8.
 * Formulas are not escaped here (`formulas.ts`).
 */
export const writeCsv = (table: Table, options: { readonly delimiter?: Delimiter; readonly mark?: true } = {}): string =>
  (options.mark ? '\ufeff' : '') + writeCells(table, options.delimiter ?? ',', '\r\n', misread)
