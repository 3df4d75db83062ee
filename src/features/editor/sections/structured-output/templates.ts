import type { Doc, RowsControl } from '../../../../contracts/core/field.ts'
import { withForm } from '../../../../contracts/values/with-form.ts'
import { columnOf } from '../../fields/use-rows.ts'

type Template = { readonly label: string; readonly rows: readonly Doc[] }
type Value = {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
  readonly enum_options?: readonly string[]
}

const templates: readonly { readonly label: string; readonly rows: readonly Value[] }[] = [
  {
    label: 'Contact',
    rows: [
      { name: 'full_name', type: 'string', required: true, description: 'First and last name of the caller' },
      { name: 'email', type: 'string', required: false, description: 'E-mail address, spelt back to the caller' },
      { name: 'company', type: 'string', required: false, description: 'Company the caller speaks for' },
    ],
  },
  {
    label: 'Appointment',
    rows: [
      { name: 'appointment_at', type: 'datetime', required: true, description: 'Date and time agreed on' },
      { name: 'is_confirmed', type: 'boolean', required: true, description: 'Whether the caller confirmed it' },
      { name: 'reason', type: 'string', required: false, description: 'What the appointment is about' },
    ],
  },
  {
    label: 'Qualification',
    rows: [
      {
        name: 'interest',
        type: 'enum',
        required: true,
        description: 'How interested the caller is',
        enum_options: ['high', 'medium', 'low', 'none'],
      },
      { name: 'budget', type: 'number', required: false, description: 'Budget in euros, when named' },
      { name: 'wants_callback', type: 'boolean', required: true, description: 'Whether a person should call back' },
    ],
  },
]

/**
 * Beginnings for an empty table, in the types and members that the platform has. Where it has no such type, the model reads in
 * the description how the text should look.
 */
export function templatesFor(control: RowsControl): readonly Template[] {
  const type = columnOf(control, 'output-type')
  const types = type?.control.kind === 'choice' ? type.control.options.map(({ value }) => value) : []
  const known = new Set(control.columns.map(({ key }) => key))
  return templates.map(({ label, rows }) => ({
    label,
    rows: rows
      .map((row) => (types.includes(row.type) ? row : { ...row, ...asKnown(row, types) }))
      .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => known.has(key)))),
  }))
}

function asKnown({ type, description, enum_options: options = [] }: Value, types: readonly string[]): Partial<Value> {
  if (type === 'boolean' && types.includes('bool')) return { type: 'bool' }
  return { type: 'string', description: withForm(description, type, options) }
}
