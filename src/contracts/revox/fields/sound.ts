import { choice, number } from '../../core/define.ts'
import type { Role } from '../../core/field.ts'

const share = (rest: { key: string; label: string; help: string; role: Role }) =>
  number({ ...rest, section: 'sound', min: 0, max: 1, step: 0.05, slider: [0, 1], generation: 'G2' })

export const soundFields = [
  choice({
    key: 'background_sound',
    label: 'Background sound',
    section: 'sound',
    role: 'ambience',
    nullable: true,
    nullMeans: 'No background: the line is silent behind the voice.',
    options: [{ value: 'audio/office.ogg', label: 'Office' }],
    help: 'Plays under the whole call.',
  }),
  share({ key: 'background_sound_volume', label: 'Background volume', role: 'ambience-volume', help: '0 is silent, 1 is full.' }),
  choice({
    key: 'thinking_sound',
    label: 'Thinking sound',
    section: 'sound',
    role: 'thinking-sound',
    nullable: true,
    generation: 'G2',
    nullMeans: 'Silence while the assistant thinks.',
    options: [
      { value: 'city-ambience.ogg', label: 'City' },
      { value: 'forest-ambience.ogg', label: 'Forest' },
      { value: 'office-ambience.ogg', label: 'Office' },
      { value: 'crowded-room.ogg', label: 'Crowded room' },
      { value: 'keyboard-typing.ogg', label: 'Keyboard' },
      { value: 'keyboard-typing2.ogg', label: 'Keyboard, faster' },
      { value: 'hold_music.ogg', label: 'Hold music' },
    ],
    help: 'Plays while the assistant works on an answer.',
    // Our reading: Seed 002 shows only the first clip; the others are read in a newer client.
  }),
  share({
    key: 'thinking_sound_probability',
    label: 'Thinking sound, how often',
    role: 'thinking-chance',
    help: '0.3 means in about 3 turns of 10.',
  }),
  share({ key: 'thinking_sound_volume', label: 'Thinking volume', role: 'thinking-volume', help: '0 is silent, 1 is full.' }),
]
