import { choice, number, objectUnit, text } from '../../core/define.ts'

const provider = choice({
  key: 'voice.provider',
  label: 'Voice provider',
  section: 'voice',
  role: 'voice-provider',
  options: [
    { value: 'cartesia', label: 'Cartesia' },
    { value: 'elevenlabs', label: 'ElevenLabs' },
  ],
})

const id = text({ key: 'voice.id', label: 'Voice', section: 'voice', role: 'voice', mono: true, required: true })

const speed = number({
  key: 'voice.speed',
  label: 'Speed',
  section: 'voice',
  role: 'speed',
  min: 0.6,
  max: 1.5,
  step: 0.05,
  slider: [0.6, 1.5],
  measure: '×',
  fallback: 1,
  optional: true,
  // Seed 000: "Range depends on provider".
  rangeBy: { key: provider.key, ranges: { cartesia: [0.6, 1.5], elevenlabs: [0.7, 1.2] } },
  help: 'Left empty, Revox speaks at 1.0×.',
})

const volume = number({
  key: 'voice.volume',
  label: 'Volume',
  section: 'voice',
  role: 'volume',
  min: 0.5,
  max: 2,
  step: 0.05,
  slider: [0.5, 2],
  measure: '×',
  fallback: 1,
  optional: true,
  generation: 'G2',
  when: { key: provider.key, is: ['cartesia'] },
  help: 'Left empty, the voice speaks at 1.0×. Only Cartesia has a volume.',
  // Our reading: The bounds 0.5 to 2.0 are Cartesia’s own; seed 002 shows 0.5.
})

export const voice = objectUnit({
  key: 'voice',
  label: 'Voice',
  fields: [provider, id, speed, volume],
  blank: {},
  note: 'The voice goes whole, because Revox replaces it.',
})

export const voiceFields = voice.fields
