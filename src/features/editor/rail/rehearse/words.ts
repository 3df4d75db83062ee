import { isScene, type Scene } from '../../../../contracts/core/scene.ts'
import { type Beside, besideVoice, type Opening } from '../../../../contracts/rehearsal/opening.ts'
import type { SpokenBy } from '../../../../contracts/speech-api.ts'
import type { Part, PartKind } from '../../sound/rehearsal.ts'

export const sceneNames: Readonly<Record<Scene, string>> = {
  office: 'Office',
  city: 'City',
  forest: 'Forest',
  'crowded-room': 'Crowded room',
  cafe: 'Café',
  nature: 'Nature',
  keyboard: 'Keyboard',
  'keyboard-fast': 'Fast keyboard',
  'hold-music': 'Hold music',
}

export const partNames: Readonly<Record<PartKind, string>> = {
  delay: 'Delay',
  speech: 'Sentence',
  caller: 'Caller’s turn',
  thinking: 'Thinking',
}

export const inMilliseconds = (seconds: number): string => `${Math.round(seconds * 1_000).toLocaleString('en')} ms`
export const lengthOf = ({ from, to }: Part): string => inMilliseconds(to - from)

/** How loud something is beside the voice: `30 %, 10 dB below the voice`. */
export function sayLevel(volume: number, voiceVolume: number): string {
  const share = `${Math.round(volume * 100)} %`
  const level = Math.round(besideVoice(volume, voiceVolume))
  if (!Number.isFinite(level)) return `${share}, silent`
  if (level === 0) return `${share}, as loud as the voice`
  return `${share}, ${Math.abs(level)} dB ${level < 0 ? 'below' : 'over'} the voice`
}

export const sayBeside = ({ scene, volume }: Beside, voiceVolume: number): string =>
  isScene(scene) ? `${sceneNames[scene]}, ${sayLevel(volume, voiceVolume)}` : `The clip “${scene}” is not known here and stays silent`

/** What a chance from 0 to 1 means for a call. */
export function sayChance(chance: number): string {
  if (chance <= 0) return 'never heard'
  if (chance >= 1) return 'heard in every turn'
  return chance < 0.05 ? 'heard in fewer than 1 turn in 20' : `heard in about ${Math.min(9, Math.round(chance * 10)) || 1} turns of 10`
}

/** What stands beside a part of the timeline. */
export function sayPart(kind: PartKind, { ambience, thinking, speed, volume }: Opening): string {
  const behind = ambience ? sayBeside(ambience, volume) : 'silence'
  switch (kind) {
    case 'delay':
      return behind
    case 'speech':
      return `at ${speed}×${volume === 1 ? '' : `, volume ${volume}×`}${ambience ? `, over ${behind}` : ''}`
    case 'caller':
      return 'answers, in your imagination'
    case 'thinking':
      return thinking ? `${sayBeside(thinking, volume)}; ${sayChance(thinking.chance)}` : ''
  }
}

/** Whose voice is heard. */
export const sources: Readonly<Record<SpokenBy, string>> = {
  vendor: 'Spoken by the maker of the voice.',
  platform: 'Spoken by the platform’s own preview, which knows no speed: the speed is applied here.',
  recording: 'A recording of the voice.',
  'stand-in': 'A local stand-in voice: pacing is right, timbre is not.',
}
