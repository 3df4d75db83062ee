import type { Field, RowsControl, Unit } from './field.ts'

export type ListField = Field & { readonly control: RowsControl }

/** The field of a unit that is a list of rows and nothing else: such a unit is sent whole, and merged row by row. */
export function listOf({ object, fields }: Unit): ListField | undefined {
  const [only] = fields
  return !object && only?.control.kind === 'rows' && !only.lens ? (only as ListField) : undefined
}
