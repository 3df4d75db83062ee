import { choice, number, objectUnit, pick, picks, rows, secret, text, toggle } from '../../core/define.ts'
import type { Field } from '../../core/field.ts'

const inTools = { section: 'custom-tools' } as const

const attached = picks({
  ...inTools,
  key: 'tool_ids',
  label: 'Custom tools',
  role: 'tools',
  list: 'tools',
  unread: true,
  // It came between the two generations, on 2025-10-31.
  generation: 'gen1.5',
  help: 'Tools of your account that it may use during a call. A tool belongs to every assistant that has it.',
})

const hangUp = text({
  ...inTools,
  key: 'end_call_tool.description',
  label: 'When to hang up',
  role: 'hang-up-rule',
  lines: 2,
  longest: 500,
  optional: true,
  help: 'A rule for the model, not a sentence that callers hear.',
})

export const endCallTool = objectUnit({ key: 'end_call_tool', label: 'When to hang up', fields: [hangUp], blank: {} })

export const toolFields1 = [attached, hangUp]

const kind = choice({
  key: 'type',
  label: 'Kind',
  options: [
    { value: 'end_call', label: 'Hang up' },
    { value: 'call_transfer', label: 'Transfer' },
    { value: 'warm_call_transfer', label: 'Warm transfer' },
    { value: 'assistant_transfer', label: 'Hand over to another assistant' },
    { value: 'dtmf_input', label: 'Press keys' },
    { value: 'collect_keypad', label: 'Collect keys of the caller' },
    { value: 'calendar_integration', label: 'Calendar (Cal.com)' },
  ],
})

const of = (...is: string[]) => ({ when: { key: kind.key, is } })
const optional = (field: Field): Field => ({ ...field, optional: true })

/** Transfer. */
const transfer = [
  text({ ...of('call_transfer'), key: 'phone_number', label: 'Transfer to', required: true, placeholder: '+491701234567' }),
  toggle({ ...of('call_transfer'), key: 'custom', label: 'May choose the number itself' }),
  text({ ...of('call_transfer'), key: 'timezone', label: 'Time zone of the opening hours', format: 'zone' }),
  toggle({ ...of('call_transfer'), key: 'warm_transfer', label: 'Announces the transfer' }),
  text({ ...of('call_transfer'), key: 'warm_transfer_message', label: 'Instruction for the announcement', lines: 2 }),
]

/** Warm transfer: a colleague is briefed first. */
const warm = [
  text({ ...of('warm_call_transfer'), key: 'supervisor_phone', label: 'Colleague’s number', required: true, placeholder: '+491701234567' }),
  toggle({ ...of('warm_call_transfer'), key: 'custom_sip', label: 'The number is a SIP address' }),
  pick({ ...of('warm_call_transfer'), key: 'outbound_phone_id', label: 'Dials from', list: 'phone-numbers', type: 'number' }),
  choice({
    ...of('warm_call_transfer'),
    key: 'caller_id_mode',
    label: 'Number that the colleague sees',
    fallback: 'outbound_number',
    options: [
      { value: 'outbound_number', label: 'Your own' },
      { value: 'customer_number', label: 'The caller’s' },
      { value: 'custom', label: 'Another one' },
    ],
  }),
  text({ ...of('warm_call_transfer'), key: 'custom_caller_id', label: 'The other number', placeholder: '+491701234567' }),
  choice({
    ...of('warm_call_transfer'),
    key: 'hold_music',
    label: 'On hold',
    fallback: 'hold_music',
    options: [
      { value: 'hold_music', label: 'Music' },
      { value: 'none', label: 'Silence' },
    ],
  }),
  number({
    ...of('warm_call_transfer'),
    key: 'hold_music_volume',
    label: 'Volume on hold',
    min: 0,
    max: 100,
    integer: true,
    step: 5,
    measure: '%',
    fallback: 80,
  }),
  text({ ...of('warm_call_transfer'), key: 'hold_message', label: 'Said before holding', lines: 2 }),
  text({ ...of('warm_call_transfer'), key: 'summary_instructions', label: 'How to brief the colleague', lines: 2 }),
  text({ ...of('warm_call_transfer'), key: 'briefing_initial_message', label: 'First line to the colleague' }),
  text({ ...of('warm_call_transfer'), key: 'connected_message', label: 'Said once they are connected' }),
]

/** Keys, the calendar, another assistant. */
const others = [
  number({
    ...of('collect_keypad'),
    key: 'timeout',
    label: 'Waits for',
    min: 1,
    max: 30,
    integer: true,
    step: 1,
    measure: 's',
    fallback: 5,
  }),
  choice({
    ...of('collect_keypad'),
    key: 'stop_key',
    label: 'Key that ends the input',
    fallback: '#',
    options: [
      { value: '#', label: '#' },
      { value: '*', label: '*' },
    ],
  }),
  secret({ ...of('calendar_integration'), key: 'calcom_api_key', label: 'Cal.com key', required: true }),
  text({ ...of('calendar_integration'), key: 'calcom_event_slug', label: 'Event type', required: true, mono: true }),
  text({ ...of('calendar_integration'), key: 'calcom_team_slug', label: 'Team', mono: true }),
  choice({
    ...of('calendar_integration'),
    key: 'calcom_endpoint',
    label: 'Region',
    fallback: 'us',
    options: [
      { value: 'us', label: 'United States' },
      { value: 'eu', label: 'Europe' },
      { value: 'custom', label: 'An address of your own' },
    ],
  }),
  text({ ...of('calendar_integration'), key: 'calcom_custom_endpoint', label: 'Own address', format: 'url' }),
  pick({ ...of('assistant_transfer'), key: 'assistant_id', label: 'Hands over to', list: 'assistants', type: 'number' }),
  text({ ...of('assistant_transfer'), key: 'message_before_transfer', label: 'Said before', lines: 2, longest: 500 }),
  toggle({ ...of('assistant_transfer'), key: 'speak_transfer_greeting', label: 'The other one says its first sentence', fallback: true }),
]

const needed = new Set(['phone_number', 'supervisor_phone', 'outbound_phone_id', 'calcom_api_key', 'calcom_event_slug', 'assistant_id'])

export const builtIn = rows({
  ...inTools,
  key: 'tools',
  label: 'Built-in tools',
  role: 'built-in-tools',
  generation: 'gen2',
  columns: [
    kind,
    text({
      ...of('end_call', 'call_transfer', 'warm_call_transfer', 'dtmf_input', 'calendar_integration', 'assistant_transfer'),
      key: 'description',
      label: 'When to use it',
      lines: 2,
      optional: true,
    }),
    ...[...transfer, ...warm, ...others].map((field) => (needed.has(field.key) ? field : optional(field))),
  ],
  identity: kind.key,
  title: kind.key,
  noun: 'built-in tool',
  blank: { type: 'end_call' },
  help: 'What every assistant can do: hang up, transfer, press keys. They go whole, because Famulor replaces the list.',
})

export const toolFields2 = [attached, builtIn]
