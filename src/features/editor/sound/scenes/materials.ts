import { bandPass, filter, highPass, lowPass } from '../../../../lib/sound/filter.ts'

/** Samples a second of everything that is synthesised and mixed here; a telephone carries a third of that. */
export const rate = 24_000

export type Random = () => number

export const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * rate))

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random()

/** Noise that is as loud in every octave (P. Kellet's filter), about as loud as full scale allows. */
export function pinkNoise(random: Random, seconds: number): Float32Array {
  const samples = silence(seconds)
  let slow = 0
  let middle = 0
  let quick = 0
  for (let at = 0; at < samples.length; at++) {
    const white = random() * 2 - 1
    slow = 0.99765 * slow + white * 0.099046
    middle = 0.963 * middle + white * 0.2965164
    quick = 0.57 * quick + white * 1.0526913
    samples[at] = (slow + middle + quick + white * 0.1848) / 6
  }
  return samples
}

/** Adds a sound to another one from a moment on; what goes over the end comes back at the beginning, so that loops have no seam. */
export function add(to: Float32Array, sound: Float32Array, seconds: number, level: number): void {
  const start = Math.round(seconds * rate)
  for (let at = 0; at < sound.length; at++) {
    const place = (start + at) % to.length
    to[place] = (to[place] ?? 0) + (sound[at] ?? 0) * level
  }
}

/** Lets a level rise and fall: `curve` gives it for each moment, in seconds. */
export function shaped(samples: Float32Array, curve: (seconds: number) => number): Float32Array {
  for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] ?? 0) * curve(at / rate)
  return samples
}

/** The last second of a sound fades into the one before its beginning: it can be repeated without a seam. */
export function seamless(samples: Float32Array, overlap = 1): Float32Array {
  const length = Math.round(overlap * rate)
  const loop = samples.slice(0, samples.length - length)
  for (let at = 0; at < length; at++) {
    const share = at / length
    // Equal power, because what is mixed here has nothing in common.
    loop[at] = (samples[at] ?? 0) * Math.sin((share * Math.PI) / 2) + (samples[loop.length + at] ?? 0) * Math.cos((share * Math.PI) / 2)
  }
  return loop
}

/** A tone that dies away: a cup, a chord of hold music, a bird. `bend` is by what factor its pitch ends. */
export function tone(
  seconds: number,
  frequency: number,
  { bend = 1, decay = 6, attack = 0.004, harmonics = [1] }: Partial<ToneShape> = {},
) {
  const samples = silence(seconds)
  const rise = attack * rate
  const bent = bend ** (1 / samples.length)
  const fallen = Math.exp(-decay / samples.length)
  let turn = (2 * Math.PI * frequency) / rate
  let level = 1
  let phase = 0
  for (let at = 0; at < samples.length; at++) {
    let sum = 0
    for (let harmonic = 0; harmonic < harmonics.length; harmonic++) sum += (harmonics[harmonic] ?? 0) * Math.sin(phase * (harmonic + 1))
    samples[at] = sum * level * Math.min(1, at / rise, (20 * (samples.length - at)) / samples.length)
    phase += turn
    turn *= bent
    level *= fallen
  }
  return samples
}
type ToneShape = { bend: number; decay: number; attack: number; harmonics: readonly number[] }

/** A key of a keyboard going down: a click, and the board under it. */
export function keyStroke(random: Random): Float32Array {
  const click = silence(0.05)
  for (let at = 0; at < click.length; at++) click[at] = (random() * 2 - 1) * Math.exp(-at / (0.004 * rate))
  filter(click, [bandPass(rate, between(random, 1_800, 3_600), 1.1)])
  add(click, tone(0.04, between(random, 130, 210), { decay: 5 }), 0, 0.35)
  return click
}

/** The middles of the three strongest bands of a few vowels, in Hz. */
const vowels = [
  [730, 1_090, 2_440],
  [530, 1_840, 2_480],
  [270, 2_290, 3_010],
  [570, 840, 2_410],
  [440, 1_020, 2_240],
] as const

/** One syllable: a buzzing throat through the bands of a vowel. */
function syllable(random: Random, seconds: number, pitch: number, middles: readonly number[]): Float32Array {
  const throat = silence(seconds)
  let turn = pitch / rate
  const bent = between(random, 0.9, 1.08) ** (1 / throat.length)
  let phase = random()
  for (let at = 0; at < throat.length; at++) {
    throat[at] = (2 * phase - 1) * Math.sin((Math.PI * at) / throat.length)
    phase = (phase + turn) % 1
    turn *= bent
  }
  const spoken = silence(seconds)
  middles.forEach((middle, place) => {
    add(spoken, filter(throat.slice(), [bandPass(rate, middle, 5)]), 0, 1 / (1 + place))
  })
  return spoken
}

/** Somebody talking so far away that no word is understood: syllables with the sound of vowels, and pauses to listen. */
function murmur(random: Random, seconds: number): Float32Array {
  const talk = silence(seconds)
  const pitch = random() < 0.5 ? between(random, 95, 135) : between(random, 170, 225)
  for (let at = between(random, 0, 2); at < seconds - 0.4; at += between(random, 0.3, 2.2)) {
    const syllables = 4 + Math.floor(random() * 12)
    for (let spoken = 0; spoken < syllables && at < seconds - 0.4; spoken++) {
      const length = between(random, 0.11, 0.24)
      const vowel = vowels[Math.floor(random() * vowels.length)] ?? vowels[0]
      add(talk, syllable(random, length, pitch * between(random, 0.85, 1.2), vowel), at, between(random, 0.5, 1))
      at += length * between(random, 0.9, 1.15)
    }
  }
  return talk
}

/** Many people at once, through a wall as thick as `high` is low. */
export function crowd(random: Random, seconds: number, people: number, high: number): Float32Array {
  const room = silence(seconds)
  for (let person = 0; person < people; person++) add(room, murmur(random, seconds), between(random, 0, seconds), between(random, 0.4, 1))
  return filter(room, [highPass(rate, 150, 0.7), lowPass(rate, high, 0.7)])
}
