import type { Scene } from '../../../../contracts/core/scene.ts'
import { filter, highPass, lowPass } from '../../../../lib/sound/filter.ts'
import { activeRms, scale } from '../../../../lib/sound/loudness.ts'
import { randomOf } from '../../../../lib/sound/random.ts'
import { add, between, crowd, keyStroke, pinkNoise, type Random, rate, seamless, shaped, silence, tone } from './materials.ts'

const length = 16

/** A slow rise and fall that never stands still and repeats with the loop. */
const swell = (random: Random, depth: number) => {
  const waves = [1, 2, 3, 5].map((turns) => ({ turns, from: random(), share: between(random, 0.3, 1) }))
  const whole = waves.reduce((sum, { share }) => sum + share, 0)
  return (seconds: number) =>
    1 -
    depth +
    (depth *
      waves.reduce(
        (sum, { turns, from, share }) => sum + share * (0.5 + 0.5 * Math.sin(2 * Math.PI * (from + (turns * seconds) / length))),
        0,
      )) /
      whole
}

const air = (random: Random, low: number, high: number) =>
  filter(seamless(pinkNoise(random, length + 1)), [highPass(rate, low, 0.7), lowPass(rate, high, 0.7)])

function typing(random: Random, strokesASecond: number): Float32Array {
  const keys = silence(length)
  for (let at = 0.1; at < length - 0.2; ) {
    // Words, and the moment of thought after each.
    const letters = 2 + Math.floor(random() * 8)
    for (let letter = 0; letter < letters && at < length - 0.2; letter++) {
      add(keys, keyStroke(random), at, between(random, 0.5, 1))
      at += between(random, 0.6, 1.4) / strokesASecond
    }
    at += between(random, 0.8, 2.5) / strokesASecond
  }
  return keys
}

function birds(to: Float32Array, random: Random, calls: number): void {
  for (let call = 0; call < calls; call++) {
    const at = between(random, 0, length)
    const pitch = between(random, 2_200, 4_800)
    const notes = 2 + Math.floor(random() * 5)
    for (let note = 0; note < notes; note++)
      add(
        to,
        tone(between(random, 0.06, 0.16), pitch * between(random, 0.85, 1.15), {
          bend: between(random, 0.75, 1.3),
          decay: 2,
          attack: 0.01,
        }),
        at + note * 0.14,
        0.25,
      )
  }
}

const makers: Readonly<Record<Scene, (random: Random) => Float32Array>> = {
  office: (random) => {
    const room = scale(air(random, 40, 500), 1)
    add(room, crowd(random, length, 3, 900), 0, 0.5)
    add(room, typing(random, 5), 0, 0.35)
    return room
  },
  city: (random) => {
    const street = shaped(air(random, 30, 700), swell(random, 0.4))
    for (let car = 0; car < 5; car++) {
      const passing = between(random, 2.5, 5)
      const tyres = filter(pinkNoise(random, passing), [highPass(rate, 120, 0.7), lowPass(rate, between(random, 900, 1_800), 0.7)])
      add(
        street,
        shaped(tyres, (seconds) => Math.sin((Math.PI * seconds) / passing) ** 2),
        between(random, 0, length),
        between(random, 0.6, 1.4),
      )
    }
    add(street, tone(0.5, 392, { decay: 0.5, attack: 0.03, harmonics: [1, 0.6, 0.4, 0.2] }), between(random, 2, length - 2), 0.05)
    return street
  },
  forest: (random) => {
    const wind = shaped(air(random, 150, 1_400), swell(random, 0.7))
    birds(wind, random, 9)
    return wind
  },
  'crowded-room': (random) => {
    const room = crowd(random, length, 9, 3_200)
    add(room, air(random, 60, 1_000), 0, 0.3)
    return room
  },
  cafe: (random) => {
    const room = crowd(random, length, 6, 2_600)
    add(room, air(random, 60, 900), 0, 0.4)
    for (let cup = 0; cup < 10; cup++)
      add(
        room,
        tone(between(random, 0.12, 0.35), between(random, 2_400, 5_200), { decay: 7, attack: 0.001, harmonics: [1, 0, 0.4] }),
        between(random, 0, length),
        between(random, 0.1, 0.35),
      )
    return room
  },
  nature: (random) => {
    const brook = shaped(air(random, 500, 4_500), (seconds) => 0.8 + 0.2 * Math.sin(2 * Math.PI * seconds * 7))
    add(brook, shaped(air(random, 100, 700), swell(random, 0.6)), 0, 0.6)
    birds(brook, random, 4)
    return brook
  },
  keyboard: (random) => typing(random, 5.5),
  'keyboard-fast': (random) => typing(random, 10),
  'hold-music': () => {
    const music = silence(length)
    // Four bars of four chords, played one note after the other, over their roots.
    const chords = [
      [261.63, 329.63, 392.0, 493.88],
      [220.0, 261.63, 329.63, 392.0],
      [174.61, 220.0, 261.63, 329.63],
      [196.0, 246.94, 293.66, 392.0],
    ]
    const bar = length / 8
    for (let place = 0; place < 8; place++) {
      const chord = chords[place % 4] ?? []
      add(music, tone(bar, (chord[0] ?? 220) / 2, { decay: 2.5, attack: 0.02, harmonics: [1, 0.3] }), place * bar, 0.5)
      for (let beat = 0; beat < 8; beat++) {
        const note = chord[[0, 1, 2, 3, 2, 3, 1, 2][beat] ?? 0] ?? 220
        add(
          music,
          tone(bar / 2.2, note * (place > 3 && beat % 4 === 3 ? 2 : 1), { decay: 4, attack: 0.008, harmonics: [1, 0.25, 0.12] }),
          place * bar + (beat * bar) / 8,
          0.4,
        )
      }
    }
    return music
  },
}

/** What every scene is brought to before a volume is applied: root mean square of what is heard, of full scale 1. */
export const sceneLevel = 0.1

const made = new Map<Scene, Float32Array>()

/** A loop of the scene, the same on every machine. The strokes of a keyboard reach over full scale: a mix brings them down. */
export function sceneSamples(scene: Scene): Float32Array {
  const known = made.get(scene)
  if (known) return known
  const samples = makers[scene](randomOf(scene.length * 7_919 + scene.charCodeAt(0)))
  scale(samples, sceneLevel / activeRms(samples, rate))
  made.set(scene, samples)
  return samples
}
