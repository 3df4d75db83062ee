import readSheets, { InvalidInputError } from 'read-excel-file/universal'
import { checkXlsx } from './xlsx-limits.ts'

export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/**
 * The sheets of an .xlsx file as text: numbers in full (45.3, whatever they are shown as), dates as 2027-03-31 or
 * 2027-03-31 14:30, times as 14:30, yes and no as TRUE and FALSE, rich text without its looks, formulas by their last
 * result. Empty rows and columns at the end of a sheet are left out, those before are kept, so that row numbers are those
 * that the spreadsheet shows. Files that unpack to more than 20 MB, or whose sheets reach absurdly far, are refused.
 * To be loaded when it is needed, in a worker: it brings the reader along.
 */
export async function readXlsx(file: Uint8Array): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problem: string }> {
  if (isOldExcel(file)) return { problem: 'This is a file of an old Excel (.xls): save it as .xlsx' }
  const checked = checkXlsx(file)
  if ('problem' in checked) return checked
  try {
    const sheets = await readSheets(checked.bytes.buffer, { trim: false })
    return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOfCell)) })) }
  } catch (error) {
    const why =
      error instanceof InvalidInputError ? 'no .xlsx file, or it is damaged' : 'damaged: a spreadsheet may be able to save it anew'
    return { problem: `This is ${why}` }
  }
}

const isOldExcel = (file: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => file[at] === byte)

function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return textOfDate(cell)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}

/** The reader gives the time on the wall as if it were in UTC. A time without a day is one of the day that counting begins at. */
function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  // Excel counts days in binary fractions, which miss whole seconds by a little.
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split(/[T.]/)
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time
  if (day < '1900-01-01') return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
