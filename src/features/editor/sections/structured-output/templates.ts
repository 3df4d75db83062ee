import type { Doc, RowsControl } from '../../../../contracts/core/field.ts'
import { columnOf } from '../../fields/use-rows.ts'

type Template = { readonly label: string; readonly rows: readonly Doc[] }

const templates: readonly Template[] = [
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

/** Beginnings for an empty table: those whose types the platform has, with the members that it knows. */
export function templatesFor(control: RowsControl): readonly Template[] {
  const type = columnOf(control, 'output-type')
  const types = type?.control.kind === 'choice' ? type.control.options.map(({ value }) => value) : []
  const known = new Set(control.columns.map(({ key }) => key))
  return templates
    .filter(({ rows }) => rows.every((row) => types.includes(String(row.type))))
    .map(({ label, rows }) => ({
      label,
      rows: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => known.has(key)))),
    }))
}
