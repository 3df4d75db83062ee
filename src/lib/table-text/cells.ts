/** Rows of cells; every row has at least one. */
export type Table = readonly (readonly string[])[]

/** A cell in quotes: what it says, and where the text goes on behind it. `undefined` takes its quotes for letters. */
type QuotedCell = { readonly cell: string; readonly end: number } | undefined

/** Goes through a text cell by cell. What a cell in quotes is differs between files and the clipboard: `readQuoted` gets its place. */
export function readCells(text: string, delimiter: string, readQuoted: (at: number) => QuotedCell): string[][] {
  const table: string[][] = []
  let row: string[] = []
  for (let at = 0; ; at++) {
    const quoted = text[at] === '"' ? readQuoted(at) : undefined
    const from = quoted?.end ?? at
    at = endOfCell(text, delimiter, from)
    row.push((quoted?.cell ?? '') + text.slice(from, at))
    if (text[at] === delimiter) continue
    // A break at the very end closes the last row, and begins no other.
    if (at < text.length || row.length > 1 || row[0] !== '' || quoted) table.push(row)
    row = []
    if (at >= text.length) return table
    if (text[at] === '\r' && text[at + 1] === '\n') at++
  }
}

function endOfCell(text: string, delimiter: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const letter = text[at]
    if (letter === delimiter || letter === '\n' || letter === '\r') break
  }
  return at
}

/** The place of the quote that closes the one at `at`, doubled ones passed over; -1 where there is none. */
export function closingQuote(text: string, at: number): number {
  let close = text.indexOf('"', at + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close
}

/** What stands between two quotes. */
export const betweenQuotes = (text: string, open: number, close: number): string => text.slice(open + 1, close).replaceAll('""', '"')

/**
 * Rows with a break between them. The last one gets a break of its own only where it would not be seen otherwise, so that
 * one cell that is copied is that cell and nothing more.
 */
export function writeCells(table: Table, delimiter: string, lineBreak: string, alsoQuoted?: RegExp): string {
  const mustQuote = (cell: string) => cell.includes(delimiter) || /["\r\n]/.test(cell) || alsoQuoted?.test(cell)
  const lines = table.map((row) => row.map((cell) => (mustQuote(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
  return lines.join(lineBreak) + (lines.at(-1) === '' ? lineBreak : '')
}
