import type { Scene } from '../../../contracts/core/scene.ts'
import { besideVoice } from '../../../contracts/rehearsal/level.ts'

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

/** How loud something is beside the voice: `30 %, 10 dB below the voice`. */
export function sayLevel(volume: number, voiceVolume: number): string {
  const share = `${Math.round(volume * 100)} %`
  const level = Math.round(besideVoice(volume, voiceVolume))
  if (!Number.isFinite(level)) return `${share}, silent`
  if (level === 0) return `${share}, as loud as the voice`
  return `${share}, ${Math.abs(level)} dB ${level < 0 ? 'below' : 'over'} the voice`
}

/** What a chance from 0 to 1 means for a call. */
export function sayChance(chance: number): string {
  if (chance <= 0) return 'never'
  if (chance >= 1) return 'in every turn'
  return chance < 0.05 ? 'in fewer than 1 turn of 20' : `in about ${Math.min(9, Math.round(chance * 10)) || 1} turns of 10`
}
