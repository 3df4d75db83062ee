import { describe, expect, test } from 'vitest'
import { famulor1, famulor2 } from '../famulor/platform.ts'
import type { Voice } from '../offers-api.ts'
import { revox } from '../revox/platform.ts'
import type { Field, Platform } from './field.ts'
import { misfit } from './suits.ts'

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
const why = (platform: Platform, one: Voice, values: Record<string, unknown>) =>
  misfit(platform, platform.fields.find(({ role }) => role === 'voice') as Field, one, (key) => values[key])

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
})
