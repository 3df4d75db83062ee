import { isRecord } from '../../lib/json.ts'
import type { Doc } from '../core/field.ts'
import { sampleValue } from '../values/sample-value.ts'
import { namedRows, type ValueRow } from '../values/value-row.ts'

/** A believable object with a value for every field, required or not. The same fields give the same object. */
export const samplePayload = (rows: readonly ValueRow[]): Doc => Object.fromEntries(namedRows(rows).map((row) => [row.name, valueFor(row)]))

/** The value, within the bounds that a platform's own schema may have for it. */
function valueFor(row: ValueRow): unknown {
  const value = sampleValue(row)
  const schema = isRecord(row.schema) ? row.schema : {}
  if (row.type === 'other') return schema.type === 'array' ? [] : schema.type === 'object' ? {} : null
  if (typeof value !== 'number') return value
  const { minimum = value, maximum = value } = schema
  return typeof minimum === 'number' && typeof maximum === 'number' ? Math.min(Math.max(value, minimum), Math.max(minimum, maximum)) : value
}
