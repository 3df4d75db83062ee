import type { ColumnUse } from './guess-columns.ts'

/** A row of a file by what its columns are. */
export type FileRow = {
  /** Counted from 1 as spreadsheets do, the header included. */
  readonly number: number
  readonly id: string | undefined
  /** Not there where the cell is blank: nobody asks nothing. */
  readonly question: string | undefined
  /** Not there where there is no such column; empty where the cell is blank. */
  readonly answer: string | undefined
}

/** The rows of a table in which something stands, and the numbers of the others. Of two columns for one thing the first counts. */
export function readRows(
  table: readonly (readonly string[])[],
  { columns, hasHeader }: { readonly columns: readonly ColumnUse[]; readonly hasHeader: boolean },
): { readonly rows: readonly FileRow[]; readonly blank: readonly number[] } {
  const rows: FileRow[] = []
  const blank: number[] = []
  for (const [index, cells] of table.entries()) {
    if (hasHeader && index === 0) continue
    const cellOf = (use: ColumnUse) => (columns.includes(use) ? written(cells[columns.indexOf(use)]) : undefined)
    const row = {
      number: index + 1,
      id: cellOf('id')?.trim() || undefined,
      question: cellOf('question') || undefined,
      answer: cellOf('answer'),
    }
    if (row.id || row.question || row.answer) rows.push(row)
    else blank.push(row.number)
  }
  return { rows, blank }
}

/** Spaces alone are a blank cell; a row that is too short has blank ones at its end. */
const written = (cell = ''): string => (cell.trim() === '' ? '' : cell)
