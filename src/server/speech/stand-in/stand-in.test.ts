import { afterAll, describe, expect, test } from 'vitest'
import { failed } from '../../testing/failed.ts'
import { typeOfSound } from '../sound.ts'
import { openFlite } from './flite.ts'
import { fliteSettings } from './manner.ts'
import { openStandIn } from './stand-in.ts'

const standIn = openStandIn({ espeak: 'no-such-program' })
const flite = openFlite()
afterAll(() => Promise.all([standIn.close(), flite.close()]))

const camille = { id: 'camille', provider: 'maker', gender: 'female' }
const speak = (text: string, more: Partial<Parameters<typeof standIn.speak>[0]> = {}) =>
  standIn.speak({ text, voice: camille, speed: 1, language: 'en', ...more })

describe('voices', () => {
  test('the same voice gives the same bytes, another one others', async () => {
    const voices = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, provider: 'maker', gender: null }))
    const spoken = await Promise.all(voices.map(async (voice) => Buffer.from(standIn.wav(await speak('Good morning.', { voice })))))
    expect(new Set(spoken.map((bytes) => bytes.toString('base64'))).size).toBe(voices.length)
    const again = openStandIn()
    const [first] = voices
    const sound = await again.speak({ text: 'Good morning.', voice: first ?? camille, speed: 1, language: 'en' })
    expect(Buffer.from(again.wav(sound)).equals(spoken[0] ?? Buffer.alloc(0))).toBe(true)
    await again.close()
  })

  test('a woman’s voice is higher than a man’s', async () => {
    for (const id of ['one', 'two', 'three']) {
      const woman = await speak('Ah.', { voice: { id, provider: null, gender: 'Female' } })
      const man = await speak('Ah.', { voice: { id, provider: null, gender: 'male' } })
      expect(pitchOf(woman.samples.data, 16_000)).toBeGreaterThan(pitchOf(man.samples.data, 16_000))
    }
  })
})

describe('speed', () => {
  const sentence = 'Hello, this is Camille, calling about your appointment tomorrow. How can I help you today?'

  test.each([0.6, 0.8, 1.25, 1.5, 2])('%s× takes as much less time', async (speed) => {
    for (const gender of ['female', 'male']) {
      const voice = { ...camille, gender }
      const [usual, other] = [await speak(sentence, { voice }), await speak(sentence, { voice, speed })]
      const ratio = usual.samples.data.length / speed / other.samples.data.length
      expect(Math.abs(ratio - 1)).toBeLessThan(0.03)
    }
  })

  test.each([0.6, 0.8, 1.25, 1.5])('%s× keeps the pitch', async (speed) => {
    // Without its melody, so that every moment of the vowel has one pitch.
    const sing = async (at: number) => {
      const manner = { isFemale: true, timbre: 0, pitch: 0.5, liveliness: 0 }
      const { data, rate } = await flite.speak('Aaah.', [...fliteSettings(manner, at), '--setf', 'int_f0_target_stddev=0.1'])
      return pitchOf(data, rate)
    }
    expect(Math.abs((await sing(speed)) / (await sing(1)) - 1)).toBeLessThan(0.01)
  })
})

test('a language that nobody here speaks is said to be foreign, English and an unnamed one are not', async () => {
  expect(await speak('Bonjour à tous.', { language: 'fr' })).toMatchObject({ isForeign: true, notes: [expect.stringContaining('French')] })
  expect(await speak('Good morning.', { language: 'en-GB' })).toMatchObject({ isForeign: false, notes: [] })
  expect(await speak('Good morning.', { language: null })).toMatchObject({ isForeign: false, notes: [] })
})

describe('a long text', () => {
  test('is spoken piece by piece, with rests between them', async () => {
    const sentence = 'This is a sentence that goes on for a while.'
    const once = await speak(sentence)
    const long = await speak(`${sentence} `.repeat(44).trim())
    const rest = 0.4 * once.samples.rate
    expect(long.samples.data.length).toBe(44 * once.samples.data.length + 43 * rest)
  })

  test.each(['9'.repeat(400), 'word '.repeat(120), `${'a'.repeat(300)}!`])('without a sentence is spoken as well: %.12s', async (text) => {
    const voice = { id: 'b', provider: 'maker', gender: 'male' }
    expect((await speak(text, { voice })).samples.data.length).toBeGreaterThan(16_000)
  })

  test('is given up when nobody wants to hear it', async () => {
    const leaving = new AbortController()
    const work = failed(
      standIn.speak({ text: 'One thing. Another thing. A third.', voice: camille, speed: 1, language: 'en' }, leaving.signal),
    )
    leaving.abort(new Error('gone'))
    expect((await work).message).toBe('gone')
  })
})

test('an MP3 is as long as what was spoken', async () => {
  const sound = await speak('Good morning to you all.')
  const bytes = await standIn.mp3(sound)
  expect(typeOfSound(bytes)).toBe('audio/mpeg')
  // 64 kbit a second.
  expect(bytes.length / 8_000).toBeCloseTo(sound.samples.data.length / sound.samples.rate, 0)
})

/** The pitch in the middle of a vowel, in hertz: the lag at which the wave is most like itself, between samples. */
function pitchOf(data: Int16Array, rate: number): number {
  const length = Math.round(rate * 0.03)
  const found: number[] = []
  for (let start = Math.round(data.length * 0.3); start < data.length * 0.7 - 2 * length; start += Math.round(data.length * 0.02)) {
    const likeness = (lag: number) => {
      let [product, one, other] = [0, 0, 0]
      for (let at = start; at < start + length; at++) {
        const [a = 0, b = 0] = [data[at], data[at + lag]]
        product += a * b
        one += a * a
        other += b * b
      }
      return product / Math.sqrt(one * other + 1)
    }
    const lags = Array.from({ length: Math.round(rate / 70) - Math.round(rate / 300) }, (_, index) => Math.round(rate / 300) + index)
    const best = lags.reduce((most, lag) => (likeness(lag) > likeness(most) ? lag : most))
    const [before, at, after] = [likeness(best - 1), likeness(best), likeness(best + 1)]
    found.push(rate / (best + (before - after) / (2 * (before - 2 * at + after))))
  }
  found.sort((a, b) => a - b)
  return found[found.length >> 1] ?? 0
}
