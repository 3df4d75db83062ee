import { isRecord } from '../../../lib/json.ts'
import { choice, rows, text, toggle } from '../../core/define.ts'
import type { Check, Finding, Format } from '../../core/field.ts'
import { twinsIn } from '../../core/twins.ts'

const inOutput = { section: 'structured-output' } as const

const evaluation = toggle({
  ...inOutput,
  key: 'post_call_evaluation',
  label: 'Evaluate calls',
  role: 'outputs-switch',
  fallback: true,
  help: 'Off keeps the fields and fills none of them.',
})

const schema = (format: Format, limits: { shortest?: number; longest?: number } = {}) =>
  rows({
    ...inOutput,
    key: 'post_call_schema',
    label: 'Output fields',
    role: 'outputs',
    columns: [
      text({ key: 'name', label: 'Name', role: 'output-name', required: true, mono: true, format }),
      choice({
        key: 'type',
        label: 'Type',
        role: 'output-type',
        options: [
          { value: 'string', label: 'Text' },
          { value: 'number', label: 'Number' },
          { value: 'bool', label: 'Yes or no' },
        ],
      }),
      text({
        key: 'description',
        label: 'Description',
        role: 'output-description',
        required: true,
        ...limits,
      }),
    ],
    identity: 'name',
    title: 'name',
    noun: 'field',
    blank: { name: '', type: 'string', description: '' },
    help: 'What is taken out of every call and sent to your webhook.',
  })

export const outputFields1 = [evaluation, schema('word')]

export const outputFields2 = [evaluation, schema('short-word', { shortest: 3, longest: 255 })]

/** Two fields of one name would overwrite each other in what the webhook receives. */
export const outputNamesDiffer: Check = {
  rule: 'output-names-differ',
  units: ['post_call_schema'],
  run: ({ post_call_schema: list }) => {
    if (!Array.isArray(list)) return []
    const twins = twinsIn(list.map((row) => (isRecord(row) && row.name) || undefined))
    return twins.flatMap((message, index): Finding[] =>
      message ? [{ rule: 'output-names-differ', severity: 'error', path: `post_call_schema.${index}.name`, message }] : [],
    )
  },
}
