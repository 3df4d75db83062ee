import { strToU8, zipSync } from 'fflate'
import type { Table } from './cells.ts'

/** No spreadsheet opens a cell of more characters. */
const longestCell = 32_767

/**
 * A table as an .xlsx file of one sheet. All cells are texts, so none is run as a formula and none becomes a date. The first
 * row stays in sight where `hasHeader` says that it is one. Throws a RangeError with a sentence for a person when a cell is
 * longer than spreadsheets allow. By hand, because the common writer loses cells such as “constructor” and control
 * characters, and packs in workers that our content policy does not let it start.
 */
export function writeXlsx(table: Table, options: { readonly sheet?: string; readonly hasHeader?: true } = {}): Uint8Array<ArrayBuffer> {
  const { sheet = 'Sheet1', hasHeader } = options
  const pane = hasHeader ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(nameOfSheet(sheet))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml':
      `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
      `<sheetData>${table.map(rowXml).join('')}</sheetData></worksheet>`,
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]))
  return Uint8Array.from(zipSync(files))
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relation = (type: string, target: string): string =>
  `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/${type}" Target="${target}"/></Relationships>`

/** Excel refuses a name with these signs, or a longer one. */
const nameOfSheet = (name: string): string => name.replace(/[[\]/\\:*?]/g, ' ').slice(0, 31) || 'Sheet1'

function rowXml(row: readonly string[], index: number): string {
  const cells = row.map((cell, column) => {
    if (cell === '') return ''
    const address = `${columnLetters(column)}${index + 1}`
    if (cell.length > longestCell) {
      throw new RangeError(`Cell ${address} has ${cell.length} characters: spreadsheets allow ${longestCell}`)
    }
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  })
  return `<row r="${index + 1}">${cells.join('')}</row>`
}

function columnLetters(column: number): string {
  const rest = column % 26
  return (column >= 26 ? columnLetters((column - rest) / 26 - 1) : '') + String.fromCharCode(65 + rest)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is written as spreadsheets write it: `_x000D_` (ECMA-376 part 1, 22.9.2.19), and what only looks so as `_x005F_…`. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
