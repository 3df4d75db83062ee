import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Doc } from '../core/field.ts'
import { docOf } from '../core/testing/arbitraries.ts'
import { famulor1, famulor2 } from './platform.ts'
import { type Names, noNames, toDoc, toRead } from './wire.ts'
import { decimalText } from './wire-values.ts'

const names: Names = {
  languages: new Map([
    [1, 'English'],
    [5, 'German'],
  ]),
  models: new Map([
    [1, 'GPT-4o-mini'],
    [7, 'GPT-4o'],
  ]),
}

const platforms = { gen1: famulor1, gen2: famulor2 }

describe.each(['gen1', 'gen2'] as const)('%s', (generation) => {
  /** A stored state: what a random write made of an empty assistant. */
  const written = docOf(platforms[generation]).map((doc): Doc => {
    const { id: _id, ...rest } = doc
    const extra = generation === 'gen1' ? { language: 'German', llm_model: 'GPT-4o', tools: undefined } : {}
    return Object.fromEntries(Object.entries({ ...rest, ...extra }).filter(([, value]) => value !== undefined))
  })

  test('what is read says the same as what was written, and writing it back changes nothing', () => {
    fc.assert(
      fc.property(written, (doc) => {
        const read = toRead(generation, doc, {}, names)
        const again = toDoc(generation, read, names)
        expect(sayable(again)).toEqual(sayable(doc))
        expect(toRead(generation, again, read, names)).toEqual(read)
      }),
      { numRuns: 300 },
    )
  })

  test('any JSON comes through without a fault, and reading is settled after the first time', () => {
    const keys = ['name', 'tools', 'language_id', 'variables', 'post_call_schema', 'min_interrupt_words', 'fillers', 'type', 'speech_speed']
    // As text and back: JSON has one zero.
    const anything = fc
      .dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.jsonValue())
      .map((read) => JSON.parse(JSON.stringify(read)) as Doc)
    fc.assert(
      fc.property(anything, (read) => {
        const doc = toDoc(generation, read, names)
        const back = toRead(generation, doc, read, names)
        expect(toDoc(generation, back, names)).toEqual(doc)
      }),
      { numRuns: 500 },
    )
  })

  /** Two written names share one answered name in generation 1: the number of words is there only while its switch is on. */
  function sayable(doc: Doc): Doc {
    if (generation === 'gen2') return doc
    const { use_min_interrupt_words: isOn, min_interrupt_words: words, ...rest } = doc
    return { ...rest, words: isOn === false ? null : isOn === true ? (words ?? 0) : (words ?? null) }
  }
})

/** What the list is known to answer, odd values included (contract, "Consequences", 5). */
const listed: Doc = {
  id: 12,
  name: 'Front desk',
  language_id: 5,
  language: 'de',
  llm_model_id: 7,
  type: 'inbound',
  mode: 'pipeline',
  voice_stability: '0.70',
  speech_speed: '1.00',
  ambient_sound_volume: '0.50',
  fillers: 1,
  end_call_on_voicemail: 0,
  wait_for_customer: 1,
  record: true,
  max_duration: 1800,
  reengagement_interval: 5,
  knowledgebase_mode: 'semantic',
  filler_config: { enabled: true, phrases: ['Hm'] },
  min_interrupt_words: null,
  variables: [],
  post_call_schema: [{ name: 'hurts', type: 'boolean', description: 'In pain' }],
  tools: [
    { type: 'end_call', data: { description: 'When all is said' } },
    { type: 'warm_call_transfer', data: { supervisor_phone: '+49301', outbound_phone_id: '511' } },
    { type: 'collect_keypad', data: [] },
  ],
  status: 'active',
}

test('generation 1 reads a listed assistant in its own names', () => {
  expect(toDoc('gen1', listed, names)).toEqual({
    assistant_name: 'Front desk',
    language: 'German',
    llm_model: 'GPT-4o',
    calls_direction: 'receive',
    engine_type: 'pipeline',
    voice_stability: 0.7,
    speech_speed: 1,
    ambient_sound_volume: 0.5,
    filler_audios: true,
    end_call_on_voicemail: false,
    who_speaks_first: 'Customer',
    record_call: true,
    max_call_duration: 1800,
    re_engagement_interval: 5,
    use_min_interrupt_words: false,
    variables: {},
    post_call_schema: [{ name: 'hurts', type: 'bool', description: 'In pain' }],
    end_call_tool: { description: 'When all is said' },
    // What generation 1 has no name for stays in sight.
    tools: (listed.tools as unknown[]).slice(1),
    knowledgebase_mode: 'semantic',
    filler_config: { enabled: true, phrases: ['Hm'] },
    id: 12,
    status: 'active',
  })
})

test('generation 2 keeps the names and turns the values', () => {
  expect(toDoc('gen2', listed, noNames)).toEqual({
    ...listed,
    voice_stability: 0.7,
    speech_speed: 1,
    ambient_sound_volume: 0.5,
    fillers: true,
    end_call_on_voicemail: false,
    wait_for_customer: true,
    variables: {},
    post_call_schema: [{ name: 'hurts', type: 'bool', description: 'In pain' }],
    tools: [
      { type: 'end_call', description: 'When all is said' },
      { type: 'warm_call_transfer', supervisor_phone: '+49301', outbound_phone_id: 511 },
      { type: 'collect_keypad' },
    ],
  })
})

test('without names the ids stay in sight, and nothing is made up', () => {
  const doc = toDoc('gen1', { language_id: 5, language: 'de', llm_model_id: 99 }, noNames)
  expect(doc).toEqual({ language_id: 5, llm_model_id: 99 })
  expect(toDoc('gen1', { language_id: null, llm_model_id: null, tools: [] }, names)).toEqual({})
})

test('a write in generation 1 touches its own tool alone', () => {
  const after = toRead('gen1', { end_call_tool: { description: 'New' } }, listed, names)
  expect(after.tools).toEqual([{ type: 'end_call', data: { description: 'New' } }, ...(listed.tools as unknown[]).slice(1)])
  expect(toRead('gen1', { end_call_tool: { description: 'New' } }, {}, names)).toEqual({
    tools: [{ type: 'end_call', data: { description: 'New' } }],
  })
})

test('the switch for interrupting words is told by the number', () => {
  expect(toDoc('gen1', { min_interrupt_words: 3 }, names)).toEqual({ min_interrupt_words: 3, use_min_interrupt_words: true })
  expect(toRead('gen1', { use_min_interrupt_words: false, min_interrupt_words: 3 }, {}, names)).toEqual({ min_interrupt_words: null })
  expect(toRead('gen1', { use_min_interrupt_words: true }, { min_interrupt_words: null }, names)).toEqual({ min_interrupt_words: 0 })
})

test('values of an unexpected type stay as they are', () => {
  const odd = { speech_speed: 'fast', fillers: 'yes', tools: 'none', type: 'both', variables: 7, language_id: 'de' }
  expect(toDoc('gen2', odd, names)).toEqual(odd)
  expect(toDoc('gen1', odd, names)).toEqual({
    speech_speed: 'fast',
    filler_audios: 'yes',
    calls_direction: 'both',
    variables: 7,
    tools: 'none',
    language_id: 'de',
  })
})

test.each([
  [0.7, '0.70'],
  [1, '1.00'],
  [0.125, '0.125'],
  [0, '0.00'],
])('%d is answered as %s', (value, text) => expect(decimalText(value)).toBe(text))
