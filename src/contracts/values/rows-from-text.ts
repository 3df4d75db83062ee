import { isRecord, textOf } from '../../lib/json.ts'
import { readClipboard } from '../../lib/table-text/clipboard.ts'
import { readCsv } from '../../lib/table-text/csv.ts'
import type { Doc, RowsControl } from '../core/field.ts'
import { propertiesAt, propertyColumns } from '../core/lenses/json-schema.ts'
import { hasHeads, rowsFromTable, type TableRows } from './rows-from-table.ts'

/**
 * The values that a pasted text lists: rows of a spreadsheet and, where a name is written (`isInName`), also mere lines, a CSV or
 * Markdown table with heads, a JSON Schema, or a list of fields in JSON. Undefined for what is a mere text.
 */
export function rowsFromText(control: RowsControl, text: string, isInName: boolean): TableRows | undefined {
  const listed = isInName && /^\s*[[{]/.test(text) ? listedIn(text) : undefined
  // Where a schema is kept as it is, all that it says goes along.
  if (listed?.every((row) => 'schema' in row) && control.columns === propertyColumns) return { rows: listed, unknownTypes: [], unnamed: 0 }
  const table = listed ? [heads, ...listed.map(cellsOf)] : isInName ? tableIn(text) : readClipboard(text)
  return table.some((cells) => cells.length > 1) || (isInName && table.length > 1) ? rowsFromTable(control, table) : undefined
}

function tableIn(text: string): readonly (readonly string[])[] {
  const table = readClipboard(text)
  if (table.length < 2 || table.some((cells) => cells.length > 1)) return table
  const csv = readCsv(text)
  return 'rows' in csv && hasHeads(csv.rows) ? csv.rows.filter((cells) => !cells.every((cell) => /^\s*:?-*:?\s*$/.test(cell))) : table
}

const heads = ['name', 'type', 'required', 'description', 'options']
const properties = propertiesAt('')

/** The fields of a schema, wherever it stands, or of a list of them. */
function listedIn(text: string): readonly Doc[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const places = [json, ...(isRecord(json) ? [json.schema, json.parameters] : [])]
  const schema = places.find((place) => isRecord(place) && isRecord(place.properties))
  const rows = schema ? properties.get(schema) : (places.find(Array.isArray) ?? [json])
  const named = Array.isArray(rows) ? rows.filter((row): row is Doc => isRecord(row) && typeof row.name === 'string') : []
  return named.length > 0 ? named : undefined
}

function cellsOf(row: Doc): string[] {
  const options = [row.enum_options, row.options, row.enum].find(Array.isArray)?.map(textOf) ?? []
  return [
    textOf(row.name),
    textOf(row.type),
    row.required === true ? 'yes' : 'no',
    textOf(row.description ?? ''),
    options.length === 1 ? `"${options[0]}"` : options.join('\n'),
  ]
}
