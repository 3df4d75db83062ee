import { number, pick, toggle } from '../../core/define.ts'

const inVoice = { section: 'voice' } as const
const share = { min: 0, max: 1, step: 0.05, slider: [0, 1] } as const

const voice = pick({
  ...inVoice,
  key: 'voice_id',
  label: 'Voice',
  role: 'voice',
  neededToCreate: true,
  list: 'voices',
  type: 'number',
  // The contract: a voice must fit the engine; that it is of a language and of a speech provider is in the list of voices.
  suits: [{ role: 'engine', isNeeded: true }, { role: 'language' }, { role: 'speech-provider' }],
})

const stability = number({
  ...inVoice,
  ...share,
  key: 'voice_stability',
  label: 'Stability',
  role: 'stability',
  fallback: 0.7,
  help: 'Higher is steadier, lower is livelier.',
})

const similarity = number({
  ...inVoice,
  ...share,
  key: 'voice_similarity',
  label: 'Similarity',
  role: 'similarity',
  fallback: 0.5,
  help: 'How close it stays to the original voice.',
})

const speed = number({
  ...inVoice,
  key: 'speech_speed',
  label: 'Speed',
  role: 'speed',
  min: 0.7,
  max: 1.2,
  step: 0.05,
  slider: [0.7, 1.2],
  measure: '×',
  fallback: 1,
})

export const voiceFields1 = [voice, speed, stability, similarity]

export const voiceFields2 = [
  voice,
  speed,
  stability,
  similarity,
  toggle({ ...inVoice, key: 'tts_emotion_enabled', label: 'Emotion', unread: true, fallback: true, generation: 'gen2' }),
  pick({
    ...inVoice,
    key: 'synthesizer_provider_id',
    label: 'Speech provider',
    role: 'speech-provider',
    list: 'synthesizers',
    type: 'number',
    nullable: true,
    nullMeans: 'The language’s own default.',
    generation: 'gen2',
  }),
]
