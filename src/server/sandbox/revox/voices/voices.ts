import { cartesiaVoices } from './cartesia.ts'
import { elevenlabsVoices } from './elevenlabs.ts'
import type { Voice } from './voice.ts'

/** Every voice of the embedded Revox. */
export const voices: readonly Voice[] = [...cartesiaVoices, ...elevenlabsVoices]
