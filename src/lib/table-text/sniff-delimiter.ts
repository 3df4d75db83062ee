import { betweenQuotes, closingQuote, readCells } from './cells.ts'
import type { Delimiter } from './csv.ts'

/** Of those that fit as well, the first: texts seldom have as many tabs or bars in each row. */
const candidates: readonly Delimiter[] = ['\t', '|', ';', ',']
const rowsLookedAt = 100
const lettersLookedAt = 100_000

/** The delimiter of a CSV file: the one that gives the most rows the same number of cells, of which there are two or more. */
export function sniffDelimiter(text: string): Delimiter {
  const start = text.slice(0, lettersLookedAt)
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of candidates) {
    const share = evenShare(start, delimiter)
    if (share > most) {
      best = delimiter
      most = share
    }
  }
  return best
}

/** How large a part of the rows has the number of cells that is the most frequent one; none where that is one cell. */
function evenShare(text: string, delimiter: Delimiter): number {
  const rows = readCells(text, delimiter, (open) => {
    const close = closingQuote(text, open)
    return close === -1 ? { cell: '', end: text.length } : { cell: betweenQuotes(text, open, close), end: close + 1 }
  })
  const counts = new Map<number, number>()
  const full = rows.filter((row) => row.some((cell) => cell !== '')).slice(0, rowsLookedAt)
  for (const { length } of full) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [cells, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])
  return cells > 1 ? times / full.length : 0
}
