import { describe, expect, test } from 'vitest'
import { keptSecret } from '../../contracts/core/secret.ts'
import { platformOf } from '../../contracts/platforms.ts'
import { movedByPlatform, receiptLines, verdictOf } from './verdict.ts'

const famulor = platformOf('famulor', 'gen2')
const flireo = platformOf('flireo')

describe('a unit that is never shown', () => {
  const before = { name: 'A', tool_ids: [1] }
  const sent = { tool_ids: [2] }

  test('says nothing of a write, and nothing else does when it went alone', () => {
    expect(verdictOf(famulor, sent, before, { name: 'A' })).toBe('unclear')
  })

  test('goes with what was sent beside it', () => {
    expect(verdictOf(famulor, { ...sent, name: 'B' }, before, { name: 'B' })).toBe('written')
    expect(verdictOf(famulor, { ...sent, name: 'B' }, before, { name: 'A' })).toBe('not-written')
    expect(verdictOf(famulor, { ...sent, name: 'B' }, before, { name: 'C' })).toBe('unclear')
  })

  test('is judged where the platform shows it after all', () => {
    expect(verdictOf(famulor, sent, before, { name: 'A', tool_ids: [2] })).toBe('written')
    expect(verdictOf(famulor, sent, before, { name: 'A', tool_ids: [1] })).toBe('not-written')
    expect(receiptLines(famulor, sent, before, { tool_ids: [1] })[0]?.outcome).toBe('dropped')
  })

  test('is unseen in a receipt, and never moved', () => {
    expect(receiptLines(famulor, sent, before, { name: 'A' })).toEqual([{ unit: 'tool_ids', outcome: 'unseen', sent: [2] }])
    expect(movedByPlatform(famulor, { name: 'B' }, { base: before, before, after: { name: 'B' } })).toEqual([])
  })
})

describe('a secret', () => {
  const set = { name: 'A', webhook_secret: keptSecret }
  const none = { name: 'A', webhook_secret: null }
  const sent = { webhook_secret: keptSecret }

  test('tells of a write unless it takes the place of another', () => {
    expect(verdictOf(flireo, sent, none, set)).toBe('written')
    expect(verdictOf(flireo, sent, none, none)).toBe('not-written')
    expect(verdictOf(flireo, { webhook_secret: null }, set, none)).toBe('written')
    expect(verdictOf(flireo, { webhook_secret: null }, none, none)).toBe('written')
    expect(verdictOf(flireo, sent, set, set)).toBe('unclear')
    expect(verdictOf(flireo, { ...sent, name: 'B' }, set, { ...set, name: 'B' })).toBe('written')
    expect(verdictOf(flireo, { ...sent, name: 'B' }, set, set)).toBe('not-written')
  })

  test('is stored when it reads back as set, or as nothing where nothing was sent', () => {
    const outcomeOf = (one: object, before: object, after: object) =>
      receiptLines(flireo, { ...one }, { ...before }, { ...after })[0]?.outcome
    expect(outcomeOf(sent, set, set)).toBe('stored')
    expect(outcomeOf(sent, none, set)).toBe('stored')
    expect(outcomeOf({ webhook_secret: null }, set, none)).toBe('stored')
    expect(outcomeOf(sent, none, none)).toBe('dropped')
    expect(outcomeOf({ webhook_secret: null }, set, set)).toBe('dropped')
  })
})

test('what moved by itself is neither what was sent nor what somebody else had changed', () => {
  const base = { mode: 'pipeline', llm_model_id: 2, synthesizer_provider_id: 1, name: 'A' }
  const before = { ...base, name: 'B', synthesizer_provider_id: 2 }
  const after = { ...before, mode: 'multimodal', llm_model_id: 1, synthesizer_provider_id: null }
  expect(movedByPlatform(famulor, { mode: 'multimodal' }, { base, before, after })).toEqual(['llm_model_id'])
})
