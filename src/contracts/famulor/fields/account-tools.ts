import { isRecord } from '../../../lib/json.ts'
import { choice, number, rows, text } from '../../core/define.ts'
import type { Check, Finding } from '../../core/field.ts'
import { twinsIn } from '../../core/twins.ts'

/** What a tool of the account consists of (contract, "Mid-call tool"). An update takes any of it; `headers` and `schema` go whole. */
export const accountToolFields = [
  text({
    key: 'name',
    label: 'Tool name',
    role: 'tool-name',
    neededToCreate: true,
    required: true,
    mono: true,
    format: 'snake',
    placeholder: 'look_up_order',
    help: 'The model calls the tool by this name: lower case letters and _, no digits.',
  }),
  text({
    key: 'description',
    label: 'When to use it',
    role: 'tool-description',
    neededToCreate: true,
    required: true,
    lines: 3,
    longest: 255,
    help: 'The model decides by this text when to call the tool.',
  }),
  rows({
    key: 'schema',
    label: 'Inputs',
    role: 'tool-inputs',
    columns: [
      text({ key: 'name', label: 'Name', role: 'output-name', required: true, mono: true, shortest: 2, longest: 32 }),
      choice({
        key: 'type',
        label: 'Type',
        role: 'output-type',
        options: [
          { value: 'string', label: 'Text' },
          { value: 'number', label: 'Number' },
          { value: 'boolean', label: 'Yes or no' },
        ],
      }),
      text({ key: 'description', label: 'Description', role: 'output-description', required: true, shortest: 3, longest: 255 }),
    ],
    identity: 'name',
    title: 'name',
    noun: 'input',
    blank: { name: '', type: 'string', description: '' },
    help: 'What the model takes from the conversation and hands to the tool.',
  }),
  choice({
    key: 'method',
    label: 'Method',
    role: 'tool-method',
    neededToCreate: true,
    options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ value: method, label: method })),
  }),
  text({
    key: 'endpoint',
    label: 'Address',
    role: 'tool-url',
    neededToCreate: true,
    required: true,
    mono: true,
    format: 'url',
    placeholder: 'https://api.example.com/orders/{order_id}',
    help: 'An input in single braces stands for its value.',
  }),
  rows({
    key: 'headers',
    label: 'Headers',
    role: 'tool-headers',
    columns: [text({ key: 'name', label: 'Name', required: true, mono: true }), text({ key: 'value', label: 'Value', mono: true })],
    identity: 'name',
    title: 'name',
    noun: 'header',
    blank: { name: '', value: '' },
  }),
  number({ key: 'timeout', label: 'Waits for an answer', min: 1, max: 30, integer: true, step: 1, measure: 's', fallback: 10 }),
]

/** Of the names that look like it, Famulor takes those of letters alone: `^[a-z][a-z_]*$`. */
export const nameHasNoDigits: Check = {
  rule: 'name-has-no-digits',
  units: ['name'],
  run: ({ name }) =>
    typeof name === 'string' && /\d/.test(name)
      ? [{ rule: 'name-has-no-digits', severity: 'error', path: 'name', message: 'Tool name may have no digits' }]
      : [],
}

/** One argument would take the other's place. */
export const inputNamesDiffer: Check = {
  rule: 'input-names-differ',
  units: ['schema'],
  run: ({ schema }) => {
    if (!Array.isArray(schema)) return []
    const twins = twinsIn(schema.map((row) => (isRecord(row) && row.name) || undefined))
    return twins.flatMap((message, index): Finding[] =>
      message ? [{ rule: 'input-names-differ', severity: 'error', path: `schema.${index}.name`, message }] : [],
    )
  },
}
