import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setAt } from '../../lib/path.ts'
import { platformOf, platforms } from '../platforms.ts'
import { toForm } from './convert.ts'
import { number, text } from './define.ts'
import type { Check, Doc, Finding, Platform } from './field.ts'
import { judge } from './judge.ts'
import { bodyOf, changesOf, toValues } from './patch.ts'
import { optionLabel, rangeCheck, whenCheck } from './rules.ts'
import { docOf } from './testing/arbitraries.ts'
import { goodValue } from './testing/good.ts'

/** Documents that a check passes, and documents it complains about, with the places it names. */
type Fixture = { readonly passes: readonly Doc[]; readonly complains: readonly (readonly [doc: Doc, ...places: string[]])[] }

const windows = (...spans: [start: string, end: string][]): Doc => waiting(60, ...spans)
const waiting = (seconds: number, ...spans: [start: string, end: string][]): Doc => ({
  call_retry_config: {
    calling_windows: spans.map(([start, end]) => ({
      calling_window_start_time: start,
      calling_window_end_time: end,
      retry_delay_seconds: seconds,
    })),
    allowed_days: ['monday'],
    max_retry_attempts: 3,
  },
})
const value = (name: string, type = 'string', enum_options?: readonly string[]): Doc => ({
  name,
  type,
  required: false,
  ...(enum_options && { enum_options }),
})
const tool = (name: string, input_schema: readonly Doc[] = []): Doc => ({
  name,
  description: 'Looks up',
  method: 'GET',
  url: 'https://example.com',
  headers: [],
  query_params: [],
  input_schema,
})
const questions = (...texts: string[]): Doc => ({ faq_items: texts.map((question) => ({ question, answer: '' })) })

const names = (...all: string[]): Doc => ({ post_call_schema: all.map((name) => ({ name, type: 'string', description: 'What it is' })) })
const famulor: Readonly<Record<string, Fixture>> = {
  'prompt-is-written': {
    passes: [{}, { system_prompt: 'You answer.' }],
    complains: [
      [{ system_prompt: '' }, 'system_prompt'],
      [{ system_prompt: ' \n\t' }, 'system_prompt'],
    ],
  },
  'timezone-spelling': {
    passes: [
      {},
      ...['Europe/Paris', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata', 'Europe/Kiev', 'Europe/Kyiv', 'Europe/Atlantis', ''].map((timezone) => ({
        timezone,
      })),
    ],
    complains: [
      [{ timezone: 'europe/paris' }, 'timezone'],
      [{ timezone: 'AMERICA/new_york' }, 'timezone'],
      [{ timezone: 'utc' }, 'timezone'],
    ],
  },
  'output-names-differ': {
    passes: [{}, names('abc', 'abd'), names('', '')],
    complains: [[names('abc', 'abd', 'abc'), 'post_call_schema.0.name', 'post_call_schema.2.name']],
  },
  'active-webhook-has-an-address': {
    passes: [{}, { is_webhook_active: true, webhook_url: 'https://example.com' }, { is_webhook_active: false, webhook_url: null }],
    complains: [
      [{ is_webhook_active: true, webhook_url: null }, 'webhook_url'],
      [{ is_webhook_active: true, webhook_url: '' }, 'webhook_url'],
    ],
  },
}
const analysis = (properties: Doc): Doc => ({
  analysis_plan: { structured_data_plan: { enabled: true, schema: { type: 'object', properties } } },
})
/** Fields of one provider are not another's; these follow from their declarations alone. */
const whenFixtures = platformOf('flireo').fields.flatMap((field): [string, Fixture][] => {
  const { when } = field
  if (!when || field.lens) return []
  const under = (provider: string) => setAt(setAt({}, when.key, provider), field.key, goodValue(field))
  return [[`${field.key}-when`, { passes: [{}, under(when.is[0] ?? '')], complains: [[under('nobody'), field.key]] }]]
})

const fixtures: Readonly<Record<string, Readonly<Record<string, Fixture>>>> = {
  revox: {
    'static-needs-a-sentence': {
      passes: [
        {},
        { first_sentence_mode: 'static', first_sentence: 'Hello' },
        { first_sentence_mode: 'generated', first_sentence: 'Greet' },
        { first_sentence_mode: 'none' },
        { first_sentence_mode: 'none', first_sentence: '' },
        { first_sentence_mode: 'of-tomorrow', first_sentence: '' },
      ],
      complains: [
        [{ first_sentence_mode: 'static' }, 'first_sentence'],
        [{ first_sentence_mode: 'static', first_sentence: ' \n' }, 'first_sentence'],
        [{ first_sentence_mode: 'static', first_sentence: null }, 'first_sentence'],
        [{ first_sentence_mode: 'generated', first_sentence: '' }, 'first_sentence'],
      ],
    },
    'window-ends-after-it-starts': {
      passes: [{}, windows(), windows(['09:00', '17:00'], ['6pm', '8pm']), windows(['00:00', '24:00']), windows(['soon', '09:00'])],
      complains: [
        [windows(['17:00', '09:00']), 'call_retry_config.calling_windows.0.calling_window_end_time'],
        [windows(['9am', '10am'], ['6pm', '18:00']), 'call_retry_config.calling_windows.1.calling_window_end_time'],
      ],
    },
    'windows-do-not-overlap': {
      passes: [
        {},
        windows(['09:00', '12:00'], ['12:00', '17:00']),
        windows(['2pm', '5pm'], ['09:00', '12:00']),
        windows(['17:00', '09:00'], ['10:00', '11:00']),
      ],
      complains: [
        [
          windows(['09:00', '12:00'], ['11:59', '17:00']),
          'call_retry_config.calling_windows.0.calling_window_start_time',
          'call_retry_config.calling_windows.1.calling_window_start_time',
        ],
        [
          windows(['11:00', '17:00'], ['9am', '12pm']),
          'call_retry_config.calling_windows.1.calling_window_start_time',
          'call_retry_config.calling_windows.0.calling_window_start_time',
        ],
        [
          windows(['09:00', '10:00'], ['09:00', '10:00']),
          'call_retry_config.calling_windows.0.calling_window_start_time',
          'call_retry_config.calling_windows.1.calling_window_start_time',
        ],
        // The one from 13:00 begins where another ends.
        [
          windows(['09:00', '12:00'], ['11:00', '13:00'], ['13:00', '14:00']),
          'call_retry_config.calling_windows.0.calling_window_start_time',
          'call_retry_config.calling_windows.1.calling_window_start_time',
        ],
        [
          windows(['08:00', '20:00'], ['09:00', '10:00'], ['12:00', '13:00']),
          'call_retry_config.calling_windows.0.calling_window_start_time',
          'call_retry_config.calling_windows.1.calling_window_start_time',
          'call_retry_config.calling_windows.2.calling_window_start_time',
        ],
      ],
    },
    'retry-fits-the-day': {
      passes: [
        {},
        windows(),
        waiting(3600, ['09:00', '12:00'], ['14:00', '18:00']),
        // From 9:00 the retry falls into the window's last minute.
        waiting(9 * 3600 - 60, ['09:00', '18:00']),
        waiting(86_400, ['09:00', '12:00']),
        waiting(7200, ['18:00', '09:00']),
      ],
      complains: [
        [waiting(3 * 3600, ['09:00', '12:00']), 'call_retry_config.calling_windows.0.retry_delay_seconds'],
        [waiting(86_399, ['09:00', '12:00']), 'call_retry_config.calling_windows.0.retry_delay_seconds'],
        [waiting(4 * 3600, ['09:00', '12:00'], ['2pm', '6pm']), 'call_retry_config.calling_windows.1.retry_delay_seconds'],
      ],
    },
    'call_retry_config.timezone-spelling': {
      passes: [
        {},
        { call_retry_config: { timezone: null } },
        { call_retry_config: { timezone: 'Europe/Paris' } },
        { call_retry_config: { timezone: 'Nowhere/Land' } },
      ],
      complains: [[{ call_retry_config: { timezone: 'europe/paris' } }, 'call_retry_config.timezone']],
    },
    'somebody-is-called': {
      passes: [{}, { call_retry_config: null }, { call_retry_config: {} }, windows(['09:00', '10:00'])],
      complains: [
        [windows(), 'call_retry_config.calling_windows'],
        [{ call_retry_config: { allowed_days: [] } }, 'call_retry_config.allowed_days'],
      ],
    },
    'outputs-are-sound': {
      passes: [
        {},
        { structured_output_config: [] },
        { structured_output_config: [value('a'), value('b', 'enum', ['x'])] },
        { structured_output_config: [value(''), value('')] },
        { structured_output_config: [value('a'), value('A')] },
      ],
      complains: [
        [{ structured_output_config: [value('a', 'enum')] }, 'structured_output_config.0.enum_options'],
        [{ structured_output_config: [value('a'), value('b', 'enum', ['', ''])] }, 'structured_output_config.1.enum_options'],
        [
          { structured_output_config: [value('a'), value('b'), value('a')] },
          'structured_output_config.0.name',
          'structured_output_config.2.name',
        ],
      ],
    },
    'tools-are-sound': {
      passes: [{}, { custom_tools: [] }, { custom_tools: [tool('a'), tool('b', [value('a')])] }, { custom_tools: [tool(''), tool('')] }],
      complains: [
        [{ custom_tools: [tool('a'), tool('a')] }, 'custom_tools.1.name'],
        [
          { custom_tools: [tool('a'), tool('b', [value('x'), value('x')])] },
          'custom_tools.1.input_schema.0.name',
          'custom_tools.1.input_schema.1.name',
        ],
        [{ custom_tools: [tool('a', [value('x', 'enum', [])])] }, 'custom_tools.0.input_schema.0.enum_options'],
      ],
    },
    'questions-are-unique': {
      passes: [{}, questions(), questions('When?', 'Where?'), questions('', ''), questions('?', '!')],
      complains: [
        [questions('When?', 'When?'), 'faq_items.1.question'],
        [questions('When do you open?', 'Where?', ' when  do you OPEN ?!'), 'faq_items.2.question'],
        [questions('Cafe\u0301?', 'Café'), 'faq_items.1.question'],
      ],
    },
    'outcomes-need-an-address': {
      passes: [
        {},
        { email_notification_outcomes: [] },
        { email_notification_outcomes: null },
        { email_notification_outcomes: ['interested'], email_notification_address: 'a@example.com' },
      ],
      complains: [
        [{ email_notification_outcomes: ['interested'] }, 'email_notification_address'],
        [{ email_notification_outcomes: ['interested'], email_notification_address: null }, 'email_notification_address'],
        [{ email_notification_outcomes: ['interested'], email_notification_address: '' }, 'email_notification_address'],
      ],
    },
    'voice.speed-range': {
      passes: [
        {},
        { voice: { provider: 'elevenlabs', speed: 0.7 } },
        { voice: { provider: 'elevenlabs', speed: 1.2 } },
        { voice: { provider: 'cartesia', speed: 1.5 } },
        { voice: { provider: 'of-tomorrow', speed: 1.5 } },
        { voice: { provider: 'elevenlabs' } },
      ],
      complains: [
        [{ voice: { provider: 'elevenlabs', id: 'v', speed: 1.4 } }, 'voice.speed'],
        [{ voice: { provider: 'elevenlabs', id: 'v', speed: 0.6 } }, 'voice.speed'],
        [{ voice: { provider: 'cartesia', id: 'v', speed: 9 } }, 'voice.speed'],
      ],
    },
    'voice.volume-when': {
      passes: [
        {},
        { voice: { provider: 'cartesia' } },
        { voice: { provider: 'cartesia', volume: 1 } },
        { voice: { provider: 'elevenlabs' } },
      ],
      complains: [[{ voice: { provider: 'elevenlabs', id: 'v', volume: 1 } }, 'voice.volume']],
    },
    'llm_model.name-when': {
      passes: [{}, { llm_model: { type: 'dedicated-instance', name: 'gpt-4.1' } }, { llm_model: { type: 'openrouter' } }],
      complains: [
        [{ llm_model: { type: 'dedicated-instance' } }, 'llm_model.name'],
        [{ llm_model: { type: 'openrouter', name: 'gpt-4.1', openrouter_model_id: 'a/b', openrouter_provider: 'a' } }, 'llm_model.name'],
      ],
    },
    'llm_model.openrouter_model_id-when': {
      passes: [{}, { llm_model: { type: 'openrouter', openrouter_model_id: 'a/b' } }, { llm_model: { type: 'dedicated-instance' } }],
      complains: [
        [{ llm_model: { type: 'openrouter' } }, 'llm_model.openrouter_model_id'],
        [{ llm_model: { type: 'dedicated-instance', name: 'gpt-4.1', openrouter_model_id: 'a/b' } }, 'llm_model.openrouter_model_id'],
      ],
    },
    'llm_model.openrouter_provider-when': {
      passes: [{}, { llm_model: { type: 'openrouter', openrouter_provider: 'a' } }, { llm_model: { type: 'dedicated-instance' } }],
      complains: [
        [{ llm_model: { type: 'openrouter' } }, 'llm_model.openrouter_provider'],
        [{ llm_model: { type: 'dedicated-instance', name: 'gpt-4.1', openrouter_provider: 'a' } }, 'llm_model.openrouter_provider'],
      ],
    },
  },
  'famulor gen1': {
    'speaking-first-needs-a-sentence': {
      passes: [
        {},
        { who_speaks_first: 'AI assistant' },
        { who_speaks_first: 'AI assistant', initial_message: 'Hello' },
        { who_speaks_first: 'Customer', initial_message: '' },
        { initial_message: '' },
      ],
      complains: [
        [{ who_speaks_first: 'AI assistant', initial_message: '' }, 'initial_message'],
        [{ who_speaks_first: 'AI assistant', initial_message: ' ' }, 'initial_message'],
      ],
    },
    'words-are-counted': {
      passes: [
        {},
        { use_min_interrupt_words: true, min_interrupt_words: 1 },
        { use_min_interrupt_words: false, min_interrupt_words: 0 },
        { min_interrupt_words: 0 },
      ],
      complains: [
        [{ use_min_interrupt_words: true }, 'min_interrupt_words'],
        [{ use_min_interrupt_words: true, min_interrupt_words: 0 }, 'min_interrupt_words'],
      ],
    },
    'realtime-is-interruptible': {
      passes: [
        {},
        { engine_type: 'pipeline', allow_interruptions: false },
        { engine_type: 'multimodal', allow_interruptions: true },
        { allow_interruptions: false },
      ],
      complains: [[{ engine_type: 'multimodal', allow_interruptions: false }, 'allow_interruptions']],
    },
    'fillers-need-the-pipeline': {
      passes: [{}, { engine_type: 'pipeline', filler_audios: true }, { engine_type: 'multimodal', filler_audios: false }],
      complains: [[{ engine_type: 'multimodal', filler_audios: true }, 'filler_audios']],
    },
    ...famulor,
  },
  'famulor gen2': {
    'speaking-first-needs-a-sentence': {
      passes: [
        {},
        { wait_for_customer: false, initial_message: 'Hello' },
        { wait_for_customer: true, initial_message: '' },
        { initial_message: '' },
      ],
      complains: [[{ wait_for_customer: false, initial_message: '' }, 'initial_message']],
    },
    'tools-are-whole': {
      passes: [
        {},
        { tools: [{ type: 'end_call' }, { type: 'dtmf_input' }, { type: 'of-tomorrow' }] },
        { tools: [{ type: 'call_transfer', phone_number: '' }] },
      ],
      complains: [
        [{ tools: [{ type: 'end_call' }, { type: 'call_transfer' }] }, 'tools.1.phone_number'],
        [{ tools: [{ type: 'warm_call_transfer', supervisor_phone: '+4930123456' }] }, 'tools.0.outbound_phone_id'],
      ],
    },
    'tools-spelling': {
      passes: [{}, { tools: [{ type: 'call_transfer', timezone: 'Europe/Berlin' }, { type: 'end_call' }] }],
      complains: [[{ tools: [{ type: 'call_transfer', phone_number: '+4930123456', timezone: 'europe/berlin' }] }, 'tools.0.timezone']],
    },
    'knowledge-is-looked-up': {
      passes: [{}, { mode: 'pipeline', knowledgebase_mode: 'prompt' }, { mode: 'dualplex', knowledgebase_mode: 'semantic' }],
      complains: [[{ mode: 'dualplex', knowledgebase_mode: 'prompt' }, 'knowledgebase_mode']],
    },
    'realtime-is-interruptible': {
      passes: [
        {},
        { mode: 'pipeline', allow_interruptions: false },
        { mode: 'multimodal', allow_interruptions: true },
        { allow_interruptions: false },
      ],
      complains: [[{ mode: 'multimodal', allow_interruptions: false }, 'allow_interruptions']],
    },
    'fillers-need-the-pipeline': {
      passes: [{}, { mode: 'pipeline', fillers: true }, { mode: 'multimodal', fillers: false }],
      complains: [[{ mode: 'multimodal', fillers: true }, 'fillers']],
    },
    ...famulor,
  },
  flireo: {
    'prompt-is-written': {
      passes: [{}, { llm_config: { provider: 'openai', model: 'm', messages: [{ role: 'system', content: 'You answer.' }] } }],
      complains: [
        [{ llm_config: { provider: 'openai', model: 'm', messages: [{ role: 'system', content: ' ' }] } }, 'llm_config.prompt'],
        [{ llm_config: { provider: 'openai', model: 'm', messages: [] } }, 'llm_config.prompt'],
        [{ llm_config: { provider: 'openai', model: 'm', messages: [{ role: 'user', content: 'Hi' }] } }, 'llm_config.prompt'],
      ],
    },
    'text-models-need-a-voice': {
      passes: [
        {},
        { tts_config: null },
        { tts_config: null, llm_config: { provider: 'xai_realtime', model: 'm' } },
        { tts_config: null, llm_config: { provider: 'of-tomorrow', model: 'm' } },
        { tts_config: { provider: 'xai', voice_id: 'ara' }, llm_config: { provider: 'xai', model: 'm' } },
      ],
      complains: [
        [{ tts_config: null, llm_config: { provider: 'openai', model: 'm' } }, 'tts_config.voice_id'],
        [{ tts_config: null, llm_config: { provider: 'mistral', model: 'm' } }, 'tts_config.voice_id'],
      ],
    },
    'llm_config.tools-are-whole': {
      passes: [
        {},
        { llm_config: { tools: [{ type: 'end_call' }, { type: 'endCall' }, { type: 'function' }, { name: 'a', description: '' }] } },
        {
          llm_config: {
            tools: [
              { type: 'transfer_call', destinations: [{}] },
              { type: 'mcp', mcp_server_id: '1', allowed_tools: [] },
            ],
          },
        },
      ],
      complains: [
        [{ llm_config: { provider: 'openai', model: 'm', tools: [{ type: 'transfer_call' }] } }, 'llm_config.tools.0.destinations'],
        [
          { llm_config: { provider: 'openai', model: 'm', tools: [{ type: 'transfer_call', destinations: [] }] } },
          'llm_config.tools.0.destinations',
        ],
        [
          { llm_config: { provider: 'openai', model: 'm', tools: [{ type: 'end_call' }, { type: 'mcp' }] } },
          'llm_config.tools.1.mcp_server_id',
          'llm_config.tools.1.allowed_tools',
        ],
        [{ llm_config: { provider: 'openai', model: 'm', tools: [{ name: 'a' }] } }, 'llm_config.tools.0.description'],
      ],
    },
    'consent-is-asked-for': {
      passes: [
        {},
        { recording_consent: null },
        { recording_consent: { enabled: false, message: '' } },
        { recording_consent: { enabled: true, message: 'Press 1.' } },
      ],
      complains: [
        [{ recording_consent: { enabled: true, message: '' } }, 'recording_consent.message'],
        [{ recording_consent: { enabled: true, message: ' ' } }, 'recording_consent.message'],
      ],
    },
    'calls-end-within-a-day': {
      passes: [{}, { max_duration_seconds: null }, { max_duration_seconds: 86_400 }],
      complains: [[{ max_duration_seconds: 99_999_999_999 }, 'max_duration_seconds']],
    },
    'plain-models-take-no-tuning': {
      passes: [
        {},
        { tts_config: { provider: 'elevenlabs', model: 'eleven_flash_v2_5', speed: 1 } },
        { tts_config: { provider: 'elevenlabs', model: 'eleven_v3', stability: 0.5 } },
        { tts_config: { provider: 'inworld', model: 'eleven_v3', speed: 1 } },
      ],
      complains: [
        [{ tts_config: { provider: 'elevenlabs', voice_id: 'v', model: 'eleven_v3', speed: 1 } }, 'tts_config.speed'],
        [
          { tts_config: { provider: '11labs', voice_id: 'v', model: 'eleven_v4', style: 0, use_speaker_boost: true } },
          'tts_config.style',
          'tts_config.use_speaker_boost',
        ],
      ],
    },
    'tools-are-sound': {
      passes: [
        {},
        { llm_config: { tools: [{ type: 'end_call' }, { type: 'end_call' }, { name: 'a' }, { name: 'b' }] } },
        { llm_config: { tools: [{ type: 'function', function: { name: 'a' } }] } },
      ],
      complains: [
        [{ llm_config: { provider: 'openai', model: 'm', tools: [{ name: 'a' }, { name: 'a' }] } }, 'llm_config.tools.1.name'],
        [{ llm_config: { provider: 'openai', model: 'm', tools: [{ type: 'function' }] } }, 'llm_config.tools.0.type'],
        [{ llm_config: { provider: 'openai', model: 'm', tools: [{ type: 'function', function: {} }] } }, 'llm_config.tools.0.type'],
      ],
    },
    'enums-have-options': {
      passes: [{}, analysis({ a: { type: 'string', enum: ['x'] }, b: { enum: [] } })],
      complains: [
        [analysis({ b: { type: 'string' }, a: { type: 'string', enum: [] } }), 'analysis_plan.structured_data_plan.schema.1.enum_options'],
      ],
    },
    ...Object.fromEntries(whenFixtures),
  },
}

describe.each(platforms)('$label', (platform) => {
  const known = fixtures[[platform.id, platform.generation?.id].filter(Boolean).join(' ')] ?? {}

  test('every check has its examples, and no example stands without its check', () => {
    expect(Object.keys(known).sort()).toEqual(platform.checks.map((check) => check.rule).sort())
    for (const [rule, { passes, complains }] of Object.entries(known)) {
      expect(passes.length, rule).toBeGreaterThan(0)
      expect(complains.length, rule).toBeGreaterThan(0)
    }
  })

  describe.each(platform.checks)('$rule', (check) => {
    const { passes = [], complains = [] } = known[check.rule] ?? {}

    test('is content with', () => {
      for (const doc of passes) expect(check.run(doc), JSON.stringify(doc)).toEqual([])
    })

    test('complains, at the right places, about', () => {
      for (const [doc, ...places] of complains)
        expect(
          check.run(doc).map((finding) => finding.path),
          JSON.stringify(doc),
        ).toEqual(places)
    })

    test('says what is wrong in words', () => {
      for (const [doc] of complains) {
        for (const { message, fix } of check.run(doc)) {
          expect(message).toMatch(/^[\p{Lu}“].{10,}[^.]$/u)
          expect(`${message}${fix?.label}`).not.toMatch(/undefined.*undefined|\[object|NaN/)
        }
      }
    })

    test('is judged when any of its units is sent, and only then', () => {
      for (const [doc] of complains) {
        for (const unit of check.units) expect(judge(platform, doc, [unit])).toEqual(expect.arrayContaining([...check.run(doc)]))
        const others = [...platform.units.keys()].filter((key) => !check.units.includes(key))
        for (const finding of check.run(doc)) expect(judge(platform, doc, others)).not.toContainEqual(finding)
      }
    })

    test('reads only the units it names, since it is run again only when one of those changed', () => {
      const docs = [...passes, ...complains.map(([doc]) => doc), ...fc.sample(docOf(platform), { numRuns: 20, seed: 1 })]
      for (const doc of docs) {
        const reads = readsOf(check, doc)
        expect(check.units).toEqual(expect.arrayContaining(reads))
      }
      for (const unit of check.units) expect(platform.units.has(unit), unit).toBe(true)
    })

    test('never throws, whatever the platform returned', () => {
      const odd = fc.oneof(
        fc.jsonValue(),
        fc.array(fc.oneof(fc.jsonValue(), fc.record({ name: fc.jsonValue(), question: fc.jsonValue(), input_schema: fc.jsonValue() }))),
      )
      fc.assert(
        fc.property(fc.tuple(...check.units.map(() => odd)), (values) => {
          check.run(Object.fromEntries(check.units.map((key, index) => [key, values[index]])))
        }),
        { numRuns: 100 },
      )
    })

    test('each fix, applied to the draft, takes its finding away and brings no other', () => {
      for (const [doc] of complains) for (const finding of check.run(doc)) if (finding.fix) fixes(platform, doc, finding)
    })
  })

  test('every fix of every finding on any document takes it away', () => {
    let fixed = 0
    fc.assert(
      fc.property(docOf(platform), (doc) => {
        for (const finding of judge(platform, doc, [...platform.units.keys()])) {
          if (!finding.fix) continue
          fixes(platform, doc, finding)
          fixed++
        }
      }),
      { numRuns: 150 },
    )
    expect(fixed).toBeGreaterThan(25)
  })
})

describe('a range that depends on another field', () => {
  const speed = number({ key: 'speed', label: 'Speed', step: 0.1, rangeBy: { key: 'provider', ranges: { a: [0.7, 1.2] } } })
  const check = rangeCheck([speed], speed)
  test('proposes the nearest value that is allowed', () => {
    const nearest = (value: number) => check?.run({ provider: 'a', speed: value })[0]?.fix?.set
    expect(nearest(5)).toEqual({ speed: 1.2 })
    expect(nearest(0)).toEqual({ speed: 0.7 })
  })
  test('has nothing to say about what is no number, or where the other value is not there', () => {
    for (const doc of [
      { provider: 'a', speed: '5' },
      { speed: 5 },
      { provider: 'a', speed: null },
      { provider: 'toString', speed: 5 },
      { provider: '__proto__', speed: 5 },
    ])
      expect(check?.run(doc)).toEqual([])
  })
  test('there is none where a field has no such range', () => {
    const plain = text({ key: 'x', label: 'X' })
    expect(rangeCheck([plain], plain)).toBeUndefined()
    expect(whenCheck([plain], plain)).toBeUndefined()
  })
})

test('an option that nobody declared is called by its value', () => {
  for (const platform of platforms) {
    for (const { key, control } of platform.fields) {
      if (control.kind !== 'choice') continue
      for (const option of control.options) expect(optionLabel(platform.fields, key, option.value)).toBe(option.label)
      expect(optionLabel(platform.fields, key, 'of-tomorrow')).toBe('of-tomorrow')
    }
    expect(optionLabel(platform.fields, 'nothing', 'x')).toBe('x')
  }
})

/** The top-level members that a check looks at. */
function readsOf(check: Check, doc: Doc): string[] {
  const reads = new Set<string>()
  const noted = (key: string | symbol) => {
    if (typeof key === 'string') reads.add(key)
    return key
  }
  check.run(
    new Proxy(doc, {
      get: (target, key) => Reflect.get(target, noted(key)),
      getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(target, noted(key)),
      has: (target, key) => Reflect.has(target, noted(key)),
      ownKeys: () => {
        throw new Error(`${check.rule} reads every unit`)
      },
    }),
  )
  return [...reads]
}

/** A fix goes into the form as the editor puts it there; what counts is the request that then leaves. */
function fixes(platform: Platform, doc: Doc, finding: Finding): void {
  const every = [...platform.units.keys()]
  const values = Object.entries(finding.fix?.set ?? {}).reduce(
    (draft, [path, wire]) => {
      const field = platform.fields.find((one) => one.key === path)
      if (!field) throw new Error(`A fix of ${finding.rule} sets ${path}, which is no field`)
      return setAt(draft, path, toForm(field, wire))
    },
    toValues(platform, doc),
  )
  const after = { ...doc, ...bodyOf(changesOf(platform, doc, values)) }
  const keyOf = ({ rule, path }: Finding) => `${rule} at ${path}`
  const before = judge(platform, doc, every).map(keyOf)
  const left = judge(platform, after, every).map(keyOf)
  expect(left).not.toContain(keyOf(finding))
  expect(before).toEqual(expect.arrayContaining(left))
}
