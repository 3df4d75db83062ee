import { isRecord } from '../../lib/json.ts'
import { type Doc, type Field, type Platform, readField, writeField } from '../core/field.ts'
import { mapSecretCells } from '../tools/secret-cells.ts'
import { isMark } from '../tools/secret-marks.ts'

/**
 * A list without what stands for its secrets: the platform that holds them shows them to nobody, so they cannot go along. The value
 * of a header or parameter is left empty; a row that cannot be without its secret stays behind. Undefined when there is none in it.
 */
export function withoutMarks(platform: Platform, field: Field, rows: unknown): { rows: readonly Doc[]; details: string[] } | undefined {
  const { control } = field
  if (control.kind !== 'rows') return undefined
  const details: string[] = []
  const doc = mapSecretCells(platform, writeField(field, {}, rows), ({ value, name, owner, kind }) => {
    if (!isMark(value)) return value
    details.push(`${owner}, ${name}: ${kind === 'declared' ? 'stays behind with its secret' : 'its value is a secret and stays behind'}`)
    return kind === 'declared' ? undefined : ''
  })
  if (details.length === 0) return undefined
  const secrets = control.columns.filter((column) => column.control.kind === 'secret')
  const kept = readField(field, doc)
  const list = Array.isArray(kept) ? kept.filter(isRecord) : []
  return { rows: list.filter((row) => !secrets.some(({ key }) => key in row && row[key] === undefined)), details }
}
