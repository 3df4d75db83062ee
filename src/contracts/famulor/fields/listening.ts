import { choice, number, pick, toggle } from '../../core/define.ts'
import type { Check } from '../../core/field.ts'
import { isRealtime } from './engine.ts'

const inListening = { section: 'listening' } as const
const sensitivity = { ...inListening, min: 0, max: 5, step: 0.1, slider: [0, 5], fallback: 0.5 } as const

const endpointType = choice({
  ...inListening,
  key: 'endpoint_type',
  label: 'End of a turn',
  fallback: 'vad',
  options: [
    { value: 'vad', label: 'By the pause' },
    { value: 'ai', label: 'By the sense of what was said' },
  ],
})

const endpointSensitivity = number({
  ...sensitivity,
  key: 'endpoint_sensitivity',
  label: 'Patience',
  help: 'How long a pause must be before it answers. No unit is documented.',
})

const interruptions = toggle({
  ...inListening,
  key: 'allow_interruptions',
  label: 'May be interrupted',
  role: 'interruptible',
  fallback: true,
})

const interruptSensitivity = number({
  ...sensitivity,
  key: 'interrupt_sensitivity',
  label: 'Interruption sensitivity',
  help: 'How easily a caller’s sound stops it. No unit is documented.',
})

const words = {
  ...inListening,
  key: 'min_interrupt_words',
  label: 'Words that interrupt',
  role: 'interrupt-words',
  min: 0,
  max: 10,
  integer: true,
  step: 1,
} as const

const noise = (key: string) => toggle({ ...inListening, key, label: 'Noise suppression', role: 'noise-suppression', fallback: true })

export const listeningFields1 = [
  endpointType,
  endpointSensitivity,
  interruptions,
  interruptSensitivity,
  toggle({
    ...inListening,
    key: 'use_min_interrupt_words',
    label: 'Wait for a number of words',
    role: 'interrupt-words-switch',
    // Our reading: what is read back is only the number, and nothing there means off.
    help: 'Off: any sound may interrupt. Famulor shows this only through the number below.',
  }),
  number(words),
  noise('noise_cancellation'),
]

export const listeningFields2 = [
  endpointType,
  endpointSensitivity,
  number({
    ...inListening,
    key: 'turn_detection_threshold',
    label: 'Turn detection',
    min: 0,
    max: 1,
    step: 0.05,
    slider: [0, 1],
    nullable: true,
    unread: true,
    nullMeans: 'Automatic.',
    generation: 'gen2',
    help: 'Of the realtime engines.',
  }),
  interruptions,
  interruptSensitivity,
  number({ ...words, nullable: true, nullMeans: 'Any sound may interrupt.', generation: 'gen2' }),
  noise('enable_noise_cancellation'),
  pick({
    ...inListening,
    key: 'transcriber_provider_id',
    label: 'Transcription provider',
    list: 'transcribers',
    type: 'number',
    nullable: true,
    nullMeans: 'The language’s own default.',
    generation: 'gen2',
    help: 'Only with the pipeline.',
  }),
]

/** Our reading: none and nothing are the same, since any sound may interrupt then. */
export const wordsAreCounted: Check = {
  rule: 'words-are-counted',
  units: ['use_min_interrupt_words', words.key],
  run: (doc) =>
    doc.use_min_interrupt_words === true && !doc[words.key]
      ? [
          {
            rule: 'words-are-counted',
            severity: 'warning',
            path: words.key,
            message: 'Switched on without a number, it waits for no word: any sound may interrupt',
            fix: { label: 'Wait for one word', set: { [words.key]: 1 } },
          },
        ]
      : [],
}

/** Stated by the contract for the second generation; read as true for the first. */
export const realtimeIsInterruptible = (engine: string): Check => ({
  rule: 'realtime-is-interruptible',
  units: [interruptions.key, engine],
  run: (doc) =>
    isRealtime(doc, engine) && doc[interruptions.key] === false
      ? [
          {
            rule: 'realtime-is-interruptible',
            severity: 'error',
            path: interruptions.key,
            message: 'A realtime engine can always be interrupted',
            fix: { label: 'Let callers interrupt', set: { [interruptions.key]: true } },
          },
        ]
      : [],
})
