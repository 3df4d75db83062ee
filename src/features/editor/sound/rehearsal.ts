import { isScene } from '../../../contracts/core/scene.ts'
import type { Beside, Opening } from '../../../contracts/rehearsal/opening.ts'
import { filter, telephone } from '../../../lib/sound/filter.ts'
import { activeRms, loudness, peakOf, ratioOf, scale } from '../../../lib/sound/loudness.ts'
import { stretch } from '../../../lib/sound/stretch.ts'
import { trimmed } from '../../../lib/sound/waveform.ts'
import { rate, silence } from './scenes/materials.ts'
import { sceneLevel, sceneSamples } from './scenes/scenes.ts'

/** What is heard, in order. All but the pick-up take time. */
export type PartKind = 'delay' | 'speech' | 'caller' | 'thinking'
/** A part of the rehearsal, in seconds from the pick-up. */
export type Part = { readonly kind: PartKind; readonly from: number; readonly to: number }

/** The sentence as it was spoken: samples at `rate`, and the speed at which it was. */
export type Speech = { readonly samples: Float32Array; readonly speed: number }

export type Rehearsal = {
  readonly opening: Opening
  /** Nothing where the assistant waits for the caller. */
  readonly speech: Speech | undefined
  readonly onTelephone: boolean
}

export type Rendered = { readonly samples: Float32Array; readonly parts: readonly Part[] }

/** Long enough to imagine the caller's answer, and to hear what plays while the assistant thinks. */
const callerSeconds = 1.5
const waitingSeconds = 3
const thinkingSeconds = 3
const fadeSeconds = 0.3

/** How loud every rehearsal is, in LUFS, so that two of them can be compared by anything but their loudness. */
export const wholeLoudness = -20
export const highestPeak = 0.98

/**
 * The opening of a call as the caller hears it: the same input gives the same samples, on every machine. The voice at volume
 * 1 and a scene at volume 1 are equally loud; the whole is then brought to `wholeLoudness`, unless it would clip.
 */
export function render({ opening, speech, onTelephone }: Rehearsal): Rendered {
  const voice = speech && spoken(speech, opening.speed)
  const { parts, seconds } = timeline(opening, voice ? voice.length / rate : 0)
  const mix = silence(seconds)
  if (voice) mixIn(mix, voice, opening.delayMs / 1_000, opening.volume)
  beside(mix, opening.ambience, 0, seconds)
  const thinking = parts.find(({ kind }) => kind === 'thinking')
  if (thinking) beside(mix, opening.thinking, thinking.from, thinking.to)
  if (onTelephone) filter(mix, telephone(rate))
  const loud = loudness(mix, rate)
  if (Number.isFinite(loud)) scale(mix, ratioOf(wholeLoudness - loud))
  return { samples: scale(mix, Math.min(1, highestPeak / (peakOf(mix) || 1))), parts }
}

/** The sentence at the speed that is wanted, without silence around it, as loud as a scene at volume 1. */
function spoken({ samples, speed }: Speech, wanted: number): Float32Array {
  const voice = stretch(trimmed(samples), rate, wanted / speed)
  return scale(voice === samples || voice.buffer === samples.buffer ? voice.slice() : voice, sceneLevel / (activeRms(voice, rate) || 1))
}

/** The parts of a rehearsal whose sentence takes so many seconds, and how long it is. */
export function timeline(
  { way, delayMs, thinking }: Opening,
  speechSeconds: number,
): { readonly parts: readonly Part[]; readonly seconds: number } {
  const parts: Part[] = []
  let at = 0
  const then = (kind: PartKind, seconds: number) => {
    if (seconds <= 0) return
    parts.push({ kind, from: at, to: at + seconds })
    at += seconds
  }
  if (way !== 'waits') then('delay', delayMs / 1_000)
  then('speech', speechSeconds)
  then('caller', way === 'waits' ? waitingSeconds : callerSeconds)
  if (thinking && thinking.chance > 0 && isScene(thinking.scene)) then('thinking', thinkingSeconds)
  return { parts, seconds: at }
}

function beside(mix: Float32Array, sound: Beside | undefined, from: number, to: number): void {
  if (!sound || !isScene(sound.scene)) return
  const loop = sceneSamples(sound.scene)
  const length = Math.round((to - from) * rate)
  const fade = fadeSeconds * rate
  const start = Math.round(from * rate)
  for (let at = 0; at < length && start + at < mix.length; at++) {
    const level = sound.volume * Math.min(1, (at + 1) / fade, (length - at) / fade)
    mix[start + at] = (mix[start + at] ?? 0) + (loop[at % loop.length] ?? 0) * level
  }
}

function mixIn(mix: Float32Array, sound: Float32Array, seconds: number, volume: number): void {
  const start = Math.round(seconds * rate)
  for (let at = 0; at < sound.length && start + at < mix.length; at++) mix[start + at] = (mix[start + at] ?? 0) + (sound[at] ?? 0) * volume
}
