import { isRecord, textOf } from '../../../lib/json.ts'
import { getAt } from '../../../lib/path.ts'
import { choice, number, objectUnit, text, toggle } from '../../core/define.ts'
import { type Check, type Doc, type Finding, unitKeyOf } from '../../core/field.ts'
import { llmProvider } from './prompt.ts'
import { firstOf, realtimeVoices, speaking, thinking } from './providers.ts'

const inVoice = { section: 'voice' } as const
const share = { min: 0, max: 1, step: 0.05, slider: [0, 1] } as const

/** A realtime model speaks by itself, and uses nothing of what is set here (contract, llm_config). */
const idle = { idleWith: { key: llmProvider.key, is: Object.keys(realtimeVoices) } } as const

const provider = choice({
  ...inVoice,
  key: 'tts_config.provider',
  label: 'Voice provider',
  role: 'voice-provider',
  isOpen: true,
  options: speaking.providers,
  ...idle,
})

const of = (...is: string[]) => ({ ...inVoice, optional: true, when: { key: provider.key, is, strays: true } }) as const
const current = { generation: 'current' } as const

const speed = number({
  ...of('elevenlabs', 'inworld'),
  key: 'tts_config.speed',
  label: 'Speed',
  role: 'speed',
  ...idle,
  min: 0.5,
  max: 2,
  step: 0.05,
  slider: [0.5, 2],
  measure: '×',
  fallback: 1,
})

const tuning = [
  number({ ...of('elevenlabs'), ...share, key: 'tts_config.similarity_boost', label: 'Similarity', role: 'similarity' }),
  number({ ...of('elevenlabs'), ...share, key: 'tts_config.style', label: 'Style', help: 'How much it exaggerates.' }),
  toggle({ ...of('elevenlabs'), key: 'tts_config.use_speaker_boost', label: 'Speaker boost' }),
  toggle({
    ...of('elevenlabs'),
    ...current,
    key: 'tts_config.apply_language_text_normalization',
    label: 'Read numbers as the language does',
  }),
]

export const ttsConfig = objectUnit({
  key: 'tts_config',
  label: 'Voice',
  nullable: true,
  fields: [
    provider,
    text({
      ...inVoice,
      key: 'tts_config.voice_id',
      label: 'Voice',
      role: 'voice',
      ...idle,
      required: true,
      mono: true,
      suggestions: { by: provider.key, lists: speaking.voices },
      follows: { key: provider.key, values: firstOf(speaking.voices) },
    }),
    text({
      ...inVoice,
      key: 'tts_config.model',
      label: 'Voice model',
      optional: true,
      mono: true,
      suggestions: { by: provider.key, lists: speaking.models },
      follows: { key: provider.key, values: firstOf(speaking.models) },
    }),
    speed,
    number({
      ...of('google'),
      ...current,
      key: 'tts_config.speaking_rate',
      label: 'Speaking rate',
      min: 0.25,
      max: 2,
      step: 0.05,
      slider: [0.25, 2],
      measure: '×',
      fallback: 1,
      help: 'Of the model chirp-3-hd.',
    }),
    number({ ...of('elevenlabs'), ...share, key: 'tts_config.stability', label: 'Stability', role: 'stability' }),
    ...tuning,
    choice({
      ...of('elevenlabs'),
      ...current,
      key: 'tts_config.apply_text_normalization',
      label: 'Spell numbers and signs out',
      options: [
        { value: 'auto', label: 'Where it helps' },
        { value: 'on', label: 'Always' },
        { value: 'off', label: 'Never' },
      ],
    }),
    text({
      ...of('elevenlabs', 'inworld', 'google', 'xai'),
      key: 'tts_config.language',
      label: 'Language spoken',
      mono: true,
      placeholder: 'nl',
    }),
    text({ ...of('google'), key: 'tts_config.instructions', label: 'How to speak', lines: 2 }),
  ],
  blank: {},
  note: 'The voice goes whole, because Flireo may replace it.',
})

/** The voice of a model that speaks by itself. */
export const realtimeVoiceFields = [
  text({
    ...inVoice,
    key: 'llm_config.voice',
    label: 'Voice of the realtime model',
    insteadOf: 'voice',
    optional: true,
    when: { key: llmProvider.key, is: Object.keys(realtimeVoices), strays: true },
    suggestions: { by: llmProvider.key, lists: realtimeVoices },
    follows: { key: llmProvider.key, values: firstOf(realtimeVoices) },
    help: 'A realtime model speaks by itself. A voice of another provider is not used with it.',
  }),
  number({
    ...inVoice,
    ...current,
    key: 'llm_config.speed',
    label: 'Speed of the realtime voice',
    insteadOf: 'speed',
    optional: true,
    when: { key: llmProvider.key, is: ['xai_realtime'], strays: true },
    min: 0.7,
    max: 1.5,
    step: 0.05,
    slider: [0.7, 1.5],
    measure: '×',
    fallback: 1,
  }),
]

const textModels = thinking.providers.filter(({ value }) => !(value in realtimeVoices))

/** A realtime model speaks by itself, no other does (contract, llm_config). That Flireo refuses one without a voice is stated nowhere. */
export const textModelsNeedAVoice: Check = {
  rule: 'text-models-need-a-voice',
  units: [ttsConfig.key, unitKeyOf(llmProvider)],
  run: (doc) => {
    const maker = doc[ttsConfig.key] === null && textModels.find(({ value }) => value === getAt(doc, llmProvider.key))
    if (!maker) return []
    const message = `A model of ${maker.label} needs a voice: only realtime models speak by themselves`
    return [{ rule: 'text-models-need-a-voice', severity: 'warning', path: 'tts_config.voice_id', message }]
  },
}

const plainModels = ['eleven_v3', 'eleven_v4', 'eleven_v4_turbo']
const refused = [speed, ...tuning]

/** Stated by the contract: these models take no tuning but stability and text normalisation. */
export const plainModelsTakeNoTuning: Check = {
  rule: 'plain-models-take-no-tuning',
  units: [ttsConfig.key],
  run: (doc: Doc) => {
    const config = doc[ttsConfig.key]
    if (!isRecord(config) || !/^(elevenlabs|11labs)$/.test(textOf(config.provider)) || !plainModels.includes(textOf(config.model)))
      return []
    return refused.flatMap((field): Finding[] => {
      const member = field.key.slice(ttsConfig.key.length + 1)
      if (config[member] === undefined) return []
      return [
        {
          rule: 'plain-models-take-no-tuning',
          severity: 'error',
          path: field.key,
          message: `The model ${textOf(config.model)} takes no ${field.label.toLowerCase()}`,
          fix: { label: `Leave ${field.label} out`, set: { [field.key]: undefined } },
        },
      ]
    })
  },
}
