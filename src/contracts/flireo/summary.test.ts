import { expect, test } from 'vitest'
import { summariseFlireo } from './summary.ts'

test.each([
  [{ tts_config: { provider: 'elevenlabs', voice_id: 'v1' } }, 'v1 · 1.00×'],
  [{ tts_config: { provider: 'inworld', voice_id: 'v1', speed: 1.15 } }, 'v1 · 1.15×'],
  [{ tts_config: { provider: 'google', voice_id: 'Kore', speaking_rate: 0.9 } }, 'Kore · 0.90×'],
  [{ tts_config: { provider: 'xai', voice_id: 'ara' } }, 'ara'],
  [{ llm_config: { provider: 'xai_realtime', voice: 'eve' }, tts_config: null }, 'eve'],
  [{ llm_config: { provider: 'xai_realtime', voice: 'eve', speed: 1.1 }, tts_config: null }, 'eve · 1.10×'],
  [{ llm_config: { provider: 'openai', voice: 'ara' }, tts_config: { provider: 'elevenlabs', voice_id: 'v1', speed: 1 } }, 'v1 · 1.00×'],
  [{ llm_config: { provider: 'google_realtime' }, tts_config: { provider: 'elevenlabs', voice_id: 'unused' } }, ''],
  [{ tts_config: null }, ''],
  [{}, ''],
])('the voice of %j is %j', (doc, voice) => {
  expect(summariseFlireo(doc).voice).toBe(voice)
})

test.each([
  ['Hello.', 'Says exactly this'],
  ['  ', 'Waits for the caller'],
  [null, 'Waits for the caller'],
  [undefined, 'Waits for the caller'],
])('a first message of %j: %s', (first_message, opening) => {
  expect(summariseFlireo({ first_message }).opening).toBe(opening)
})

test('search looks into the system messages and into tools of every form', () => {
  const { texts } = summariseFlireo({
    llm_config: {
      messages: [
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: 'Example' },
        { role: 'system', content: 'Be brief.' },
      ],
      tools: [
        { name: 'lookup', description: 'Finds a contact', url: 'https://example.com/a' },
        { type: 'end_call' },
        { type: 'transfer_call', destinations: [{ type: 'number', number: '+31201234567', description: 'Front desk' }] },
        { type: 'function', function: { name: 'nested', description: 'Wrapped' }, server: { url: 'https://example.com/b' } },
        'nonsense',
      ],
    },
  })
  expect(texts.prompt).toBe('Be kind.\nBe brief.')
  expect(texts.faq).toBe('')
  for (const word of ['lookup', 'Finds a contact', '/a', 'end_call', 'Front desk', '+31201234567', 'nested', 'Wrapped', '/b'])
    expect(texts.tools).toContain(word)
})

test('there are neither calling times nor an FAQ', () => {
  expect(summariseFlireo({ name: 'x' })).toMatchObject({ name: 'x', calls: '', faq: null, pending: 0 })
})
