import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { scenes } from '../../../contracts/core/scene.ts'
import type { Opening } from '../../../contracts/rehearsal/opening.ts'
import { filter, highPass, telephone } from '../../../lib/sound/filter.ts'
import { activeRms, decibels, loudness, rms } from '../../../lib/sound/loudness.ts'
import { type Rendered, render, timeline, wholeLoudness } from './rehearsal.ts'
import { rate, tone } from './scenes/materials.ts'
import { sceneSamples } from './scenes/scenes.ts'

const quiet: Opening = {
  way: 'says',
  text: 'Hello',
  delayMs: 700,
  voice: { id: 'v', provider: null },
  speed: 1,
  volume: 1,
  ambience: undefined,
  thinking: undefined,
}

/** Something like a voice: a buzz at 140 Hz in syllables. */
function voice(seconds = 3): Float32Array {
  const samples = new Float32Array(seconds * rate)
  for (let at = 0; at < samples.length; at++) {
    const time = at / rate
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * time)) ** 0.5
    for (let harmonic = 1; harmonic <= 12; harmonic++)
      samples[at] = (samples[at] ?? 0) + (syllable * Math.sin(2 * Math.PI * 140 * harmonic * time)) / harmonic / 4
  }
  return samples
}
const said = { samples: voice(), speed: 1 }

/** Where the sound first is louder than silence, in seconds. */
const onset = ({ samples }: Rendered) => samples.findIndex((sample) => Math.abs(sample) > 0.01) / rate
const hashOf = ({ samples }: Rendered) => createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex')
const partOf = ({ parts }: Rendered, kind: string) => parts.find((part) => part.kind === kind)

/** The pitch of a steady sound, by the distance at which it is most like itself. */
function pitchOf(samples: Float32Array): number {
  const piece = samples.subarray(Math.floor(samples.length / 3), Math.floor(samples.length / 3) + rate / 2)
  let found = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let lag = Math.floor(rate / 220); lag < rate / 90; lag++) {
    let alike = 0
    for (let at = 0; at + lag < piece.length; at++) alike += (piece[at] ?? 0) * (piece[at + lag] ?? 0)
    if (alike / (piece.length - lag) > highest) {
      highest = alike / (piece.length - lag)
      found = lag
    }
  }
  return rate / found
}

describe('the rehearsal', () => {
  it.each([0, 50, 400, 1_234, 3_000])('begins to speak %i ms after the pick-up', (delayMs) => {
    const rendered = render({ opening: { ...quiet, delayMs }, speech: said, onTelephone: false })
    expect(Math.abs(onset(rendered) - delayMs / 1_000)).toBeLessThan(0.01)
    expect(partOf(rendered, 'speech')?.from).toBe(delayMs / 1_000)
  })

  it('begins to speak there also when the voice was recorded with silence before it', () => {
    const padded = new Float32Array(said.samples.length + rate)
    padded.set(said.samples, rate / 2)
    expect(Math.abs(onset(render({ opening: quiet, speech: { samples: padded, speed: 1 }, onTelephone: false })) - 0.7)).toBeLessThan(0.01)
  })

  it.each([0.6, 0.75, 1.1, 1.2, 1.5])('at speed %f takes as much less time, at the same pitch', (speed) => {
    const lengthOf = (rendered: Rendered) => (partOf(rendered, 'speech')?.to ?? 0) - (partOf(rendered, 'speech')?.from ?? 0)
    const once = render({ opening: { ...quiet, delayMs: 0 }, speech: said, onTelephone: false })
    const changed = render({ opening: { ...quiet, delayMs: 0, speed }, speech: said, onTelephone: false })
    expect(lengthOf(changed) * speed).toBeCloseTo(lengthOf(once), 2)

    const steady = new Float32Array(2 * rate).map(
      (_, at) => Math.sin((2 * Math.PI * 140 * at) / rate) + 0.5 * Math.sin((2 * Math.PI * 280 * at) / rate),
    )
    const same = render({ opening: { ...quiet, delayMs: 0, speed }, speech: { samples: steady, speed: 1 }, onTelephone: false })
    expect(Math.abs(pitchOf(same.samples) / 140 - 1)).toBeLessThan(0.01)
  })

  it('stretches a voice that was spoken at another speed by the difference only', () => {
    const rendered = render({
      opening: { ...quiet, delayMs: 0, speed: 1.2 },
      speech: { samples: said.samples, speed: 1.2 },
      onTelephone: false,
    })
    const plain = render({ opening: { ...quiet, delayMs: 0 }, speech: said, onTelephone: false })
    expect(partOf(rendered, 'speech')).toEqual(partOf(plain, 'speech'))
  })

  it.each(scenes)('plays %s as much under the voice as its volume says', (scene) => {
    for (const [volume, voiceVolume] of [
      [1, 1],
      [0.5, 1],
      [0.1, 1],
      [0.3, 2],
    ] as const) {
      const ambience = { scene, volume }
      // One loop of the scene alone before the voice, so that a scene of few strokes is measured fairly.
      const opening = { ...quiet, delayMs: 16_000, volume: voiceVolume }
      const bare = render({ opening, speech: said, onTelephone: false })
      const both = render({ opening: { ...opening, ambience }, speech: said, onTelephone: false })
      const { from = 0, to = 0 } = partOf(both, 'speech') ?? {}
      const before = activeRms(both.samples.subarray(rate, (from - 1) * rate), rate)
      // What the mix was brought down by is the same for both, and shows where only one was.
      const gain = gainBetween(bare, both, from, to, ambience)
      const spoken = activeRms(bare.samples.subarray(from * rate, to * rate), rate) * gain
      expect(Math.abs(decibels(before / spoken) - decibels(volume / voiceVolume))).toBeLessThan(1)
    }
  })

  it('sounds the same for the same input, and not the same for another one', () => {
    const opening = { ...quiet, ambience: { scene: 'office', volume: 0.4 } }
    const hash = hashOf(render({ opening, speech: said, onTelephone: true }))
    expect(hashOf(render({ opening, speech: said, onTelephone: true }))).toBe(hash)
    expect(hashOf(render({ opening: { ...opening, delayMs: 701 }, speech: said, onTelephone: true }))).not.toBe(hash)
  })

  it('is as loud edited as it is live', () => {
    const one = render({ opening: quiet, speech: said, onTelephone: true })
    const other = render({
      opening: { ...quiet, speed: 0.7, volume: 2, ambience: { scene: 'crowded-room', volume: 0.9 } },
      speech: said,
      onTelephone: true,
    })
    expect(loudness(one.samples, rate)).toBeCloseTo(wholeLoudness, 0)
    expect(Math.abs(loudness(one.samples, rate) - loudness(other.samples, rate))).toBeLessThan(0.5)
  })

  it('says nothing where the assistant waits for the caller', () => {
    const rendered = render({ opening: { ...quiet, way: 'waits' }, speech: undefined, onTelephone: false })
    expect(rendered.parts.map(({ kind }) => kind)).toEqual(['caller'])
    expect(rms(rendered.samples)).toBe(0)
  })

  it('plays what is heard while it thinks only where that is ever heard', () => {
    const thinking = { scene: 'keyboard', volume: 0.5, chance: 0.3 }
    const kinds = (opening: Opening) => timeline(opening, 2).parts.map(({ kind }) => kind)
    expect(kinds({ ...quiet, thinking })).toEqual(['delay', 'speech', 'caller', 'thinking'])
    expect(kinds({ ...quiet, thinking: { ...thinking, chance: 0 } })).toEqual(['delay', 'speech', 'caller'])
    expect(kinds({ ...quiet, thinking: { ...thinking, scene: 'a-clip-of-their-own' } })).toEqual(['delay', 'speech', 'caller'])
  })
})

/** By how much the same voice is quieter in a mix with more in it. */
function gainBetween(
  bare: Rendered,
  both: Rendered,
  from: number,
  to: number,
  { scene, volume }: { scene: string; volume: number },
): number {
  const loop = sceneSamples(scene as (typeof scenes)[number])
  let own = 0
  let cross = 0
  // Least squares: both = a · voice + b · scene, of which the scene is known.
  const start = Math.round(from * rate)
  const end = Math.round(to * rate)
  let sceneOwn = 0
  let voiceScene = 0
  let bothScene = 0
  for (let at = start; at < end; at++) {
    const v = bare.samples[at] ?? 0
    const s = (loop[at % loop.length] ?? 0) * volume
    const b = both.samples[at] ?? 0
    own += v * v
    cross += v * b
    sceneOwn += s * s
    voiceScene += v * s
    bothScene += s * b
  }
  return (cross * sceneOwn - bothScene * voiceScene) / (own * sceneOwn - voiceScene ** 2)
}

describe('the telephone', () => {
  const through = (frequency: number) => {
    const sound = tone(2, frequency, { decay: 0, attack: 0.1 })
    return decibels(rms(filter(sound.slice(), telephone(rate)), rate / 2, rate) / rms(sound, rate / 2, rate))
  }

  it('lets 300 to 3400 Hz through', () => {
    for (const frequency of [500, 1_000, 2_000, 2_800]) expect(Math.abs(through(frequency))).toBeLessThan(1)
    for (const frequency of [300, 3_400]) expect(through(frequency)).toBeCloseTo(-3, 0)
  })

  it('lets little else through', () => {
    expect(through(100)).toBeLessThan(-30)
    expect(through(6_800)).toBeLessThan(-24)
  })
})

describe('loudness', () => {
  it('of a full tone at 997 Hz is −3.01 LUFS, as BS.1770 says', () => {
    const full = new Float32Array(3 * rate).map((_, at) => Math.sin((2 * Math.PI * 997 * at) / rate))
    expect(loudness(full, rate)).toBeCloseTo(-3.01, 1)
  })

  it('leaves pauses out', () => {
    const spoken = voice()
    const withPause = new Float32Array(spoken.length * 3)
    withPause.set(spoken)
    expect(Math.abs(loudness(withPause, rate) - loudness(spoken, rate))).toBeLessThan(0.5)
  })
})

describe('a scene', () => {
  it.each(scenes)('%s can be repeated without a seam', (scene) => {
    const loop = filter(sceneSamples(scene).slice(), [highPass(rate, 20, 0.7)])
    let usual = 0
    for (let at = 1; at < loop.length; at++) usual = Math.max(usual, Math.abs((loop[at] ?? 0) - (loop[at - 1] ?? 0)))
    const seam = Math.abs((sceneSamples(scene)[0] ?? 0) - (sceneSamples(scene).at(-1) ?? 0))
    expect(seam).toBeLessThanOrEqual(usual)
  })

  it('is another one than the others', () => {
    expect(
      new Set(
        scenes.map((scene) =>
          createHash('sha256')
            .update(new Uint8Array(sceneSamples(scene).buffer))
            .digest('hex'),
        ),
      ).size,
    ).toBe(scenes.length)
  })
})
