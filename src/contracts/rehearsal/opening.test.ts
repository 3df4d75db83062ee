import { describe, expect, it } from 'vitest'
import { famulor2 } from '../famulor/platform.ts'
import { flireo } from '../flireo/platform.ts'
import { revox } from '../revox/platform.ts'
import { besideVoice } from './level.ts'
import { openingOf } from './opening.ts'

const revoxDoc = {
  first_sentence_mode: 'static',
  first_sentence: 'Hello {{first_name}}',
  first_sentence_delay_ms: 600,
  voice: { id: 'v', provider: 'cartesia', speed: 1.4, volume: 0.8 },
  background_sound: 'audio/office.ogg',
  background_sound_volume: 0.3,
  thinking_sound: 'keyboard-typing2.ogg',
  thinking_sound_volume: 0.5,
  thinking_sound_probability: 0.4,
}

describe('the opening of an assistant’s calls', () => {
  it('is read from a Revox assistant', () => {
    expect(openingOf(revox, revoxDoc)).toEqual({
      way: 'says',
      text: 'Hello {{first_name}}',
      delayMs: 600,
      voice: { id: 'v', provider: 'cartesia' },
      speed: 1.4,
      volume: 0.8,
      ambience: { scene: 'office', volume: 0.3 },
      thinking: { scene: 'keyboard-fast', volume: 0.5, chance: 0.4 },
    })
  })

  it('takes the documented default of what is not set', () => {
    const { delayMs, speed, volume } = openingOf(revox, {
      ...revoxDoc,
      first_sentence_delay_ms: undefined,
      voice: { id: 'v', provider: 'elevenlabs' },
    })
    expect({ delayMs, speed, volume }).toEqual({ delayMs: 400, speed: 1, volume: 1 })
  })

  it('has no sound beside the voice where that is null', () => {
    const { ambience, thinking } = openingOf(revox, { ...revoxDoc, background_sound: null, thinking_sound: null })
    expect([ambience, thinking]).toEqual([undefined, undefined])
  })

  it.each([
    ['generated', 'makes-up'],
    ['none', 'waits'],
    ['whispered', 'other'],
  ])('in Revox’s mode %s it %s', (mode, way) => {
    expect(openingOf(revox, { ...revoxDoc, first_sentence_mode: mode }).way).toBe(way)
  })

  it('is read from a Famulor assistant, whose voice is a number', () => {
    const opening = openingOf(famulor2, {
      voice_id: 7,
      speech_speed: 0.9,
      wait_for_customer: false,
      initial_message: 'Good morning',
      ambient_sound: 'crowded_room',
      ambient_sound_volume: 0.2,
    })
    expect(opening).toMatchObject({ way: 'says', text: 'Good morning', voice: { id: '7', provider: null }, speed: 0.9 })
    expect(opening.ambience).toEqual({ scene: 'crowded-room', volume: 0.2 })
    expect(openingOf(famulor2, { ambient_sound: 'off' }).ambience).toBeUndefined()
  })

  it('is read from a Flireo assistant: the sentence alone says how it opens, and ambience has a switch', () => {
    const doc = {
      first_message: 'Hallo',
      tts_config: { provider: 'elevenlabs', voice_id: 'x', speed: 1.1 },
      speech_config: { background_audio: { enabled: true, clip: 'city', volume: 0.25 } },
    }
    expect(openingOf(flireo, doc)).toMatchObject({ way: 'says', text: 'Hallo', ambience: { scene: 'city', volume: 0.25 } })
    expect(openingOf(flireo, { ...doc, first_message: null }).way).toBe('waits')
    expect(openingOf(flireo, { ...doc, speech_config: { background_audio: { enabled: false, clip: 'city' } } }).ambience).toBeUndefined()
  })

  it('survives values of no kind that is known', () => {
    const odd = Object.fromEntries(Object.keys(revoxDoc).map((key) => [key, { toString: 1 }]))
    expect(() => openingOf(revox, odd)).not.toThrow()
    expect(openingOf(revox, { voice: { speed: -3 } }).speed).toBe(0.25)
  })
})

describe('a level beside the voice', () => {
  it('is told in decibels', () => {
    expect(besideVoice(1, 1)).toBe(0)
    expect(besideVoice(0.1, 1)).toBe(-20)
    expect(besideVoice(0.5, 2)).toBeCloseTo(-12.04, 2)
    expect(besideVoice(0, 1)).toBe(Number.NEGATIVE_INFINITY)
  })

  it('has the realtime model’s own voice and speed while one speaks, and nothing of the other voice', () => {
    const doc = {
      tts_config: { provider: 'elevenlabs', voice_id: 'eleven', speed: 1.5 },
      llm_config: { provider: 'xai_realtime', voice: 'ara', speed: 0.8 },
    }
    const spoken = (llm: Record<string, unknown>) => {
      const { voice, speed } = openingOf(flireo, { ...doc, llm_config: { ...doc.llm_config, ...llm } })
      return [voice.id, voice.provider, speed]
    }
    expect(spoken({})).toEqual(['ara', null, 0.8])
    expect(spoken({ provider: 'google_realtime', voice: 'Puck' })).toEqual(['Puck', null, 1])
    expect(spoken({ provider: 'openai' })).toEqual(['eleven', 'elevenlabs', 1.5])
  })
})
