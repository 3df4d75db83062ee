import type { Doc } from '../core/field.ts'
import { otherKind, propertiesAt } from '../core/lenses/json-schema.ts'
import { namedRows, type ValueRow } from '../values/value-row.ts'

const properties = propertiesAt('')

/** The JSON Schema of the object that these values make, with what a platform's own schema says of them besides. */
export const jsonSchemaOf = (rows: readonly ValueRow[]): Doc => properties.set({ type: 'object' }, namedRows(rows).map(asProperty)) as Doc

const asProperty = ({ id: _id, ...row }: ValueRow): Doc => ({ ...row, type: row.type === 'other' ? otherKind : row.type })
