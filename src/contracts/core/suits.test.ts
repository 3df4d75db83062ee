import { describe, expect, test } from 'vitest'
import { famulor1, famulor2 } from '../famulor/platform.ts'
import type { Voice } from '../offers-api.ts'
import { revox } from '../revox/platform.ts'
import type { Field, Platform } from './field.ts'
import { judge } from './judge.ts'
import { misfit, voiceFits } from './suits.ts'

const voice = (suits: Voice['suits']): Voice => ({
  id: '1',
  name: 'Annika',
  provider: '',
  language: null,
  description: null,
  accent: null,
  gender: null,
  suits,
})
const voiceField = (platform: Platform) => platform.fields.find(({ role }) => role === 'voice') as Field
const why = (platform: Platform, one: Voice, values: Record<string, unknown>) =>
  misfit(platform, voiceField(platform), one, ({ key }) => values[key])?.inShort

describe('a voice and what else is set', () => {
  const annika = voice([
    { role: 'engine', values: ['pipeline', 'dualplex'] },
    { role: 'language', values: [5] },
    { role: 'speech-provider', values: [2] },
  ])
  test('it fits what its list says it fits, and anything that is not set', () => {
    expect(why(famulor2, annika, { mode: 'dualplex', language_id: 5, synthesizer_provider_id: 2 })).toBeUndefined()
    expect(why(famulor2, annika, { mode: 'pipeline', synthesizer_provider_id: null })).toBeUndefined()
    expect(why(famulor2, voice(undefined), { mode: 'multimodal', language_id: 1 })).toBeUndefined()
  })
  test('what it does not fit is said, the engine first', () => {
    expect(why(famulor2, annika, { mode: 'multimodal', language_id: 1 })).toBe('Not with the engine Multimodal')
    expect(why(famulor2, annika, { mode: 'pipeline', language_id: 1 })).toBe('For another language')
    expect(why(famulor2, annika, { mode: 'pipeline', language_id: 5, synthesizer_provider_id: 1 })).toBe('For another speech provider')
    expect(why(famulor1, voice([{ role: 'engine', values: ['multimodal'] }]), { engine_type: 'pipeline' })).toBe(
      'Not with the engine Pipeline',
    )
  })
  test('a platform that declares no such relation has none', () => {
    expect(why(revox, annika, { mode: 'multimodal' })).toBeUndefined()
  })
  test('a voice that the platform would refuse is an error, one that is meant for something else a warning', () => {
    const check = voiceFits(famulor2, voiceField(famulor2), [annika])
    const found = (doc: Record<string, unknown>, unit: string) =>
      judge({ ...famulor2, checks: [check] }, { voice_id: 1, ...doc }, [unit]).filter(({ rule }) => rule === check.rule)
    for (const unit of ['voice_id', 'mode'])
      expect(found({ mode: 'multimodal' }, unit)).toEqual([
        {
          rule: 'voice-fits',
          severity: 'error',
          path: 'voice_id',
          message: 'Annika does not go with the engine Multimodal: choose another voice',
        },
      ])
    expect(found({ mode: 'pipeline', language_id: 1 }, 'language_id')).toMatchObject([
      { severity: 'warning', message: 'Annika is for another language' },
    ])
    expect(found({ mode: 'pipeline', language_id: 5 }, 'voice_id')).toEqual([])
    expect(found({ voice_id: 99, mode: 'multimodal' }, 'voice_id')).toEqual([])
  })
})
