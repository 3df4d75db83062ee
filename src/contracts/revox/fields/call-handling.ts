import { choice, number, text, toggle } from '../../core/define.ts'

const inCalls = { section: 'call-handling' } as const

export const callFields = [
  number({
    ...inCalls,
    key: 'max_call_duration_secs',
    label: 'Longest call',
    min: 0,
    step: 30,
    measure: 's',
    // Our reading: No bounds are documented; less than nothing makes no sense.
  }),
  text({
    ...inCalls,
    key: 'max_duration_end_message',
    label: 'Line at the limit',
    lines: 2,
    spoken: true,
    nullable: true,
    generation: 'G2',
    nullMeans: 'The call ends in silence when the limit is reached.',
    help: 'Said without interruption when the longest call is reached. Keep it short.',
    // Our reading: That null may be sent is our reading.
  }),
  text({
    ...inCalls,
    key: 'end_of_call_sentence',
    label: 'Farewell',
    lines: 2,
    spoken: true,
    help: 'Said when the assistant decides to end the call.',
  }),
  text({
    ...inCalls,
    key: 'voicemail_message',
    label: 'Voicemail message',
    lines: 2,
    spoken: true,
    nullable: true,
    variables: [],
    nullMeans: 'It hangs up at once when a voicemail answers.',
  }),
  text({
    ...inCalls,
    key: 'voicemail_sms_prompt',
    label: 'SMS after voicemail',
    lines: 2,
    nullable: true,
    generation: 'G2',
    variables: [],
    nullMeans: 'No SMS is sent after a voicemail.',
  }),
  toggle({ ...inCalls, key: 'ivr_navigation_enabled', label: 'Navigate phone menus', help: 'It may press keys and skip turns in a menu.' }),
  text({
    ...inCalls,
    key: 'transfer_phone_number',
    label: 'Transfer to',
    format: 'phone',
    nullable: true,
    placeholder: '+33123456789',
    nullMeans: 'Calls are never transferred.',
    help: 'Where a caller who asks for a human is put through.',
  }),
  choice({
    ...inCalls,
    key: 'human_transfer_mode',
    label: 'Transfer mode',
    nullable: true,
    generation: 'G2',
    nullMeans: 'Not set. Meant for an assistant that never transfers.',
    options: [
      { value: 'warm', label: 'Warm: introduces the caller first' },
      { value: 'cold', label: 'Cold: hands the call over' },
    ],
    // Our reading: Seed 002 shows only “warm”; “cold” is read in a newer client.
  }),
  text({
    ...inCalls,
    key: 'warm_transfer_summary_instructions',
    label: 'Briefing for the colleague',
    lines: 3,
    nullable: true,
    generation: 'G2',
    nullMeans: 'Revox’s own briefing is used.',
    help: 'With a warm transfer: what the colleague is told first.',
  }),
  text({
    ...inCalls,
    key: 'from_phone_number',
    label: 'Calls from',
    format: 'phone',
    nullable: true,
    generation: 'G2',
    placeholder: '+33123456789',
    nullMeans: 'Your organisation’s default number.',
  }),
]
