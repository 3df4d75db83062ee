import { expect, test } from 'vitest'
import { summariseFamulor } from './summary.ts'

test('both generations are said in one way', () => {
  const gen1 = summariseFamulor({
    assistant_name: 'Front desk',
    voice_id: 412,
    speech_speed: 1.05,
    who_speaks_first: 'Customer',
    calls_direction: 'receive',
    system_prompt: 'Be kind.',
    end_call_tool: { description: 'When all is said' },
  })
  const gen2 = summariseFamulor({
    name: 'Front desk',
    voice_id: 412,
    speech_speed: 1.05,
    wait_for_customer: true,
    type: 'inbound',
    system_prompt: 'Be kind.',
    tools: [{ type: 'end_call', description: 'When all is said' }],
  })
  expect(gen1).toEqual({
    name: 'Front desk',
    voice: '412 · 1.05×',
    opening: 'Waits for the caller',
    calls: 'Takes calls',
    faq: null,
    pending: 0,
    texts: { prompt: 'Be kind.', faq: '', tools: 'When all is said' },
  })
  expect({ ...gen2, texts: gen1.texts }).toEqual(gen1)
  expect(gen2.texts.tools).toContain('When all is said')
})

test('what is missing or odd is left empty', () => {
  for (const doc of [{}, { voice_id: 'x', speech_speed: '1', calls_direction: 7, who_speaks_first: null, tools: 'none' }]) {
    expect(summariseFamulor(doc)).toMatchObject({ name: '', voice: '', opening: '', calls: '' })
  }
  expect(summariseFamulor({ voice_id: 412 }).voice).toBe('412')
})

test('the key of a calendar is not searched', () => {
  const tools = [{ type: 'calendar_integration', calcom_api_key: 'cal_live_1', calcom_event_slug: 'intro' }]
  expect(summariseFamulor({ tools }).texts.tools).toBe('calendar_integration\nintro')
})
