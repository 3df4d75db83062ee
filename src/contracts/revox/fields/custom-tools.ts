import { isRecord, textOf } from '../../../lib/json.ts'
import { choice, rows, text } from '../../core/define.ts'
import type { Check, Finding } from '../../core/field.ts'
import { blankValue, judgeValues, valueColumns } from './structured-output.ts'

const pairs = (rest: { key: string; label: string; role: 'tool-headers' | 'tool-query'; noun: string; title: string }) =>
  rows({
    ...rest,
    columns: [
      text({ key: 'key', label: 'Name', required: true, mono: true }),
      text({ key: 'value', label: 'Value', mono: true, variables: [] }),
    ],
    identity: 'key',
    blank: { key: '', value: '' },
  })

const toolName = text({
  key: 'name',
  label: 'Tool name',
  role: 'tool-name',
  required: true,
  mono: true,
  format: 'snake',
  placeholder: 'check_inventory',
  help: 'The model calls the tool by this name: lower case, with underscores.',
})

export const customTools = rows({
  key: 'custom_tools',
  label: 'Custom tools',
  section: 'custom-tools',
  role: 'tools',
  generation: 'G2',
  columns: [
    toolName,
    text({
      key: 'description',
      label: 'When to use it',
      role: 'tool-description',
      required: true,
      lines: 3,
      help: 'The model decides by this text when to call the tool.',
    }),
    rows({
      key: 'input_schema',
      label: 'Inputs',
      role: 'tool-inputs',
      columns: valueColumns,
      identity: 'name',
      title: 'name',
      noun: 'input',
      blank: blankValue,
      help: 'What the model takes from the conversation and hands to the tool.',
    }),
    choice({
      key: 'method',
      label: 'Method',
      role: 'tool-method',
      options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ value: method, label: method })),
      // Our reading: Only GET is seen in the seeds; the others are the usual set.
    }),
    text({
      key: 'url',
      label: 'Address',
      role: 'tool-url',
      required: true,
      mono: true,
      format: 'url',
      variables: [],
      placeholder: 'https://api.example.com/stock',
    }),
    pairs({ key: 'headers', label: 'Headers', role: 'tool-headers', noun: 'header', title: 'key' }),
    pairs({ key: 'query_params', label: 'Query parameters', role: 'tool-query', noun: 'parameter', title: 'key' }),
    text({
      key: 'body_template',
      label: 'Body template',
      role: 'tool-body',
      lines: 6,
      mono: true,
      nullable: true,
      optional: true,
      variables: [],
      nullMeans: 'No body is sent.',
      help: 'JSON with {{inputs}} in it.',
      // Our reading: Nullable, optional or both is open; the placeholder form is assumed.
    }),
  ],
  identity: toolName.key,
  title: toolName.key,
  noun: 'tool',
  blank: { name: '', description: '', method: 'GET', url: '', headers: [], query_params: [], body_template: null, input_schema: [] },
  help: 'Requests that the assistant can make during a call.',
})

export const toolFields = [customTools]

export const toolsAreSound: Check = {
  rule: 'tools-are-sound',
  units: [customTools.key],
  run: ({ custom_tools: tools }) => {
    if (!Array.isArray(tools)) return []
    const seen = new Map<unknown, number>()
    return tools.flatMap((tool, index): Finding[] => {
      if (!isRecord(tool)) return []
      const inputs = judgeValues(tool.input_schema, `${customTools.key}.${index}.input_schema`)
      const twin = seen.get(tool.name)
      if (twin === undefined) seen.set(tool.name, index)
      if (twin === undefined || tool.name === '') return inputs
      return [
        {
          rule: 'tool-names-are-unique',
          severity: 'error',
          path: `${customTools.key}.${index}.name`,
          message: `“${textOf(tool.name)}” is the name of tool ${twin + 1} already`,
        },
        ...inputs,
      ]
    })
  },
}
