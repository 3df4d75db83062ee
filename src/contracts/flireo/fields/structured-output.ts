import { isRecord, textOf } from '../../../lib/json.ts'
import { choice, number, objectUnit, rows, text, toggle } from '../../core/define.ts'
import { type Check, type Finding, readField } from '../../core/field.ts'
import { blankProperty, propertiesAt, propertyColumns } from '../../core/lenses/json-schema.ts'

const inOutput = { section: 'structured-output' } as const

const schema = rows({
  ...inOutput,
  key: 'analysis_plan.structured_data_plan.schema',
  label: 'Output fields',
  role: 'outputs',
  lens: propertiesAt('analysis_plan.structured_data_plan.schema'),
  optional: true,
  columns: propertyColumns,
  identity: 'name',
  title: 'name',
  noun: 'field',
  blank: blankProperty,
  help: 'A JSON Schema, edited in place: what the table cannot show is kept.',
})

export const analysisPlan = objectUnit({
  key: 'analysis_plan',
  label: 'Analysis',
  nullable: true,
  fields: [
    toggle({
      ...inOutput,
      key: 'analysis_plan.structured_data_plan.enabled',
      label: 'Evaluate calls',
      role: 'outputs-switch',
      help: 'Off keeps the fields and fills none of them.',
    }),
    schema,
    number({
      ...inOutput,
      key: 'analysis_plan.min_messages_threshold',
      label: 'Messages needed',
      min: 0,
      integer: true,
      step: 1,
      fallback: 2,
      optional: true,
      help: 'Shorter calls are not evaluated.',
    }),
    rows({
      ...inOutput,
      key: 'analysis_plan.structured_data_plan.messages',
      label: 'Analysis prompt',
      optional: true,
      columns: [
        choice({
          key: 'role',
          label: 'Author',
          options: [
            { value: 'system', label: 'System' },
            { value: 'user', label: 'User' },
          ],
        }),
        text({ key: 'content', label: 'Text', lines: 3, variables: ['schema', 'transcript', 'ended_reason'] }),
      ],
      identity: 'content',
      title: 'content',
      noun: 'message',
      blank: { role: 'system', content: '' },
    }),
  ],
  blank: { structured_data_plan: { enabled: true } },
  note: 'The analysis goes whole, because Flireo may replace it.',
})

/** An enum without options fits no value. */
export const enumsHaveOptions: Check = {
  rule: 'enums-have-options',
  units: [analysisPlan.key],
  run: (doc) => {
    const list = readField(schema, doc)
    if (!Array.isArray(list)) return []
    return list.flatMap((row, index): Finding[] =>
      isRecord(row) && row.type === 'enum' && Array.isArray(row.enum_options) && row.enum_options.length === 0
        ? [
            {
              rule: 'enums-have-options',
              severity: 'error',
              path: `${schema.key}.${index}.enum_options`,
              message: `Give “${textOf(row.name)}” its options, or another type`,
            },
          ]
        : [],
    )
  },
}
