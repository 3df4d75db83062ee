import { choice, number, objectUnit, tags, toggle } from '../../core/define.ts'
import type { Check } from '../../core/field.ts'
import { isRealtime } from './engine.ts'

const inSound = { section: 'sound' } as const

const volume = number({
  ...inSound,
  key: 'ambient_sound_volume',
  label: 'Ambience volume',
  role: 'ambience-volume',
  min: 0,
  max: 1,
  step: 0.05,
  slider: [0, 1],
  fallback: 0.5,
})

const fillers = (key: string) =>
  toggle({
    ...inSound,
    key,
    label: 'Filler phrases',
    role: 'fillers',
    fallback: false,
    help: 'Short words while the model thinks. Only with the pipeline.',
  })

export const soundFields1 = [{ ...volume, help: 'The clip itself is chosen in Famulor’s dashboard.' }, fillers('filler_audios')]

const phrases = (key: string, label: string) =>
  tags({ ...inSound, key: `filler_config.${key}`, label, optional: true, spoken: true, generation: 'gen2' })

export const fillerConfig = objectUnit({
  key: 'filler_config',
  label: 'Filler phrases',
  fields: [
    phrases('positive', 'Fillers after a yes'),
    phrases('negative', 'Fillers after a no'),
    phrases('question', 'Fillers during a question'),
    phrases('neutral', 'Other fillers'),
  ],
  blank: {},
  note: 'The filler phrases go whole, because Famulor replaces them.',
})

export const soundFields2 = [
  choice({
    ...inSound,
    key: 'ambient_sound',
    label: 'Ambience',
    role: 'ambience',
    generation: 'gen2',
    options: [
      { value: 'off', label: 'None' },
      { value: 'office', label: 'Office' },
      { value: 'city', label: 'City' },
      { value: 'forest', label: 'Forest' },
      { value: 'crowded_room', label: 'Crowded room' },
      { value: 'cafe', label: 'Café' },
      { value: 'nature', label: 'Nature' },
    ],
  }),
  volume,
  fillers('fillers'),
  ...fillerConfig.fields,
]

/** Stated by the contract: only the pipeline has gaps to fill. */
export const fillersNeedThePipeline = (key: string, engine: string): Check => ({
  rule: 'fillers-need-the-pipeline',
  units: [key, engine],
  run: (doc) =>
    isRealtime(doc, engine) && doc[key] === true
      ? [
          {
            rule: 'fillers-need-the-pipeline',
            severity: 'error',
            path: key,
            message: 'Filler phrases exist only with the pipeline',
            fix: { label: 'Switch them off', set: { [key]: false } },
          },
        ]
      : [],
})
