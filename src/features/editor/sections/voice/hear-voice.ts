import type { Voice } from '../../../../contracts/offers-api.ts'
import { type Heard, hearVoice } from '../../../../data/speech/hear.ts'
import { decode, play, type Sounding, stop } from '../../sound/one-sound.ts'
import { sayWhoSpeaks } from '../../sound/who-speaks.ts'
import { markOf } from './voice-marks.ts'

export type Heardable = Pick<Voice, 'id' | 'provider'>

/** What was heard last stays for another time; a maker's voice costs its account. */
const heard = new Map<string, Heard>()
const mostKept = 12

const soundKey = (connection: string, voice: Heardable) => `voice ${connection} ${markOf(voice)}`

/** Plays a voice, or stops it while it is heard or on its way. */
export function toggleVoice(connection: string, voice: Heardable, sounding: Sounding | undefined): void {
  const key = soundKey(connection, voice)
  if (sounding?.key === key && sounding.state !== 'failed') {
    stop(key)
    return
  }
  void play(key, async (signal) => {
    const sound = heard.get(key) ?? (await hearVoice(connection, voice, signal))
    heard.delete(key)
    heard.set(key, sound)
    for (const oldest of [...heard.keys()].slice(0, heard.size - mostKept)) heard.delete(oldest)
    return decode(sound.bytes)
  })
}

export const stopVoice = (connection: string, voice: Heardable): void => stop(soundKey(connection, voice))

export type VoiceState = { readonly isOn: boolean; readonly words: string; readonly hasFailed: boolean }

/** Whether a voice is heard now, and what there is to say of what is heard or was heard last. */
export function stateOf(connection: string, voice: Heardable, sounding: Sounding | undefined): VoiceState {
  const key = soundKey(connection, voice)
  const sound = heard.get(key)
  const words = sound ? sayWhoSpeaks(sound) : ''
  if (sounding?.key !== key) return { isOn: false, words, hasFailed: false }
  if (sounding.state === 'failed') return { isOn: false, words: `Could not be played: ${sounding.problem}`, hasFailed: true }
  return { isOn: true, words: sounding.state === 'loading' ? 'Loading the sound …' : words, hasFailed: false }
}
