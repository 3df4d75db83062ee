import { isRecord, textOf } from '../../../lib/json.ts'
import { choice, rows, tags, text, toggle } from '../../core/define.ts'
import type { Check, Doc, Field, Finding } from '../../core/field.ts'
import { twinsIn } from '../../core/twins.ts'

/** One value that a model fills in: the same shape for structured output and for the inputs of a tool. */
export const valueColumns: readonly Field[] = [
  text({ key: 'name', label: 'Name', role: 'output-name', required: true, mono: true }),
  choice({
    key: 'type',
    label: 'Type',
    role: 'output-type',
    options: [
      { value: 'string', label: 'Text' },
      { value: 'number', label: 'Number' },
      { value: 'boolean', label: 'Yes or no' },
      { value: 'enum', label: 'Enum' },
      { value: 'date', label: 'Date' },
      { value: 'datetime', label: 'Time and date' },
    ],
  }),
  toggle({ key: 'required', label: 'Required', role: 'output-required' }),
  text({ key: 'description', label: 'Description', role: 'output-description', optional: true }),
  tags({ key: 'enum_options', label: 'Options', role: 'output-options', optional: true, when: { key: 'type', is: ['enum'] } }),
]

export const blankValue: Doc = { name: '', required: false, type: 'string' }

export const structuredOutput = rows({
  key: 'structured_output_config',
  label: 'Output fields',
  section: 'structured-output',
  role: 'outputs',
  columns: valueColumns,
  identity: 'name',
  title: 'name',
  noun: 'field',
  blank: blankValue,
  help: 'What is taken out of every call and sent to your webhook.',
})

export const structuredOutputPrompt = text({
  key: 'structured_output_prompt',
  label: 'Extraction prompt',
  section: 'structured-output',
  lines: 5,
  nullable: true,
  generation: 'G2',
  variables: ['transcript', 'call_direction', 'user_phone_number', 'agent_phone_number'],
  nullMeans: 'Revox uses its own extraction prompt.',
  // Our reading: That null may be sent is our reading.
})

export const outputFields = [structuredOutput, structuredOutputPrompt]

/** Findings of one list of values. `path` is the list's own wire path. */
export function judgeValues(list: unknown, path: string): Finding[] {
  if (!Array.isArray(list)) return []
  const twins = twinsIn(list.map((row) => (isRecord(row) && row.name !== '' && typeof row.name === 'string' ? row.name : undefined)))
  return list.flatMap((row, index): Finding[] => {
    if (!isRecord(row)) return []
    const find = (rule: string, column: string, message: string): Finding => ({
      rule,
      severity: 'error',
      path: `${path}.${index}.${column}`,
      message,
    })
    const options = Array.isArray(row.enum_options) ? row.enum_options.filter((option) => option !== '') : []
    const twin = twins[index]
    return [
      ...(row.type === 'enum' && options.length === 0
        ? [find('enum-has-options', 'enum_options', `Give “${textOf(row.name)}” its options, or another type`)]
        : []),
      ...(twin ? [find('names-are-unique', 'name', twin)] : []),
    ]
  })
}

export const outputsAreSound: Check = {
  rule: 'outputs-are-sound',
  units: [structuredOutput.key],
  run: (doc) => judgeValues(doc[structuredOutput.key], structuredOutput.key),
}
