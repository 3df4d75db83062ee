import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { sameJson } from '../../lib/json.ts'
import { getAt, setAt } from '../../lib/path.ts'
import { platforms } from '../platforms.ts'
import { revox } from '../revox/platform.ts'
import { markOf } from '../tools/secret-marks.ts'
import { toForm } from './convert.ts'
import { choice, number, rows, several, tags, text, toggle } from './define.ts'
import { describe, describeRevised, describeStates, type Line } from './describe.ts'
import { type Doc, type Field, type Platform, readField, type Unit } from './field.ts'
import { changeOf, changesOf, sameUnit, toValues } from './patch.ts'
import { RowList } from './row-list.ts'
import { docOf, editOf, play } from './testing/arbitraries.ts'
import { goodDoc, goodValue } from './testing/good.ts'
import { naughtyTexts } from './testing/naughty.ts'

const named = { key: 'x', label: 'X' }
const options = [
  { value: 'a', label: 'Ay' },
  { value: 'b', label: 'Bee' },
]
const things = rows({
  key: 'things',
  label: 'Things',
  columns: [
    text({ key: 'name', label: 'Name' }),
    choice({ key: 'type', label: 'Type', options, optional: true }),
    rows({
      key: 'parts',
      label: 'Parts',
      optional: true,
      columns: [text({ key: 'key', label: 'Key' }), text({ key: 'value', label: 'Value' })],
      identity: 'key',
      title: 'key',
      noun: 'part',
      blank: {},
    }),
  ],
  readOnly: ['id'],
  identity: 'id',
  title: 'name',
  noun: 'thing',
  blank: {},
})

const unitOf = (field: Field): Unit => ({ key: field.key, label: field.label, fields: [field] })
const platformOf = (field: Field): Platform => ({
  ...(platforms[0] as Platform),
  fields: [field],
  units: new Map([[field.key, unitOf(field)]]),
})

/** The lines between two stored states of one field. */
const lines = (field: Field, before: unknown, after: unknown): Line[] => describeStates(platformOf(field), unitOf(field), before, after)
/** The words of the only line. */
function words(field: Field, before: unknown, after: unknown) {
  const [line, ...more] = lines(field, before, after)
  expect(more).toEqual([])
  if (!line || line.kind === 'list') throw new Error('No line of words')
  return [line.kind, line.before, line.after]
}
/** The items between a stored list and what the form holds. */
function items(before: readonly Doc[], edit: (list: RowList) => RowList) {
  const base = { things: before }
  const change = changeOf(unitOf(things), base, { things: edit(toForm(things, before) as RowList) })
  const line = change && describe(change)[0]
  return line?.kind === 'list' ? line.items.map(({ kind, title }) => `${kind} ${title}`) : []
}

group('a value in words', () => {
  const nullable = text({ ...named, nullable: true, nullMeans: 'Hangs up at once.' })
  test.each<[string, Field, unknown, unknown, string[]]>([
    ['two texts are compared word by word', text(named), 'one two', 'one three', ['text', 'one two', 'one three']],
    ['an empty text is said', text(named), '', 'hello', ['value', 'empty text', 'hello']],
    ['an absent text is said', text(named), undefined, 'hello', ['value', 'not set', 'hello']],
    ['null is said by what it does', nullable, 'hello', null, ['value', 'hello', 'Hangs up at once.']],
    ['null and empty are two things', nullable, null, '', ['value', 'Hangs up at once.', 'empty text']],
    ['null where nobody said what it does', number({ ...named, step: 1, nullable: true }), 5, null, ['value', '5', 'nothing']],
    ['a factor', number({ ...named, step: 0.1, measure: '×' }), 1, 1.2, ['value', '1×', '1.2×']],
    ['a measure', number({ ...named, step: 1, measure: 'ms' }), 0, 400, ['value', '0 ms', '400 ms']],
    ['one of a measure', number({ ...named, step: 1, measure: 'tokens' }), 1, 2, ['value', '1 token', '2 tokens']],
    ['one of a short measure', number({ ...named, step: 1, measure: 'ms' }), 1, 2, ['value', '1 ms', '2 ms']],
    ['a switch', toggle(named), false, true, ['value', 'off', 'on']],
    ['a choice by its label', choice({ ...named, options }), 'a', 'b', ['value', 'Ay', 'Bee']],
    ['a choice that nobody declared by its value', choice({ ...named, options }), 'z', 'a', ['value', 'z', 'Ay']],
    ['a set', several({ ...named, options }), [], ['a', 'b'], ['value', 'none', 'Ay, Bee']],
    ['tags', tags(named), ['one'], ['one', 'two'], ['value', 'one', 'one, two']],
  ])('%s', (_name, field, before, after, expected) => {
    expect(words(field, before, after)).toEqual(expected)
  })
})

group('a list', () => {
  const abc = ['a', 'b', 'c', 'd'].map((name) => ({ name }))
  const only = (name: string) => (row: Doc) => row.name === name
  test('an added item is named', () => {
    expect(items(abc, (list) => new RowList([...list.rows, { $id: 'new-1', name: 'e' }]))).toEqual(['added e'])
  })
  test('an added item without a name is called by its kind', () => {
    expect(items(abc, (list) => new RowList([...list.rows, { $id: 'new-1', name: '' }]))).toEqual(['added a thing without a name'])
  })
  test('an item whose kind has no name is called by its kind', () => {
    const tools = (platform: Platform, key: string, before: readonly Doc[], after: readonly Doc[]) => {
      const [head = '', member = ''] = key.split('.')
      const state = (rows: readonly Doc[]) => (member ? { [member]: rows } : rows)
      const [line] = describeStates(platform, platform.units.get(head) as Unit, state(before), state(after))
      return line?.kind === 'list' ? line.items.map(({ kind, title }) => `${kind} ${title}`) : []
    }
    const flireo = platforms.find(({ id }) => id === 'flireo') as Platform
    const added = [{ type: 'end_call' }, { type: 'transfer_call' }, { type: 'function' }, { name: 'look_up' }, { name: '' }]
    expect(tools(flireo, 'llm_config.tools', [], added)).toEqual([
      'added Hang up',
      'added Transfer',
      'added function',
      'added look_up',
      'added a tool without a name',
    ])
    expect(tools(flireo, 'llm_config.tools', [{ type: 'end_call' }], [])).toEqual(['removed Hang up'])
    const famulor = platforms.find(({ generation }) => generation?.id === 'gen2') as Platform
    expect(tools(famulor, 'tools', [], [{ type: 'call_transfer' }])).toEqual(['added Transfer'])
  })
  test('an item that goes with the next save is removed', () => {
    expect(items(abc, (list) => new RowList(list.rows.map((row) => (only('b')(row) ? { ...row, $deleted: true as const } : row))))).toEqual(
      ['removed b'],
    )
  })
  test('a renamed item of two stored states, which have fresh keys, is edited too', () => {
    const revox = platforms[0] as Platform
    const unit = revox.units.get('faq_items') as Unit
    const item = (id: string, question: string, answer: string) => ({ id, question, answer, source: 'human' })
    const [line] = describeStates(
      revox,
      unit,
      [item('1', 'Old?', 'The same.'), item('2', 'Gone?', ''), item('3', 'Stays?', 'Yes.')],
      [item('4', 'New?', 'The same.'), item('5', 'Other?', ''), item('6', 'Stays?', 'Yes.')],
    )
    const items = line?.kind === 'list' ? line.items.map(({ kind, title }) => `${kind} ${title}`) : []
    expect(items).toEqual(['edited Old?', 'added Other?', 'removed Gone?'])
  })

  test('a renamed item is edited, and called as it was', () => {
    expect(items(abc, (list) => new RowList(list.rows.map((row) => (only('b')(row) ? { ...row, name: 'z' } : row))))).toEqual(['edited b'])
  })
  test('one item drawn across the others is one that moved', () => {
    expect(items(abc, (list) => new RowList([...list.rows.slice(1), ...list.rows.slice(0, 1)]))).toEqual(['moved a'])
    const [a, ...rest] = abc.map((row, id) => ({ ...row, id }))
    expect(describeOf([a as Doc, ...rest], [...rest, a as Doc])).toEqual(['moved a'])
  })
  test('an item that took the place of a removed one is added', () => {
    expect(items(abc, (list) => new RowList([...list.rows.slice(1), { $id: 'new-1', name: 'e' }]))).toEqual(['added e', 'removed a'])
  })
  test('stored states are compared by name: ids are new in each answer', () => {
    const stored = (id: number) => abc.map((row, index) => ({ ...row, id: id + index }))
    expect(describeOf(stored(0), stored(90))).toEqual([])
    expect(describeOf(stored(0), stored(90).slice(1))).toEqual(['removed a'])
    expect(describeOf(stored(0), [{ id: 5, name: 'new' }, ...stored(90)])).toEqual(['added new'])
  })
  test('of two items with one name, each has one partner', () => {
    expect(describeOf([{ name: 'a' }, { name: 'a' }], [{ name: 'a' }])).toEqual(['removed a'])
    expect(describeOf([{ name: 'a' }], [{ name: 'a' }, { name: 'a' }])).toEqual(['added a'])
  })

  const details = (before: Doc, after: Doc) => {
    const [line] = lines(things, [before], [after])
    return line?.kind === 'list'
      ? line.items.flatMap((item) => item.details.map((detail) => [detail.label, detail.before, detail.after]))
      : []
  }
  test('an edited item says what changed in it, and only that', () => {
    expect(details({ id: 1, name: 'a', type: 'a' }, { id: 1, name: 'a', type: 'b' })).toEqual([['Type', 'Ay', 'Bee']])
  })
  test('a list inside an item is said by the names of its rows', () => {
    expect(
      details(
        { name: 'a', parts: [{ key: 'k', value: '1' }] },
        {
          name: 'a',
          parts: [
            { key: 'k', value: '1' },
            { key: 'l', value: '2' },
          ],
        },
      ),
    ).toEqual([['Parts', 'k', 'k, l']])
    expect(details({ name: 'a', parts: [{ key: 'k', value: '1' }] }, { name: 'a', parts: [] })).toEqual([['Parts', 'k', 'none']])
  })
  test('a change inside a row of a list inside an item is said, though the names are the same', () => {
    expect(details({ name: 'a', parts: [{ key: 'k', value: '1' }] }, { name: 'a', parts: [{ key: 'k', value: '2' }] })).toEqual([
      ['Parts, k, Value', '1', '2'],
    ])
  })

  function describeOf(before: readonly Doc[], after: readonly Doc[]) {
    const [line] = lines(things, before, after)
    return line?.kind === 'list' ? line.items.map(({ kind, title }) => `${kind} ${title}`) : []
  }
})

group.each(platforms)('$label', (platform) => {
  const doc = goodDoc(platform)

  test.each(platform.fields)('$key: a change is one line of this field, with both values', (field) => {
    const unit = platform.units.get(field.key.split('.')[0] ?? '') as Unit
    const base = goodDoc(platform, field)
    const after = other(field)
    const change = changeOf(unit, base, setAt(toValues(platform, base), field.key, toForm(field, after)))
    const line = change && describe(change).find((one) => one.field === field)
    if (!line) throw new Error('No line')
    if (line.kind === 'list') expect(line.items).not.toEqual([])
    else {
      expect(line.before).not.toBe(line.after)
      expect(`${line.before}${line.after}`).not.toMatch(/undefined|\[object|NaN/)
    }
    expect(change && describe(change)).toHaveLength(change?.fields.length ?? 0)
  })

  test('two states that hold the same have no lines, and two that differ have some', () => {
    fc.assert(
      fc.property(docOf(platform), docOf(platform), (before, after) => {
        const same: Line[] = []
        for (const unit of platform.units.values()) {
          same.push(...describeStates(platform, unit, before[unit.key], structuredClone(before[unit.key])))
          const found = describeStates(platform, unit, before[unit.key], after[unit.key])
          if (sameUnit(unit, before, after)) same.push(...found)
          // A list that is not there and one without items look the same to a person.
          const shown = (state: Doc) => unit.fields.map((field) => said(toForm(field, readField(field, state))))
          const isIdle = unit.fields.some((field) => field.when) || unit.object
          if (!isIdle && !sameJson(shown(before), shown(after))) expect(found.length, unit.key).toBeGreaterThan(0)
        }
        expect(same).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('whatever was edited: each changed field has one line, and a list’s line has items', () => {
    fc.assert(
      fc.property(docOf(platform), fc.array(editOf(platform), { maxLength: 6 }), (base, edits) => {
        for (const change of changesOf(platform, base, play(platform, base, edits))) {
          const found = describe(change)
          expect(found.map((line) => line.field.key)).toEqual(change.fields.map((one) => one.field.key))
          for (const line of found) {
            if (line.kind !== 'list') continue
            expect(line.items.length, line.field.key).toBeGreaterThan(0)
            const ids = line.items.filter((item) => item.kind !== 'moved' && item.kind !== 'removed').map((item) => item.id)
            expect(ids.length).toBeGreaterThanOrEqual(new Set(ids).size)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the defaults that a first edit of an object brings along are said, for they are sent', () => {
    for (const unit of platform.units.values()) {
      if (!unit.object || Object.keys(unit.object.blank).length === 0) continue
      const [field] = unit.fields.filter((one) => !one.when && getAt(unit.object?.blank, one.key.slice(unit.key.length + 1)) === undefined)
      if (!field) continue
      const { [unit.key]: _none, ...base } = doc
      const change = changeOf(unit, base, setAt(toValues(platform, base), field.key, toForm(field, goodValue(field))))
      const found = change ? describe(change) : []
      const sent = unit.fields.filter((one) => readField(one, { [unit.key]: change?.after }) !== undefined)
      expect(found.map((line) => line.field.key)).toEqual(sent.map((one) => one.key))
      for (const line of found) if (line.kind === 'list') expect(line.items.length, line.field.key).toBeGreaterThan(0)
    }
  })

  test('naughty texts are shown as they are', () => {
    for (const field of platform.fields) {
      if (field.control.kind !== 'text') continue
      for (const naughty of Object.values(naughtyTexts)) {
        const unit = platform.units.get(field.key.split('.')[0] ?? '') as Unit
        const base = goodDoc(platform, field)
        const change = changeOf(unit, base, setAt(toValues(platform, base), field.key, naughty))
        const line = change && describe(change)[0]
        if (!line || line.kind === 'list') throw new Error('No line')
        expect(line.after).toBe(naughty)
      }
    }
  })
})

/** Another value than the good one. */
function other(field: Field): unknown {
  const good = goodValue(field)
  switch (field.control.kind) {
    case 'text':
      return `${good} and more`
    case 'number':
      return (good as number) + field.control.step
    case 'switch':
      return !good
    case 'choice':
      return field.control.options[1]?.value ?? 'of-tomorrow'
    case 'pick':
      return field.control.type === 'number' ? 8 : `${good} and more`
    case 'secret':
      return null
    case 'several':
    case 'tags':
    case 'picks':
    case 'rows':
      return []
  }
}

const said = (value: unknown) =>
  value instanceof RowList ? value.rows.map(({ $id: _id, id: _own, source: _source, needs_human_answer: _needs, ...row }) => row) : value

group('a secret inside a list', () => {
  const mark = markOf(['custom_tools', 'look', 0, 'Authorization', 0])
  const tools = (value: string, description = 'D') => [{ name: 'look', description, headers: [{ key: 'Authorization', value }] }]
  const unit = revox.units.get('custom_tools') as Unit

  test('is said to be set, and what is written over it to be a new value', () => {
    const [line] = describeStates(revox, unit, tools(mark), tools('Bearer new'))
    expect(line?.kind === 'list' && line.items[0]?.details).toEqual([
      { label: 'Headers, Authorization, Value', before: 'set', after: 'a new value' },
    ])
  })

  test('has a line in the history when it alone was written anew, though both ends look the same', () => {
    expect(describeRevised(revox, unit, tools(mark), tools(mark))).toMatchObject([{ before: 'a secret in it', after: 'a new value' }])
    expect(describeRevised(revox, unit, tools(''), tools(''))).toEqual([])
  })
})
