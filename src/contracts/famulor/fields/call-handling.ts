import { choice, number, pick, text, toggle } from '../../core/define.ts'

const inCalls = { section: 'call-handling' } as const
const seconds = { ...inCalls, integer: true, step: 1, measure: 's' } as const

const direction = { ...inCalls, label: 'Direction', role: 'direction', neededToCreate: true } as const
const takes = 'Takes calls'
const makes = 'Calls out'

const phoneNumber = pick({
  ...inCalls,
  key: 'phone_number_id',
  label: 'Phone number',
  list: 'phone-numbers',
  type: 'number',
  nullable: true,
  nullMeans: 'No number of its own.',
})

export const timezone = text({
  ...inCalls,
  key: 'timezone',
  label: 'Time zone',
  role: 'time-zone',
  neededToCreate: true,
  format: 'zone',
  required: true,
})

const longestCall = (key: string) =>
  number({ ...seconds, key, label: 'Longest call', role: 'longest-call', min: 20, max: 1200, step: 30, fallback: 600 })

const longestSilence = (max: number) =>
  number({
    ...seconds,
    key: 'max_silence_duration',
    label: 'Longest silence',
    role: 'longest-silence',
    min: 1,
    max,
    fallback: 40,
    help: 'The call ends after it.',
  })

const askAgain = (key: string) =>
  number({
    ...seconds,
    key,
    label: 'Speaks up after',
    role: 'ask-again',
    min: 7,
    max: 600,
    fallback: 30,
    help: 'Silence after which it asks whether somebody is there.',
  })

const voicemail = toggle({
  ...inCalls,
  key: 'end_call_on_voicemail',
  label: 'Hangs up on a voicemail',
  role: 'voicemail-detection',
  fallback: true,
})

const recording = (key: string) => toggle({ ...inCalls, key, label: 'Record calls', role: 'recording', fallback: false })

export const callFields1 = [
  choice({
    ...direction,
    key: 'calls_direction',
    options: [
      { value: 'receive', label: takes },
      { value: 'make', label: makes },
    ],
  }),
  phoneNumber,
  timezone,
  longestCall('max_call_duration'),
  longestSilence(120),
  askAgain('re_engagement_interval'),
  voicemail,
  recording('record_call'),
]

const inChats = { ...inCalls, unread: true, generation: 'gen2' } as const

export const callFields2 = [
  choice({
    ...direction,
    key: 'type',
    generation: 'gen2',
    options: [
      { value: 'inbound', label: takes },
      { value: 'outbound', label: makes },
    ],
  }),
  phoneNumber,
  timezone,
  longestCall('max_duration'),
  longestSilence(360),
  number({
    ...seconds,
    key: 'max_initial_silence_duration',
    label: 'Longest silence at the start',
    min: 1,
    max: 120,
    nullable: true,
    nullMeans: 'No limit of its own.',
    generation: 'gen2',
  }),
  number({ ...seconds, key: 'ringing_time', label: 'Rings for', min: 1, max: 60, fallback: 30, generation: 'gen2' }),
  askAgain('reengagement_interval'),
  text({
    ...inCalls,
    key: 'reengagement_prompt',
    label: 'How it speaks up',
    lines: 2,
    longest: 1000,
    nullable: true,
    unread: true,
    nullMeans: 'Famulor’s own instruction.',
    generation: 'gen2',
    help: 'An instruction, not a sentence that is read out.',
  }),
  voicemail,
  text({
    ...inCalls,
    key: 'voice_mail_message',
    label: 'Voicemail message',
    role: 'voicemail-message',
    lines: 2,
    longest: 1000,
    spoken: true,
    nullable: true,
    unread: true,
    nullMeans: 'Nothing is left on the voicemail.',
    generation: 'gen2',
  }),
  recording('record'),
  // The contract documents the chat settings for a new assistant alone; the vendor's own client sends them on update too.
  number({
    ...inChats,
    key: 'conversation_inactivity_timeout',
    label: 'A chat ends after',
    min: 1,
    max: 1440,
    integer: true,
    step: 5,
    measure: 'min',
    fallback: 30,
  }),
  toggle({ ...inChats, key: 'conversation_ended_retrigger', label: 'A chat may start again' }),
]
