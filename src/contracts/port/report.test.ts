import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameJson } from '../../lib/json.ts'
import { setAt } from '../../lib/path.ts'
import { rowToWire, toForm } from '../core/convert.ts'
import { type Doc, type Field, type Platform, readField, writeField } from '../core/field.ts'
import { judge } from '../core/judge.ts'
import { RowList } from '../core/row-list.ts'
import { keptSecret } from '../core/secret.ts'
import { docOf } from '../core/testing/arbitraries.ts'
import { goodDoc } from '../core/testing/good.ts'
import { famulor1, famulor2 } from '../famulor/platform.ts'
import { flireo } from '../flireo/platform.ts'
import { platforms } from '../platforms.ts'
import { revox } from '../revox/platform.ts'
import { portReport } from './report.ts'
import type { Answers, PortContext, PortReport } from './types.ts'
import { draftOf, unitsOf } from './written.ts'

const nameOf = ({ label, generation }: Platform) => [label, generation?.id].filter(Boolean).join(' ')
const pairs = platforms.flatMap((source) =>
  platforms.map((target): [string, Platform, Platform] => [`${nameOf(source)} → ${nameOf(target)}`, source, target]),
)
const buckets = ['carried', 'converted', 'approximated', 'lost', 'decision']

/** A good document, one for every field that depends on a choice, and one that holds nothing. */
const docsOf = (source: Platform): Doc[] => [
  goodDoc(source),
  ...source.fields.filter(({ when }) => when).map((field) => goodDoc(source, field)),
  {},
]

/** A value as it is sent: without what a platform only shows. */
const asSent = (field: Field, value: unknown): unknown => {
  const { control } = field
  const form = toForm(field, value)
  return control.kind === 'rows' && form instanceof RowList ? form.kept.map((row) => rowToWire(control, row)) : value
}

const lineOf = (report: PortReport, key: string) => {
  const line = report.lines.find(({ field }) => field.key === key)
  if (!line) throw new Error(`No line for ${key}`)
  return line
}

// Every field, in every document: on a busy machine that takes its time.
describe.each(pairs)('%s', { timeout: 60_000 }, (_name, source, target) => {
  test('every declared field stands in exactly one bucket, with a sentence', () => {
    for (const doc of docsOf(source)) {
      for (const base of [undefined, goodDoc(target)]) {
        const { lines, needs } = portReport(source, doc, target, {}, base && { base })
        expect(lines.map(({ field }) => field.key)).toEqual(source.fields.map(({ key }) => key))
        expect(new Set([...lines, ...needs].map(({ id }) => id)).size).toBe(lines.length + needs.length)
        const all = [...lines, ...needs]
        expect(all.filter(({ bucket }) => !buckets.includes(bucket))).toEqual([])
        expect(all.filter(({ why }) => !/^\S.*[.…?!”]$/s.test(why))).toEqual([])
        expect(all.filter(({ bucket, question }) => (bucket === 'decision') !== (question !== undefined))).toEqual([])
        expect(all.filter(({ bucket, isEmpty, after }) => bucket === 'converted' && !isEmpty && !after)).toEqual([])
      }
    }
  })

  test('what is carried is not changed, and comes back as it was', () => {
    for (const doc of docsOf(source)) {
      const there = portReport(source, doc, target)
      const back = portReport(target, unitsOf(target, there.set), source)
      for (const { bucket, isEmpty, field, targetField } of there.lines) {
        if (bucket !== 'carried' || isEmpty) continue
        const value = asSent(field, readField(field, doc))
        expect(sameJson(there.set[targetField?.key ?? ''], value), field.key).toBe(true)
        expect(sameJson(back.set[field.key], value), `${field.key} comes back`).toBe(true)
      }
    }
  })

  test('it stands on its feet whatever the source holds, and what it sends would be taken', () => {
    fc.assert(
      fc.property(docOf(source), fc.option(docOf(target), { nil: undefined, freq: 3 }), (doc, base) => {
        const report = portReport(source, doc, target, {}, base && { base })
        expect(report.lines).toHaveLength(source.fields.length)
        const waiting = new Set(
          [...report.lines, ...report.needs].filter(({ bucket }) => bucket === 'decision').map(({ targetField }) => targetField?.key),
        )
        expect(waiting.size).toBeLessThanOrEqual(report.open)
        const refused = Object.entries(report.set).filter(
          ([key, value]) => !target.fields.find((one) => one.key === key)?.schema.safeParse(value).success,
        )
        expect(refused).toEqual([])
        if (report.open === 0) {
          const body = unitsOf(target, report.set, base)
          const wrong = judge(target, { ...base, ...body }, Object.keys(body)).filter(({ severity }) => severity === 'error')
          if (!base) expect(wrong).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  })
})

test.each(platforms.map((platform): [string, Platform] => [nameOf(platform), platform]))(
  '%s to itself carries everything but secrets',
  (_name, platform) => {
    for (const doc of docsOf(platform)) {
      const { lines } = portReport(platform, doc, platform)
      const others = lines.filter(
        ({ bucket, field, isEmpty }) => bucket !== 'carried' && field.control.kind !== 'secret' && !(isEmpty && field.unread),
      )
      expect(others.map(({ id, bucket }) => [id, bucket])).toEqual([])
      for (const { field, bucket } of lines) if (field.control.kind === 'secret' && readField(field, doc)) expect(bucket).toBe('lost')
    }
  },
)

const from = (platform: Platform, set: Readonly<Record<string, unknown>>): Doc =>
  Object.entries(set).reduce<Doc>((doc, [key, value]) => {
    const field = platform.fields.find((one) => one.key === key)
    return field ? writeField(field, doc, value) : setAt(doc, key, value)
  }, {})

const ported = (
  source: Platform,
  set: Readonly<Record<string, unknown>>,
  target: Platform,
  answers: Answers = {},
  context: PortContext = {},
) => portReport(source, from(source, set), target, answers, context)

describe('what goes how', () => {
  test('a first sentence of more than 200 characters is shortened by a person, never cut', () => {
    const long = 'x'.repeat(201)
    const set = { first_sentence_mode: 'static', first_sentence: long }
    const asked = lineOf(ported(revox, set, famulor2), 'first_sentence')
    expect(asked).toMatchObject({ bucket: 'decision', question: { kind: 'text', longest: 200, start: long } })
    expect(ported(revox, set, famulor2).set).not.toHaveProperty('initial_message')
    const tooLong = lineOf(ported(revox, set, famulor2, { first_sentence: { value: long } }), 'first_sentence')
    expect(tooLong).toMatchObject({ bucket: 'decision', problem: 'First sentence may have 200 characters' })
    const short = ported(revox, set, famulor2, { first_sentence: { value: 'Hello.' } })
    expect(lineOf(short, 'first_sentence')).toMatchObject({ bucket: 'converted', isAnswered: true, after: 'Hello.' })
    expect(short.set).toMatchObject({ initial_message: 'Hello.' })
    expect(lineOf(ported(revox, set, famulor1), 'first_sentence').bucket).toBe('carried')
  })

  test.each([famulor1, famulor2, flireo])('an instruction is never spoken (%#)', (target) => {
    const set = { first_sentence_mode: 'generated', first_sentence: 'Greet warmly.' }
    const report = ported(revox, set, target)
    expect(lineOf(report, 'first_sentence_mode').bucket).toBe('decision')
    expect(lineOf(report, 'first_sentence').bucket).toBe('lost')
    expect(JSON.stringify(report.set)).not.toContain('Greet warmly.')
    const said = ported(revox, set, target, { first_sentence_mode: { value: 'Hello.' } })
    expect(Object.values(said.set)).toContain('Hello.')
    const waits = ported(revox, set, target, { first_sentence_mode: { option: 'waits' } })
    expect(lineOf(waits, 'first_sentence_mode')).toMatchObject({ bucket: 'converted', after: 'Waits for the caller' })
  })

  test('waiting for the caller is null on Flireo, and a text that sleeps is lost there', () => {
    const report = ported(revox, { first_sentence_mode: 'none', first_sentence: 'Asleep' }, flireo)
    expect(report.set).toEqual({ first_message: null })
    expect(lineOf(report, 'first_sentence').bucket).toBe('lost')
    expect(ported(flireo, { first_message: null }, revox).set).toEqual({ first_sentence_mode: 'none' })
    expect(ported(flireo, { first_message: 'Hi' }, famulor2).set).toEqual({ initial_message: 'Hi', wait_for_customer: 'AI assistant' })
  })

  test('speed goes as it is inside the bounds, and asks outside them', () => {
    const voice = { 'voice.provider': 'cartesia', 'voice.id': 'v' }
    expect(ported(revox, { ...voice, 'voice.speed': 1.1 }, famulor2).set).toMatchObject({ speech_speed: 1.1 })
    const fast = lineOf(ported(revox, { ...voice, 'voice.speed': 1.4 }, famulor2), 'voice.speed')
    expect(fast).toMatchObject({ bucket: 'decision', question: { kind: 'number', min: 0.7, max: 1.2, nearest: 1.2 } })
    expect(ported(revox, { ...voice, 'voice.speed': 1.4 }, famulor2, { 'voice.speed': { value: 1.15 } }).set).toMatchObject({
      speech_speed: 1.15,
    })
  })

  test('a voice of ElevenLabs is the same on Revox and Flireo; any other is asked for', () => {
    const set = { 'voice.provider': 'elevenlabs', 'voice.id': 'EL1' }
    expect(ported(revox, set, flireo).set).toEqual({ 'tts_config.voice_id': 'EL1', 'tts_config.provider': 'elevenlabs' })
    const other = ported(revox, { 'voice.provider': 'cartesia', 'voice.id': 'C1', 'voice.speed': 1 }, flireo)
    expect(lineOf(other, 'voice.id')).toMatchObject({ bucket: 'decision', question: { kind: 'voice' } })
    expect(other.set).not.toHaveProperty('tts_config.voice_id')
    const left = ported(revox, { 'voice.provider': 'cartesia', 'voice.id': 'C1', 'voice.speed': 1 }, flireo, {
      'voice.id': { leaveOut: true },
    })
    expect(lineOf(left, 'voice.speed')).toMatchObject({ bucket: 'lost' })
    expect(left.set).toEqual({})
    const chosen = { voice: { id: 'EL2', provider: 'elevenlabs' } }
    expect(ported(famulor2, { voice_id: 7, speech_speed: 1.1 }, flireo, { voice_id: chosen }).set).toEqual({
      'tts_config.voice_id': 'EL2',
      'tts_config.provider': 'elevenlabs',
      'tts_config.speed': 1.1,
    })
  })

  test('a model goes over by its name, or is asked for', () => {
    const dedicated = { 'llm_model.type': 'dedicated-instance', 'llm_model.name': 'gpt-4.1' }
    expect(ported(revox, dedicated, flireo).set).toEqual({ 'llm_config.provider': 'openai', 'llm_config.model': 'gpt-4.1' })
    const targetOffers = { models: [{ value: 8, label: 'GPT-4.1', detail: null }] }
    expect(ported(revox, dedicated, famulor2, {}, { targetOffers }).set).toEqual({ llm_model_id: 8 })
    expect(lineOf(ported(revox, dedicated, famulor2), 'llm_model.name').bucket).toBe('decision')
    const routed = {
      'llm_model.type': 'openrouter',
      'llm_model.openrouter_model_id': 'openai/gpt-4.1',
      'llm_model.openrouter_provider': 'azure',
    }
    expect(ported(revox, routed, flireo).set).toMatchObject({ 'llm_config.model': 'gpt-4.1' })
    const unknown = ported(flireo, { 'llm_config.provider': 'xai', 'llm_config.model': 'grok-4.3' }, revox)
    expect(lineOf(unknown, 'llm_config.model')).toMatchObject({ bucket: 'decision', question: { kind: 'choice', canLeaveOut: true } })
  })

  test('a language goes over by its code where both sides know it', () => {
    const targetOffers = { languages: [{ value: 5, label: 'German', detail: 'de' }] }
    expect(ported(famulor1, { language: 'German' }, famulor2, {}, { targetOffers }).set).toEqual({ language_id: 5 })
    expect(ported(flireo, { 'stt_config.language': 'de' }, famulor2, {}, { targetOffers }).set).toEqual({ language_id: 5 })
    expect(lineOf(ported(flireo, { 'stt_config.language': 'multi' }, famulor2, {}, { targetOffers }), 'stt_config.language').bucket).toBe(
      'decision',
    )
  })

  test('the three states of a voicemail', () => {
    expect(ported(revox, { voicemail_message: null }, flireo).set).toEqual({ voicemail_message: null, voicemail_detection: true })
    expect(ported(revox, { voicemail_message: 'Call us.' }, famulor2).set).toEqual({
      voice_mail_message: 'Call us.',
      end_call_on_voicemail: true,
    })
    expect(lineOf(ported(revox, { voicemail_message: 'Call us.' }, famulor1), 'voicemail_message')).toMatchObject({
      bucket: 'decision',
      question: { options: [{ value: 'hang-up' }, { value: 'off' }] },
    })
    expect(lineOf(ported(flireo, { voicemail_detection: false }, revox), 'voicemail_detection').bucket).toBe('decision')
    expect(ported(famulor1, { end_call_on_voicemail: true }, revox).set).toEqual({ voicemail_message: null })
  })

  test('a webhook that is switched off stays off', () => {
    const url = 'https://example.com/x'
    expect(ported(revox, { webhook_url: url }, famulor2).set).toEqual({ webhook_url: url, is_webhook_active: true })
    expect(ported(famulor2, { webhook_url: url, is_webhook_active: false }, revox).set).toEqual({})
    expect(lineOf(ported(famulor2, { webhook_url: url, is_webhook_active: false }, revox), 'webhook_url').bucket).toBe('lost')
  })

  test('ambience, words that interrupt, the longest call', () => {
    expect(ported(revox, { background_sound: 'audio/office.ogg' }, flireo).set).toEqual({
      'speech_config.background_audio.enabled': true,
      'speech_config.background_audio.clip': 'office',
    })
    expect(ported(famulor2, { ambient_sound: 'off' }, revox).set).toEqual({ background_sound: null })
    expect(lineOf(ported(famulor2, { ambient_sound: 'cafe' }, flireo), 'ambient_sound').bucket).toBe('decision')
    expect(ported(famulor2, { min_interrupt_words: null }, flireo).set).toEqual({ 'speech_config.turn_taking.interruption_min_words': 0 })
    expect(ported(flireo, { 'speech_config.turn_taking.interruption_min_words': 3 }, famulor1).set).toEqual({
      min_interrupt_words: 3,
      use_min_interrupt_words: true,
    })
    expect(ported(revox, { max_call_duration_secs: 299.2 }, famulor2).set).toEqual({ max_duration: 300 })
    expect(lineOf(ported(revox, { max_call_duration_secs: 1800 }, famulor2), 'max_call_duration_secs').bucket).toBe('decision')
    expect(lineOf(ported(flireo, { max_duration_seconds: null }, famulor2), 'max_duration_seconds').bucket).toBe('decision')
  })

  test('an ambience at volume 0 is none where the volume cannot be 0', () => {
    const set = { background_sound: 'audio/office.ogg', background_sound_volume: 0 }
    const report = ported(revox, set, flireo)
    expect(report.set).toEqual({ 'speech_config.background_audio.enabled': false })
    expect(lineOf(report, 'background_sound')).toMatchObject({ bucket: 'converted', after: 'No ambience' })
    expect(lineOf(report, 'background_sound_volume')).toMatchObject({ bucket: 'converted', after: 'no ambience' })
    expect(ported(revox, set, famulor2).set).toEqual({ ambient_sound: 'office', ambient_sound_volume: 0 })
  })

  test('what no declaration knows is told as staying behind', () => {
    const doc = { id: 1, prompt: 'A', shiny_new: { a: 1 }, nothing: null }
    expect(portReport(revox, doc, flireo).undeclared).toEqual([{ key: 'shiny_new', value: { a: 1 } }])
  })

  test('an answer that does not fit is a question again, with what is wrong and both bounds', () => {
    const set = { 'tts_config.provider': 'elevenlabs', 'tts_config.voice_id': 'EL', 'tts_config.speed': 1.8 }
    const open = lineOf(ported(flireo, set, revox), 'tts_config.speed')
    expect(open).toMatchObject({ bucket: 'decision', why: 'Revox: Speed goes from 0.7 to 1.2×.' })
    const wrong = lineOf(ported(flireo, set, revox, { 'tts_config.speed': { value: 1.4 } }), 'tts_config.speed')
    expect(wrong).toMatchObject({ bucket: 'decision', why: 'The answer does not fit yet.' })
    expect(wrong.problem).toMatch(/1\.2/)
  })

  test('a voice is told by its name where the account’s list knows it', () => {
    const sourceOffers = { voices: [{ value: 'C1', label: 'Camille', detail: null }] }
    const report = ported(revox, { 'voice.provider': 'cartesia', 'voice.id': 'C1' }, flireo, {}, { sourceOffers })
    expect(lineOf(report, 'voice.id').before).toBe('Camille (C1)')
  })

  test('rows of the output are told one by one, and a name that does not fit is asked for', () => {
    const rows = [
      { name: 'customer_phone_number', type: 'string', required: true, description: 'Phone number' },
      { name: 'budget', type: 'enum', required: false, description: 'Budget', enum_options: ['low', 'high'] },
      { name: 'when', type: 'date', required: false },
    ]
    const set = { structured_output_config: rows }
    const report = ported(revox, set, famulor2)
    const line = lineOf(report, 'structured_output_config')
    expect(line).toMatchObject({
      bucket: 'decision',
      question: { kind: 'cells', cells: [{ id: '0.name', start: 'customer_phone_number' }] },
    })
    expect(line.details).toEqual([
      'customer_phone_number: “required” is lost',
      'budget: its options stand in the description and are not enforced',
      'when: its form stands in the description and is not enforced',
    ])
    const named = ported(revox, set, famulor2, { structured_output_config: { cells: { '0.name': 'phone' } } })
    expect(named.set).toMatchObject({
      post_call_evaluation: true,
      post_call_schema: [
        { name: 'phone', type: 'string', description: 'Phone number' },
        { name: 'budget', type: 'string', description: 'Budget. One of: low, high' },
        { name: 'when', type: 'string', description: 'As a date (YYYY-MM-DD)' },
      ],
    })
    const flireoSet = ported(revox, set, flireo).set
    expect(unitsOf(flireo, flireoSet)).toEqual({
      analysis_plan: {
        structured_data_plan: {
          enabled: true,
          schema: {
            type: 'object',
            properties: {
              customer_phone_number: { type: 'string', description: 'Phone number' },
              budget: { type: 'string', enum: ['low', 'high'], description: 'Budget' },
              when: { type: 'string', format: 'date' },
            },
            required: ['customer_phone_number'],
          },
        },
      },
    })
  })

  test('tools keep name, purpose and inputs; the address is left to a person', () => {
    const tool = {
      name: 'check_zone',
      description: 'When a postcode is given',
      url: 'https://api.example/x',
      method: 'GET',
      headers: [{ key: 'Authorization', value: 'secret' }],
      query_params: [],
      body_template: null,
      input_schema: [{ name: 'code', type: 'string', required: true }],
    }
    const report = ported(revox, { custom_tools: [tool], 'llm_model.type': 'dedicated-instance', 'llm_model.name': 'gpt-4.1' }, flireo)
    expect(lineOf(report, 'custom_tools').bucket).toBe('approximated')
    expect(report.set['llm_config.tools']).toEqual([
      {
        name: 'check_zone',
        description: 'When a postcode is given',
        parameters: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] },
      },
    ])
    expect(JSON.stringify(report.set)).not.toContain('secret')
    expect(lineOf(ported(famulor2, { tool_ids: [1] }, revox), 'tool_ids').bucket).toBe('lost')
  })

  test('a prompt whose placeholders the target does not fill in says which', () => {
    const line = lineOf(ported(revox, { prompt: 'You call {{first_name}}.' }, famulor2), 'prompt')
    expect(line).toMatchObject({ bucket: 'approximated' })
    expect(line.why).toContain('{{first_name}}')
  })

  test('secrets are never taken along', () => {
    expect(ported(flireo, { webhook_secret: keptSecret }, flireo).set).toEqual({})
    expect(lineOf(ported(flireo, { webhook_secret: keptSecret }, revox), 'webhook_secret').bucket).toBe('lost')
  })

  test('what a new assistant needs besides is asked for, and once answered it can be made', () => {
    const set = {
      name: 'A',
      prompt: 'B',
      first_sentence_mode: 'static',
      first_sentence: 'Hi',
      'call_retry_config.timezone': 'Europe/Paris',
    }
    const report = ported(revox, set, famulor2)
    expect(report.needs.map(({ field }) => field.key)).toEqual(['mode', 'language_id', 'voice_id', 'type', 'timezone'])
    expect(report.needs.find(({ field }) => field.key === 'timezone')?.question).toMatchObject({
      suggestions: ['Europe/Paris'],
      canLeaveOut: false,
    })
    expect(report.open).toBe(5)
    const answers: Answers = {
      'need:mode': { option: 'pipeline' },
      'need:language_id': { value: 3 },
      'need:voice_id': { voice: { id: '209', provider: '' } },
      'need:type': { option: 'inbound' },
      'need:timezone': { value: 'Europe/Paris' },
      'need:llm_model_id': { value: 8 },
    }
    const done = ported(revox, set, famulor2, answers)
    expect(done.open).toBe(0)
    expect(unitsOf(famulor2, done.set)).toEqual({
      name: 'A',
      system_prompt: 'B',
      mode: 'pipeline',
      language_id: 3,
      llm_model_id: 8,
      voice_id: 209,
      wait_for_customer: false,
      initial_message: 'Hi',
      type: 'inbound',
      timezone: 'Europe/Paris',
    })
  })

  test('a report becomes a draft of an assistant that is there: what is the same is no part of it', () => {
    const base = goodDoc(revox)
    const { set } = ported(famulor2, { name: String(base.name), system_prompt: 'New prompt' }, revox, {}, { base })
    expect(draftOf(revox, base, set)).toEqual({ base: { prompt: base.prompt }, values: { prompt: 'New prompt' } })
    expect(draftOf(revox, base, {})).toBeUndefined()
  })

  test('numbers of another account are not taken for the same', () => {
    const set = { voice_id: 7, phone_number_id: 5, label_ids: [1] }
    const report = ported(famulor2, set, famulor2, {}, { isOtherAccount: true })
    expect(report.lines.filter(({ isEmpty }) => !isEmpty).map(({ id, bucket }) => [id, bucket])).toEqual([
      ['label_ids', 'lost'],
      ['voice_id', 'decision'],
      ['phone_number_id', 'decision'],
    ])
  })
})
