import { heldAt } from '../../../../contracts/core/convert.ts'
import type { Doc, RowsControl } from '../../../../contracts/core/field.ts'
import type { ToolRequest } from '../../../../contracts/tools/request.ts'
import { requestMembers } from '../../../../contracts/tools/tool.ts'
import { columnOf } from '../../fields/use-rows.ts'

type Input = { readonly name: string; readonly type: string; readonly required: boolean; readonly description: string }
type Starter = {
  readonly label: string
  readonly name: string
  readonly description: string
  readonly inputs: readonly Input[]
  readonly request: ToolRequest
}

const json = [{ name: 'Content-Type', value: 'application/json' }]

const starters: readonly Starter[] = [
  {
    label: 'Look something up',
    name: 'look_up_order',
    description: 'Call this when the caller asks about an order and has given its number.',
    inputs: [{ name: 'order_id', type: 'string', required: true, description: 'The number of the order, as the caller says it' }],
    request: {
      method: 'GET',
      url: 'https://api.example.com/orders/{{order_id}}',
      headers: [{ name: 'Accept', value: 'application/json' }],
      query: [],
      body: null,
    },
  },
  {
    label: 'Pass on a lead',
    name: 'create_lead',
    description: 'Call this once the caller has agreed to be contacted and has given a name and a number.',
    inputs: [
      { name: 'full_name', type: 'string', required: true, description: 'First and last name of the caller' },
      { name: 'phone', type: 'string', required: true, description: 'Number to call back, with the country code' },
      { name: 'note', type: 'string', required: false, description: 'What it is about, in a sentence' },
    ],
    request: {
      method: 'POST',
      url: 'https://api.example.com/leads',
      headers: json,
      query: [],
      body: '{\n  "name": "{{full_name}}",\n  "phone": "{{phone}}",\n  "note": "{{note}}"\n}',
    },
  },
  {
    label: 'Find a time',
    name: 'find_free_times',
    description: 'Call this before offering an appointment, and offer only times that come back.',
    inputs: [
      { name: 'day', type: 'string', required: true, description: 'The day that the caller would like, as YYYY-MM-DD' },
      { name: 'minutes', type: 'number', required: false, description: 'How long it takes, 30 when nothing is said' },
    ],
    request: {
      method: 'GET',
      url: 'https://calendar.example.com/free-times',
      headers: [{ name: 'Accept', value: 'application/json' }],
      query: [
        { name: 'day', value: '{{day}}' },
        { name: 'minutes', value: '{{minutes}}' },
      ],
      body: null,
    },
  },
]

/** Beginnings for an empty list, with the members that its platform knows. */
export function startersFor(control: RowsControl): readonly { label: string; row: Doc }[] {
  const members = (role: 'tool-name' | 'tool-description', value: string): Doc => {
    const column = columnOf(control, role)
    return column ? { [column.key]: value } : {}
  }
  return starters.map(({ label, name, description, inputs, request }) => ({
    label,
    row: {
      ...members('tool-name', name),
      ...members('tool-description', description),
      ...inputRows(control, inputs),
      ...withoutVariables(control, requestMembers(control, request).members),
    },
  }))
}

function inputRows(control: RowsControl, inputs: readonly Input[]): Doc {
  const column = columnOf(control, 'tool-inputs')
  if (column?.control.kind !== 'rows') return {}
  const { columns, blank } = column.control
  const roles = { name: 'output-name', type: 'output-type', required: 'output-required', description: 'output-description' } as const
  const rows = inputs.map((input) => {
    const cells = Object.entries(roles).flatMap(([member, role]) => {
      const found = columns.find((one) => one.role === role)
      return found ? [[found.key, input[member as keyof Input]] as const] : []
    })
    return { ...blank, ...Object.fromEntries(cells) }
  })
  return { [column.lens ? heldAt(column) : column.key]: rows }
}

/** A platform without variables in its addresses calls a plain one. */
function withoutVariables(control: RowsControl, members: Doc): Doc {
  const url = columnOf(control, 'tool-url')
  if (!url || url.variables) return members
  return { ...members, [url.key]: String(members[url.key] ?? '').replace(/\/?\{\{\w+\}\}/g, '') }
}
