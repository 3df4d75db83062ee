import { describe, expect, test } from 'vitest'
import { setAt } from '../../lib/path.ts'
import { toForm } from '../core/convert.ts'
import { describe as linesOf } from '../core/describe.ts'
import { type Doc, type Field, readField } from '../core/field.ts'
import { judge } from '../core/judge.ts'
import { bodyOf, changesOf, toValues, type Values } from '../core/patch.ts'
import { hearing, realtimeVoices, speaking, thinking } from './fields/providers.ts'
import { flireo } from './platform.ts'

/** What the form holds once a person chose another value of a field: fields that follow it follow. */
function choose(values: Values, key: string, value: unknown): Values {
  const followers = flireo.fields.filter(({ follows }) => follows?.key === key)
  return followers.reduce<Values>(
    (next, field) => setAt(next, field.key, toForm(field, field.follows?.values[String(value)])),
    setAt(values, key, value),
  )
}

const sent = (base: Doc, values: Values) => bodyOf(changesOf(flireo, base, values))
const saving = (base: Doc, values: Values): Doc => ({ ...base, ...sent(base, values) })

/** Every field as another state has it, as the history's “Restore” sets them. */
const restored = (from: Doc, to: Doc): Values =>
  flireo.fields.reduce<Values>((values, field) => setAt(values, field.key, toForm(field, readField(field, to))), toValues(flireo, from))

const own: Readonly<Record<string, Doc>> = {
  openai: { max_completion_tokens: 400 },
  google: { max_completion_tokens: 400 },
  google_realtime: { voice: 'Puck', vertexai: true, location: 'europe-west4', max_output_tokens: 400 },
  xai_realtime: {
    voice: 'eve',
    speed: 1.1,
    reasoning_effort: 'none',
    turn_detection: { threshold: 0.6, silence_duration_ms: 700 },
    transcription: { language_hint: 'nl' },
  },
  openai_live: { voice: 'marin', delegation: { model: 'gpt-5.6-luna' } },
}
const makers = thinking.providers.map(({ value }) => value)
const pairs = makers.flatMap((from) => makers.filter((to) => to !== from).map((to) => [from, to] as const))
const modelOf = (provider: string): Doc => ({
  llm_config: {
    provider,
    model: thinking.models[provider as keyof typeof thinking.models][0],
    temperature: 0.6,
    messages: [{ role: 'system', content: 'You answer.' }],
    tools: [{ type: 'end_call' }],
    x_undeclared: {},
    ...own[provider],
  },
})

describe.each(pairs)('a model of %s becomes one of %s', (from, to) => {
  const base = modelOf(from)
  const draft = choose(toValues(flireo, base), 'llm_config.provider', to)

  test('with the members of its provider, and no object that nobody made', () => {
    const { temperature, messages, tools } = base.llm_config as Doc
    const voice = (realtimeVoices as Readonly<Record<string, readonly string[]>>)[to]?.[0]
    const shared = ['openai', 'google'].includes(from) && ['openai', 'google'].includes(to)
    expect(sent(base, draft)).toEqual({
      llm_config: {
        provider: to,
        model: thinking.models[to][0],
        temperature,
        messages,
        tools,
        x_undeclared: {},
        ...(voice && { voice }),
        ...(shared && { max_completion_tokens: 400 }),
      },
    })
  })
  test('and back before it is saved: nothing is sent', () => {
    const back = flireo.fields
      .filter(({ key, follows }) => key === 'llm_config.provider' || follows?.key === 'llm_config.provider')
      .reduce<Values>((values, field) => setAt(values, field.key, toForm(field, readField(field, base))), draft)
    expect(sent(base, back)).toEqual({})
  })
  test('and back once it was saved: all is as it was', () => {
    const saved = saving(base, draft)
    expect(saving(saved, restored(saved, base))).toEqual(base)
  })
})

test('the empty objects of another provider, left by whomever, go with the next change of the provider', () => {
  const base = { llm_config: { ...(modelOf('openai').llm_config as Doc), delegation: {}, turn_detection: {}, transcription: {} } }
  const body = sent(base, choose(toValues(flireo, base), 'llm_config.provider', 'mistral')).llm_config
  for (const key of ['delegation', 'turn_detection', 'transcription']) expect(body).not.toHaveProperty(key)
})

test('a member that is cleared takes the object with it that held nothing else', () => {
  const silence = (members: Doc) => ({ speech_config: { background_audio: { enabled: true }, silence: members } })
  const cleared = (base: Doc) => sent(base, setAt(toValues(flireo, base), 'speech_config.silence.max_attempts', null))
  expect(cleared(silence({ max_attempts: 3 }))).toEqual({ speech_config: { background_audio: { enabled: true } } })
  expect(cleared(silence({ max_attempts: 3, later: 1 }))).toEqual(silence({ later: 1 }))
})

describe('the pause that ends a turn', () => {
  const pauses = flireo.fields.filter(({ label }) => label === 'Pause that ends a turn')
  const hears = (provider: keyof typeof hearing.models, endpointing?: unknown): Doc => ({
    stt_config: { provider, model: hearing.models[provider][0], language: 'nl', ...(endpointing !== undefined && { endpointing }) },
  })
  const fieldFor = (provider: string) => pauses.find(({ when }) => when?.is.includes(provider)) as Field
  const judged = (doc: Doc) => judge(flireo, doc, ['stt_config']).map(({ path, message }) => `${path}: ${message}`)

  test('has the unit, the step and the bounds of its provider', () => {
    expect(pauses.map(({ when, measure, control }) => [when?.is, measure, control])).toEqual([
      [['deepgram'], 'ms', { kind: 'number', min: 0, max: 5000, integer: true, step: 10, slider: [0, 5000] }],
      [['gladia'], 's', { kind: 'number', min: 0.01, max: 1, step: 0.01, slider: [0.01, 1] }],
    ])
  })
  test('is judged as what its provider takes', () => {
    expect(judged(hears('deepgram', 300))).toEqual([])
    expect(judged(hears('gladia', 0.05))).toEqual([])
    const { key, label } = fieldFor('deepgram')
    expect(judged(hears('deepgram', 0.05))).toEqual([`${key}: ${label} must be a whole number`])
    expect(judged(hears('deepgram', 5001))).toEqual([`${key}: ${label} must be at most 5000 ms`])
    expect(judged(hears('gladia', 300))).toEqual([`${fieldFor('gladia').key}: ${label} must be at most 1 s`])
    expect(judged(hears('gladia', 'soon'))).toEqual([`${fieldFor('gladia').key}: ${label} must be a number`])
    // What another provider left behind is nobody's number.
    expect(judged(hears('mistral', 300))).toEqual([])
  })
  test('is sent under its one name, in its place', () => {
    const base = hears('gladia', 0.05)
    expect(JSON.stringify(sent(base, setAt(toValues(flireo, base), fieldFor('gladia').key, 0.3)))).toBe(
      JSON.stringify(hears('gladia', 0.3)),
    )
    const none = hears('deepgram')
    expect(sent(none, setAt(toValues(flireo, none), fieldFor('deepgram').key, 200))).toEqual(hears('deepgram', 200))
  })
  test.each([
    ['deepgram', 300, 'gladia', 0.3],
    ['gladia', 0.3, 'deepgram', 300],
  ] as const)('of %s says nothing to another provider, and comes back with its own', (from, pause, to, other) => {
    const base = hears(from, pause)
    const draft = choose(toValues(flireo, base), 'stt_config.provider', to)
    expect(sent(base, draft)).toEqual(hears(to))
    expect(sent(base, setAt(draft, fieldFor(to).key, other))).toEqual(hears(to, other))
    expect(sent(base, choose(toValues(flireo, base), 'stt_config.provider', 'mistral'))).toEqual(hears('mistral'))
    const saved = saving(base, draft)
    expect(saving(saved, restored(saved, base))).toEqual(base)
    const lines = changesOf(flireo, base, draft).flatMap(linesOf)
    expect(lines.find(({ field }) => field === fieldFor(from))).toMatchObject({
      after: 'not set',
      before: from === 'gladia' ? '0.3 s' : '300 ms',
    })
  })
})

test('a pause typed for another provider, and hidden with it, takes nothing from the own one', () => {
  const stt_config = { provider: 'deepgram', model: 'nova-3', language: 'nl', endpointing: 300 }
  const hidden = setAt(toValues(flireo, { stt_config }), 'stt_config.endpointing_seconds', 0.3)
  expect(sent({ stt_config }, hidden)).toEqual({})
  expect(sent({ stt_config }, setAt(hidden, 'stt_config.language', 'de'))).toEqual({ stt_config: { ...stt_config, language: 'de' } })
})

test('a voice of another provider leaves none of its members behind', () => {
  const base = { tts_config: { provider: 'elevenlabs', voice_id: 'v', model: 'eleven_v4', stability: 0.5, speed: 1 } }
  const { tts_config } = sent(base, choose(toValues(flireo, base), 'tts_config.provider', 'google'))
  expect(tts_config).toEqual({ provider: 'google', voice_id: 'Kore', model: speaking.models.google[0] })
})

describe('lists of texts', () => {
  const judged = (doc: Doc) => judge(flireo, doc, Object.keys(doc)).map(({ path, message }) => [path, message])
  test('reports go to five addresses at most, each of them one', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.com`)
    expect(judged({ notification_emails: five })).toEqual([])
    expect(judged({ notification_emails: null })).toEqual([])
    expect(judged({ notification_emails: [...five, 'f@example.com'] })).toEqual([['notification_emails', 'At most 5 may be given']])
    expect(judged({ notification_emails: ['a@example.com', 'nobody'] })).toEqual([
      ['notification_emails.1', '“nobody” must be an e-mail address, such as team@example.com'],
    ])
  })
  test('what it asks into the silence has its limits too', () => {
    const asks = (messages: string[]) => judged({ speech_config: { silence: { messages } } })
    expect(asks(['x'.repeat(300)])).toEqual([])
    expect(asks(['x'.repeat(301)])).toEqual([['speech_config.silence.messages.0', 'Each may have 300 characters']])
    expect(asks(Array.from({ length: 6 }, (_, index) => `Hello ${index}?`))).toEqual([
      ['speech_config.silence.messages', 'At most 5 may be given'],
    ])
  })
  test('of an MCP server 25 tools are allowed', () => {
    const tools = (count: number) =>
      judged({
        llm_config: {
          ...(modelOf('openai').llm_config as Doc),
          tools: [{ type: 'mcp', mcp_server_id: '1', allowed_tools: Array.from({ length: count }, (_, index) => `tool_${index}`) }],
        },
      })
    expect(tools(25)).toEqual([])
    expect(tools(26)).toEqual([['llm_config.tools.0.allowed_tools', 'At most 25 may be given']])
  })
})

test('a wrapped function is offered for no new tool, and one that is there passes', () => {
  const tools = flireo.fields.find(({ role }) => role === 'tools')?.control
  const kind = tools?.kind === 'rows' ? tools.columns.find(({ key }) => key === 'type') : undefined
  expect(kind?.control.kind === 'choice' && kind.control.options.map(({ value }) => value)).toEqual(['end_call', 'transfer_call', 'mcp'])
  const wrapped = { type: 'function', function: { name: 'look_up', parameters: {} }, server: { url: 'https://example.com' }, async: false }
  const base = { llm_config: { ...(modelOf('openai').llm_config as Doc), tools: [wrapped] } }
  expect(judge(flireo, base, ['llm_config'])).toEqual([])
  const body = sent(base, setAt(toValues(flireo, base), 'llm_config.temperature', 0.1))
  expect((body.llm_config as Doc).tools).toEqual([wrapped])
})

test('one of a measure is said in the singular', () => {
  const config = { ...(modelOf('openai').llm_config as Doc), max_completion_tokens: 0 }
  expect(judge(flireo, { llm_config: config }, ['llm_config'])).toEqual([
    expect.objectContaining({ message: 'Longest reply must be at least 1 token' }),
  ])
  const slow = { provider: 'elevenlabs', voice_id: 'v', speed: 3 }
  expect(judge(flireo, { tts_config: slow }, ['tts_config'])).toEqual([expect.objectContaining({ message: 'Speed must be at most 2×' })])
})
