import type { Doc } from '../core/field.ts'
import { otherKind, propertiesAt } from '../core/lenses/json-schema.ts'
import { namedRows, type ValueRow } from '../values/value-row.ts'

const properties = propertiesAt('')

/**
 * The JSON Schema of the object that these values make, with what a platform's own schema says of them besides. `whole`: that
 * schema, where the platform keeps one.
 */
export const jsonSchemaOf = (rows: readonly ValueRow[], whole: unknown = { type: 'object' }): Doc =>
  properties.set(whole, namedRows(rows).map(asProperty)) as Doc

const asProperty = ({ id: _id, ...row }: ValueRow): Doc => ({ ...row, type: row.type === 'other' ? otherKind : row.type })
