import { isRecord } from '../../lib/json.ts'
import type { Doc } from '../core/field.ts'
import { sampleValue } from '../values/sample-value.ts'
import { namedRows, type ValueRow } from '../values/value-row.ts'
import { schemaSample, withinBounds } from './schema-sample.ts'

/** A believable object with a value for every field, required or not. The same fields give the same object. */
export const samplePayload = (rows: readonly ValueRow[]): Doc => Object.fromEntries(namedRows(rows).map((row) => [row.name, valueFor(row)]))

/** The value, within the bounds that a platform's own schema may have for it. */
const valueFor = (row: ValueRow): unknown =>
  row.type === 'other' ? schemaSample(row.schema, row.name) : withinBounds(sampleValue(row), isRecord(row.schema) ? row.schema : {})
