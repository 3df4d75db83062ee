import { number, objectUnit, text } from '../../core/define.ts'
import { limitedTags } from '../../core/limited-tags.ts'
import { customTools } from './custom-tools.ts'
import { llmProvider, thinkingFields } from './prompt.ts'
import { realtimeVoiceFields } from './voice.ts'

const hears = {
  section: 'listening',
  optional: true,
  generation: 'current',
  when: { key: llmProvider.key, is: ['xai_realtime'], strays: true },
} as const

/** How a realtime model of xAI listens: it does so by itself. */
const listeningFields = [
  number({
    ...hears,
    key: 'llm_config.turn_detection.threshold',
    label: 'Sensitivity of the realtime model',
    min: 0,
    max: 1,
    step: 0.05,
    slider: [0, 1],
    fallback: 0.5,
  }),
  number({
    ...hears,
    key: 'llm_config.turn_detection.prefix_padding_ms',
    label: 'Sound kept before a word',
    min: 0,
    max: 2000,
    step: 50,
    measure: 'ms',
    fallback: 300,
  }),
  number({
    ...hears,
    key: 'llm_config.turn_detection.silence_duration_ms',
    label: 'Silence that ends a turn',
    min: 100,
    max: 2000,
    step: 50,
    measure: 'ms',
    fallback: 200,
  }),
  number({
    ...hears,
    key: 'llm_config.turn_detection.idle_timeout_ms',
    label: 'Speaks up after',
    min: 0,
    max: 30_000,
    step: 500,
    measure: 'ms',
    help: '0 is off.',
  }),
  text({ ...hears, key: 'llm_config.transcription.language_hint', label: 'Language hint', mono: true }),
  limitedTags({ ...hears, key: 'llm_config.transcription.keyterms', label: 'Words to favour in realtime', most: 100, longest: 50 }),
]

export const llmConfig = objectUnit({
  key: 'llm_config',
  label: 'Model',
  fields: [...thinkingFields, ...realtimeVoiceFields, ...listeningFields, customTools],
  blank: {},
  note: 'Model, prompt and tools go whole, because Flireo may replace them together.',
})
