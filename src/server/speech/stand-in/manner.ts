import { createHash } from 'node:crypto'

/** Whose voice it stands for. `gender` in the words of the platform, where it says so. */
export type VoiceOf = { readonly id: string; readonly provider: string | null; readonly gender: string | null }

/** How the stand-in speaks for a voice. Shares go from 0 to 1. */
export type Manner = { readonly isFemale: boolean; readonly timbre: number; readonly pitch: number; readonly liveliness: number }

/** The same voice always speaks in the same manner; any two in another one. */
export function mannerOf({ id, provider, gender }: VoiceOf): Manner {
  const digest = createHash('sha256')
    .update(JSON.stringify([provider, id]))
    .digest()
  const share = (at: number) => digest.readUInt16BE(at) / 0xffff
  const said = gender?.trim().toLowerCase() ?? ''
  const isFemale = /^(f|w$|woman)/.test(said) || (!/^(m|man)/.test(said) && share(0) < 0.5)
  return { isFemale, timbre: share(2), pitch: share(4), liveliness: share(6) }
}

type Base = { readonly name: string; readonly pitches: readonly [number, number] }

/**
 * Of the six voices that are compiled in. Left out: awb_time knows only the time, kal is kal16 at half the rate, and rms
 * keeps its pitch whatever it is told, so that all who got it would sound alike.
 */
const women: readonly [Base, ...Base[]] = [{ name: 'slt', pitches: [150, 230] }]
const men: readonly [Base, ...Base[]] = [
  { name: 'awb', pitches: [88, 145] },
  { name: 'kal16', pitches: [82, 130] },
]

/** The settings of flite for a manner and a speed: the length is stretched, the pitch stays. */
export function fliteSettings({ isFemale, timbre, pitch, liveliness }: Manner, speed: number): string[] {
  const bases = isFemale ? women : men
  const { name, pitches } = bases[Math.min(bases.length - 1, Math.floor(timbre * bases.length))] ?? bases[0]
  const between = (low: number, high: number, share: number) => (low + (high - low) * share).toFixed(2)
  const set = (what: string, value: string) => ['--setf', `${what}=${value}`]
  return [
    '-voice',
    name,
    ...set('int_f0_target_mean', between(...pitches, pitch)),
    ...set('int_f0_target_stddev', between(10, 24, liveliness)),
    ...set('duration_stretch', String(1 / speed)),
  ]
}

const usualRate = 175

/** The speeds that espeak-ng keeps its words apart at. */
export const espeakSpeeds: readonly [number, number] = [80 / usualRate, 450 / usualRate]

/** The settings of espeak-ng; its variants f1 to f5 and m1 to m7 are built in. */
export function espeakSettings({ isFemale, timbre, pitch }: Manner, language: string, speed: number): string[] {
  const variant = isFemale ? `f${1 + Math.floor(timbre * 4.99)}` : `m${1 + Math.floor(timbre * 6.99)}`
  return ['-v', `${language}+${variant}`, '-s', String(Math.round(usualRate * speed)), '-p', String(Math.round(35 + 30 * pitch))]
}
