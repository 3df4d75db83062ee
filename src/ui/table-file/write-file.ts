import type { Table } from '../../lib/table-text/cells.ts'
import { writeCsv } from '../../lib/table-text/csv.ts'
import { escapeFormulas } from '../../lib/table-text/formulas.ts'
import { download, fileName } from '../download.ts'

export type TableFormat = 'csv' | 'tsv' | 'xlsx'

/** Saves a table with a header as a file. Cells that a spreadsheet would run as a formula are escaped where it would. */
export async function saveTable(name: string, format: TableFormat, table: Table): Promise<void> {
  const file = `${fileName(name)}.${format}`
  if (format === 'xlsx') {
    const { writeXlsx } = await import('../../lib/table-text/write-xlsx.ts')
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    download(file, new Blob([writeXlsx(table, { hasHeader: true })], { type }))
    return
  }
  const text = writeCsv(escapeFormulas(table), format === 'tsv' ? { delimiter: '\t', mark: true } : { mark: true })
  download(file, new Blob([text], { type: format === 'tsv' ? 'text/tab-separated-values' : 'text/csv' }))
}
