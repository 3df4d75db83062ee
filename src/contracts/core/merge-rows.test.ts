import { expect, test } from 'vitest'
import { famulor2 } from '../famulor/platform.ts'
import { revox } from '../revox/platform.ts'
import type { Doc, Platform } from './field.ts'
import { listOf } from './list-of.ts'
import { asSent, mergeRows } from './merge-rows.ts'

const merge = (platform: Platform, key: string, base: unknown, mine: unknown, theirs: unknown) => {
  const unit = platform.units.get(key)
  const list = unit && listOf(unit)
  if (!list) throw new Error(`${key} is no list`)
  const merged = mergeRows(list, base, mine, theirs)
  return merged && { rows: asSent(list.control, merged.items), clashes: merged.clashes.map(({ kind }) => kind) }
}
const output = (name: string, rest: Doc = {}): Doc => ({ name, required: false, type: 'string', ...rest })

test('fields of both sides stay, and what one side deleted is gone', () => {
  const base = [output('a'), output('b')]
  expect(
    merge(revox, 'structured_output_config', base, [output('a'), output('b'), output('mine')], [output('b'), output('theirs')]),
  ).toEqual({
    rows: [output('b'), output('mine'), output('theirs')],
    clashes: [],
  })
})

test('a field that both changed to different things is for a person to decide', () => {
  const merged = merge(revox, 'structured_output_config', [output('a')], [output('a', { type: 'number' })], [output('a', { type: 'date' })])
  expect(merged?.clashes).toEqual(['changed'])
})

test('questions are sent without what only answers hold', () => {
  const live = { id: '1', question: 'When?', answer: 'Now.', source: 'ai', needs_human_answer: true }
  expect(merge(revox, 'faq_items', [live], [{ question: 'When?', answer: 'Soon.' }], [live])).toEqual({
    rows: [{ question: 'When?', answer: 'Soon.' }],
    clashes: [],
  })
})

test('what is no list of rows is not merged', () => {
  expect(merge(revox, 'faq_items', [], 'broken', [])).toBeUndefined()
  expect(famulor2.units.get('tool_ids') && listOf(famulor2.units.get('tool_ids') as never)).toBeUndefined()
})
