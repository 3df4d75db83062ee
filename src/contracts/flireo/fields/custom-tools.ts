import { isRecord, textOf } from '../../../lib/json.ts'
import { getAt } from '../../../lib/path.ts'
import { choice, rows, text, toggle } from '../../core/define.ts'
import type { Check, Finding } from '../../core/field.ts'
import { blankProperty, propertiesAt, propertyColumns } from '../../core/lenses/json-schema.ts'
import { limitedTags } from '../../core/limited-tags.ts'

/** A tool without a type is a webhook of your own (seed 004). */
const webhook = ''

const kind = choice({
  key: 'type',
  label: 'Kind',
  optional: true,
  isOpen: true,
  none: 'Webhook of your own',
  generation: 'current',
  options: [
    { value: 'end_call', label: 'Hang up' },
    { value: 'transfer_call', label: 'Transfer' },
    { value: 'mcp', label: 'MCP server' },
    // `function`, the wrapped form of a webhook of your own, is kept where it is and not offered: no cell shows what it wraps.
  ],
})

const of = (...is: string[]) => ({ when: { key: kind.key, is } })

export const customTools = rows({
  key: 'llm_config.tools',
  label: 'Custom tools',
  section: 'custom-tools',
  role: 'tools',
  optional: true,
  columns: [
    kind,
    text({
      ...of(webhook),
      key: 'name',
      label: 'Tool name',
      role: 'tool-name',
      required: true,
      mono: true,
      format: 'identifier',
      placeholder: 'lookup_contact',
      help: 'The model calls the tool by this name.',
    }),
    text({
      ...of(webhook),
      key: 'description',
      label: 'When to use it',
      role: 'tool-description',
      required: true,
      lines: 3,
      help: 'The model decides by this text when to call the tool.',
    }),
    text({
      ...of(webhook),
      key: 'url',
      label: 'Address',
      role: 'tool-url',
      optional: true,
      mono: true,
      format: 'url',
      placeholder: 'https://example.com/webhook',
      help: 'It gets a POST with Flireo’s own envelope and has 10 seconds. Without an address the webhook of the assistant is called.',
    }),
    toggle({ ...of(webhook), key: 'async', label: 'Does not wait for the answer', optional: true }),
    text({ ...of(webhook), key: 'async_response', label: 'Said meanwhile', optional: true, lines: 2 }),
    rows({
      ...of(webhook),
      key: 'parameters',
      label: 'Inputs',
      role: 'tool-inputs',
      lens: propertiesAt('parameters'),
      optional: true,
      columns: propertyColumns,
      identity: 'name',
      title: 'name',
      noun: 'input',
      blank: blankProperty,
      help: 'What the model takes from the conversation and hands to the tool.',
    }),
    rows({
      ...of('transfer_call'),
      key: 'destinations',
      label: 'Destinations',
      columns: [
        choice({ key: 'type', label: 'Kind', options: [{ value: 'number', label: 'Phone number' }] }),
        text({ key: 'number', label: 'Number', format: 'phone', required: true, placeholder: '+31201234567' }),
        text({ key: 'description', label: 'When to choose it', required: true }),
        text({ key: 'message', label: 'Said before', optional: true }),
      ],
      identity: 'number',
      title: 'number',
      noun: 'destination',
      blank: { type: 'number', number: '', description: '' },
    }),
    text({ ...of('mcp'), key: 'mcp_server_id', label: 'Id of the MCP server', required: true, mono: true }),
    limitedTags({ ...of('mcp'), key: 'allowed_tools', label: 'Tools allowed', most: 25 }),
    toggle({ ...of('mcp'), key: 'required', label: 'Calls are refused while it cannot be reached', optional: true, fallback: true }),
  ],
  identity: 'name',
  title: 'name',
  noun: 'tool',
  blank: { name: '', description: '', parameters: { type: 'object', properties: {} } },
  help: 'What the assistant can do during a call.',
})

/** A name of its own for each webhook tool, since the model calls it by that; and one for a wrapped function (contract, llm_config.tools). */
export const toolsAreSound: Check = {
  rule: 'tools-are-sound',
  units: ['llm_config'],
  run: ({ llm_config: config }) => {
    const tools = isRecord(config) && Array.isArray(config.tools) ? config.tools : []
    const seen = new Map<unknown, number>()
    return tools.flatMap((tool, index): Finding[] => {
      if (!isRecord(tool)) return []
      const path = `${customTools.key}.${index}`
      if (tool.type === 'function' && !getAt(tool, 'function.name')) {
        const message = 'A function needs its own name in “function”: choose another kind, and write it anew'
        return [{ rule: 'tools-are-sound', severity: 'error', path: `${path}.${kind.key}`, message }]
      }
      const twin = seen.get(tool.name)
      if (twin === undefined) seen.set(tool.name, index)
      if (twin === undefined || !tool.name) return []
      return [
        {
          rule: 'tools-are-sound',
          severity: 'error',
          path: `${path}.name`,
          message: `“${textOf(tool.name)}” is the name of tool ${twin + 1} already`,
        },
      ]
    })
  },
}
