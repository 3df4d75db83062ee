import { betweenQuotes, closingQuote, readCells, type Table, writeCells } from './cells.ts'

/**
 * Rows and cells as spreadsheets put them on the clipboard: tabs between cells, line breaks (of any kind) between rows and
 * after the last. They quote a cell only when it must be: one that is in quotes and holds neither tab, line break nor a
 * doubled quote was copied with the quotes that it shows. A quote that nothing closes is a letter too.
 */
export function readClipboard(text: string): string[][] {
  return readCells(text, '\t', (open) => {
    const close = closingQuote(text, open)
    const behind = text[close + 1]
    if (close === -1 || !(behind === undefined || behind === '\t' || behind === '\n' || behind === '\r')) return undefined
    const inside = text.slice(open + 1, close)
    return /["\t\r\n]/.test(inside) ? { cell: betweenQuotes(text, open, close), end: close + 1 } : undefined
  })
}

/** Rows and cells for the clipboard: spreadsheets and `readClipboard` take them apart as they were. */
export const writeClipboard = (table: Table): string => writeCells(table, '\t', '\n')
