import type { Doc } from '../../../../contracts/core/field.ts'

/** Beginnings for an empty table. */
export const templates: readonly { readonly label: string; readonly rows: readonly Doc[] }[] = [
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
