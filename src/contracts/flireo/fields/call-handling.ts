import { isRecord } from '../../../lib/json.ts'
import { number, objectUnit, secret, several, text, toggle } from '../../core/define.ts'
import type { Check } from '../../core/field.ts'
import { limitedTags } from '../../core/limited-tags.ts'
import { isBlank } from '../../core/written.ts'

export const openingFields = [
  text({
    section: 'first-sentence',
    key: 'first_message',
    label: 'First sentence',
    role: 'opening-text',
    lines: 3,
    spoken: true,
    nullable: true,
    variables: [],
    // Our reading: the contract states nothing about null.
    nullMeans: 'It waits for the caller to speak (our reading).',
    help: 'The caller hears it word for word.',
    ways: [
      { value: 'says', label: 'Says exactly this', hint: 'The caller hears your sentence, word for word.' },
      {
        value: 'waits',
        label: 'Waits for the caller',
        hint: 'Without a sentence: silence until the caller speaks (our reading).',
        isSilent: true,
      },
    ],
    lacks: [{ label: 'Makes up a sentence from this instruction', why: 'Flireo reads its first sentence out word for word.' }],
  }),
]

const inCalls = { section: 'call-handling' } as const

export const recordingConsent = objectUnit({
  key: 'recording_consent',
  label: 'Consent to recording',
  nullable: true,
  fields: [
    toggle({ ...inCalls, key: 'recording_consent.enabled', label: 'Ask for consent to recording', generation: 'current' }),
    text({
      ...inCalls,
      key: 'recording_consent.message',
      label: 'What it asks for consent with',
      lines: 2,
      spoken: true,
      generation: 'current',
    }),
  ],
  blank: { enabled: true, message: '' },
})

export const callFields = [
  toggle({ ...inCalls, key: 'is_active', label: 'Active' }),
  number({
    ...inCalls,
    key: 'max_duration_seconds',
    label: 'Longest call',
    role: 'longest-call',
    min: 1,
    integer: true,
    step: 30,
    measure: 's',
    nullable: true,
    nullMeans: 'Flireo’s own limit.',
  }),
  toggle({
    ...inCalls,
    key: 'autonomous_silence_handling',
    label: 'Asks a silent caller',
    fallback: false,
    help: 'It asks whether somebody is there, and hangs up after several tries.',
  }),
  number({
    ...inCalls,
    key: 'silence_timeout_seconds',
    label: 'Asks after',
    min: 1,
    max: 60,
    step: 1,
    measure: 's',
    // Our reading: the bounds are those of the later speech_config.silence.first_check_seconds.
  }),
  toggle({
    ...inCalls,
    key: 'voicemail_detection',
    label: 'Detects a voicemail',
    role: 'voicemail-detection',
    nullable: true,
    fallback: false,
    nullMeans: 'Off.',
    help: 'Only when it calls out.',
  }),
  text({
    ...inCalls,
    key: 'voicemail_message',
    label: 'Voicemail message',
    role: 'voicemail-message',
    lines: 2,
    spoken: true,
    nullable: true,
    nullMeans: 'It hangs up at once when a voicemail answers.',
  }),
  toggle({ ...inCalls, key: 'gdpr_mode', label: 'Privacy mode' }),
  ...recordingConsent.fields,
]

/** Our reading: that Flireo refuses an empty text is documented nowhere; a caller would hear nothing and be recorded or not. */
export const consentIsAskedFor: Check = {
  rule: 'consent-is-asked-for',
  units: [recordingConsent.key],
  run: ({ recording_consent: consent }) =>
    isRecord(consent) && consent.enabled === true && isBlank(consent.message)
      ? [
          {
            rule: 'consent-is-asked-for',
            severity: 'warning',
            path: `${recordingConsent.key}.message`,
            message: 'Switched on without a text, it asks for nothing',
          },
        ]
      : [],
}

const day = 24 * 60 * 60

/** Our reading: no upper bound is documented, and a call of days is a slip of the finger. */
export const callsEndWithinADay: Check = {
  rule: 'calls-end-within-a-day',
  units: ['max_duration_seconds'],
  run: ({ max_duration_seconds: seconds }) =>
    typeof seconds === 'number' && seconds > day
      ? [
          {
            rule: 'calls-end-within-a-day',
            severity: 'warning',
            path: 'max_duration_seconds',
            message: `It is longer than a day, which has ${day} s`,
          },
        ]
      : [],
}

const inMessages = { section: 'messages' } as const

export const messageFields = [
  text({
    ...inMessages,
    key: 'notification_email',
    label: 'Report to',
    role: 'report-address',
    format: 'email',
    nullable: true,
    nullMeans: 'No report is mailed.',
    help: 'Gets a report of every call.',
  }),
  limitedTags({
    ...inMessages,
    key: 'notification_emails',
    label: 'Reports to several addresses',
    most: 5,
    format: 'email',
    nullable: true,
    generation: 'current',
    nullMeans: 'Nobody else.',
    help: 'At most five.',
  }),
]

const inWebhook = { section: 'webhook' } as const

export const webhookFields = [
  text({
    ...inWebhook,
    key: 'webhook_url',
    label: 'Webhook address',
    role: 'webhook-address',
    format: 'url',
    mono: true,
    nullable: true,
    nullMeans: 'The account’s own webhook.',
    placeholder: 'https://example.com/calls',
  }),
  secret({
    ...inWebhook,
    key: 'webhook_secret',
    label: 'Webhook secret',
    role: 'webhook-secret',
    nullable: true,
    nullMeans: 'Events are not signed.',
    help: 'Signs every event. It is written and never shown.',
  }),
  several({
    ...inWebhook,
    key: 'webhook_events',
    label: 'Events',
    nullable: true,
    nullMeans: 'All events (our reading).',
    options: [
      { value: 'assistant-request', label: 'A call asks for its assistant' },
      { value: 'tool-calls', label: 'A tool is called' },
      { value: 'status-update', label: 'The state of a call changes' },
      { value: 'end-of-call-report', label: 'A call has ended' },
    ],
  }),
]
