import { isRecord } from '../../../lib/json.ts'
import { getAt, setAt } from '../../../lib/path.ts'
import { choice, number, objectUnit, tags, text, toggle } from '../../core/define.ts'
import type { Lens } from '../../core/field.ts'
import { firstOf, hearing } from './providers.ts'

const inListening = { section: 'listening' } as const

const provider = choice({
  ...inListening,
  key: 'stt_config.provider',
  label: 'Transcription provider',
  isOpen: true,
  options: hearing.providers,
})

const of = (...is: string[]) => ({ ...inListening, optional: true, when: { key: provider.key, is, strays: true } }) as const
const current = { generation: 'current' } as const

const languages = [
  ...['multi', 'nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'ru', 'ja', 'ko', 'zh', 'ar', 'hi', 'da', 'sv', 'no', 'fi', 'cs'],
  ...['hu', 'ro', 'bg', 'hr', 'sk', 'tr', 'id', 'vi'],
]

const pause = 'Pause that ends a turn'

/**
 * One name, two units (contract, "Consequences", 3): each provider has a field of its own, and neither reads the other's number.
 */
const pauseOf = (owner: string): Lens => ({
  at: 'stt_config',
  named: 'stt_config.endpointing',
  get: (config) => (getAt(config, 'provider') === owner ? getAt(config, 'endpointing') : undefined),
  set: (config, value) =>
    isRecord(config) && (value !== undefined || config.provider === owner) ? setAt(config, 'endpointing', value) : config,
})

export const sttConfig = objectUnit({
  key: 'stt_config',
  label: 'Listening',
  fields: [
    provider,
    text({
      ...inListening,
      key: 'stt_config.model',
      label: 'Transcription model',
      required: true,
      mono: true,
      suggestions: { by: provider.key, lists: hearing.models },
      follows: { key: provider.key, values: firstOf(hearing.models) },
    }),
    text({
      ...inListening,
      key: 'stt_config.language',
      label: 'Language heard',
      role: 'language',
      required: true,
      mono: true,
      suggestions: { lists: { '': languages } },
      help: 'A language code, or “multi” for several.',
    }),
    tags({ ...of('deepgram'), key: 'stt_config.keyterms', label: 'Words to favour' }),
    number({
      ...of('deepgram'),
      key: 'stt_config.endpointing',
      label: pause,
      lens: pauseOf('deepgram'),
      min: 0,
      max: 5000,
      integer: true,
      step: 10,
      slider: [0, 5000],
      measure: 'ms',
    }),
    number({
      ...of('gladia'),
      key: 'stt_config.endpointing_seconds',
      label: pause,
      lens: pauseOf('gladia'),
      min: 0.01,
      max: 1,
      step: 0.01,
      slider: [0.01, 1],
      measure: 's',
    }),
    toggle({ ...of('deepgram'), ...current, key: 'stt_config.smart_format', label: 'Smart format' }),
    toggle({ ...of('deepgram'), ...current, key: 'stt_config.numerals', label: 'Numbers as digits' }),
    toggle({ ...of('deepgram'), ...current, key: 'stt_config.filler_words', label: 'Keep filler words' }),
    toggle({ ...of('deepgram'), ...current, key: 'stt_config.no_delay', label: 'No delay' }),
    number({
      ...of('deepgram'),
      ...current,
      key: 'stt_config.utterance_end_ms',
      label: 'Silence that ends an utterance',
      min: 1000,
      max: 5000,
      integer: true,
      step: 100,
      measure: 'ms',
    }),
    toggle({ ...of('elevenlabs'), key: 'stt_config.tag_audio_events', label: 'Mark sounds' }),
    toggle({ ...of('elevenlabs'), key: 'stt_config.include_timestamps', label: 'Times of the words' }),
    number({
      ...of('elevenlabs'),
      key: 'stt_config.sample_rate',
      label: 'Sample rate',
      min: 8000,
      max: 16_000,
      integer: true,
      step: 8000,
      measure: 'Hz',
      help: '8000 or 16000.',
    }),
    tags({ ...of('gladia'), key: 'stt_config.languages', label: 'Languages expected' }),
    toggle({ ...of('gladia'), key: 'stt_config.code_switching', label: 'Languages may change within a call' }),
    choice({
      ...of('gladia'),
      key: 'stt_config.region',
      label: 'Region',
      options: [
        { value: 'eu-west', label: 'Europe' },
        { value: 'us-west', label: 'United States' },
      ],
    }),
    tags({ ...of('gladia'), key: 'stt_config.custom_vocabulary', label: 'Names to recognise' }),
    toggle({ ...of('gladia'), key: 'stt_config.translation_enabled', label: 'Translate' }),
    tags({ ...of('gladia'), key: 'stt_config.translation_target_languages', label: 'Translate into' }),
  ],
  blank: {},
  note: 'Listening goes whole, because Flireo may replace it.',
})
