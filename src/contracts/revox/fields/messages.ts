import { objectUnit, several, text, toggle } from '../../core/define.ts'
import type { Check } from '../../core/field.ts'

const inMessages = { section: 'messages' } as const

const address = text({
  ...inMessages,
  key: 'email_notification_address',
  label: 'Mail results to',
  role: 'report-address',
  format: 'email',
  nullable: true,
  generation: 'G2',
  placeholder: 'team@example.com',
  nullMeans: 'No mail is sent.',
  // Our reading: That null may be sent is our reading.
})

const outcomes = several({
  ...inMessages,
  key: 'email_notification_outcomes',
  label: 'Mail after these outcomes',
  nullable: true,
  generation: 'G2',
  options: [
    { value: 'interested', label: 'Interested' },
    { value: 'not_interested', label: 'Not interested' },
    { value: 'completed', label: 'Completed' },
    { value: 'requested_callback_later', label: 'Asked to be called back' },
    { value: 'none', label: 'None' },
  ],
  // Our reading: Seed 002 shows only “not_interested”; the list is that of a sister field in a newer client. That null may be sent is our reading.
})

const connection = text({
  ...inMessages,
  key: 'calendly.connection_id',
  label: 'Calendly connection',
  required: true,
  mono: true,
  help: 'The link between your Calendly account and Revox.',
})
const eventType = text({
  ...inMessages,
  key: 'calendly.event_type_id',
  label: 'Calendly event type',
  required: true,
  mono: true,
  placeholder: 'https://api.calendly.com/event_types/…',
  help: 'Empty both to remove the link.',
})

export const calendly = objectUnit({
  key: 'calendly',
  label: 'Calendly',
  fields: [connection, eventType],
  blank: {},
  nullable: true,
  emptyIsNull: true,
  note: 'The Calendly link goes whole, because Revox replaces it.',
})

export const messageFields = [
  toggle({
    ...inMessages,
    key: 'sms_enabled',
    label: 'SMS during the call',
    generation: 'G2',
    help: 'The assistant may send an SMS while it talks.',
  }),
  text({
    ...inMessages,
    key: 'sms_template',
    label: 'SMS text',
    lines: 3,
    nullable: true,
    generation: 'G2',
    variables: [],
    nullMeans: 'The assistant writes the SMS itself.',
    help: 'When set, exactly this text is sent.',
    // Our reading: That null may be sent is our reading.
  }),
  text({
    ...inMessages,
    key: 'after_call_sms_prompt',
    label: 'SMS after the call',
    lines: 3,
    nullable: true,
    generation: 'G2',
    variables: [],
    nullMeans: 'No SMS is sent after the call.',
    help: 'Instructions for the SMS that follows a call.',
  }),
  address,
  outcomes,
  text({
    ...inMessages,
    key: 'webhook_url',
    label: 'Webhook',
    role: 'webhook-address',
    format: 'url',
    mono: true,
    placeholder: 'https://example.com/hooks/revox',
    help: 'Called when a call is completed.',
  }),
  ...calendly.fields,
]

export const outcomesNeedAnAddress: Check = {
  rule: 'outcomes-need-an-address',
  units: [address.key, outcomes.key],
  run: (doc) => {
    const chosen = doc[outcomes.key]
    if (!Array.isArray(chosen) || chosen.length === 0 || doc[address.key]) return []
    return [
      {
        rule: 'outcomes-need-an-address',
        severity: 'error',
        path: address.key,
        message: 'Outcomes are chosen, but nobody gets the mail',
        fix: { label: 'Choose no outcome', set: { [outcomes.key]: [] } },
      },
    ]
  },
}
