import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameJson } from '../../lib/json.ts'
import { getAt, setAt } from '../../lib/path.ts'
import { platforms } from '../platforms.ts'
import { toForm } from './convert.ts'
import type { Doc } from './field.ts'
import { bodyOf, changesOf, rebase, sameUnit, toValues, type Values } from './patch.ts'
import { type Row, RowList } from './row-list.ts'
import { docOf, editOf, play } from './testing/arbitraries.ts'

const runs = { numRuns: 1500 }

describe.each([...platforms.values()])('$label', (platform) => {
  const doc = docOf(platform)
  const script = fc.array(editOf(platform), { maxLength: 8 })
  const body = (base: Doc, values: Values) => bodyOf(changesOf(platform, base, values))

  test('a draft that nobody edited sends nothing', () => {
    fc.assert(
      fc.property(doc, (base) => {
        expect(body(base, toValues(platform, base))).toEqual({})
      }),
      runs,
    )
  })

  test('base + body = draft, whatever was edited', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const draft = play(platform, base, edits)
        const sent = body(base, draft)
        const after = { ...base, ...sent }
        // Judged from outside: what the form would show of the result is what the draft shows, field by field.
        for (const field of platform.fields) {
          if (field.when && !field.when.is.includes(String(getAt(draft, field.when.key)))) continue
          const unit = platform.units.get(field.key.split('.')[0] ?? '')
          if (unit?.object && !(unit.key in sent)) continue
          if (unit?.object && sent[unit.key] === null) continue
          const shown = strip(toForm(field, getAt(after, field.key)))
          const wanted = strip(getAt(draft, field.key))
          // A first edit of an object starts from its documented defaults, not from nothing.
          const fromBlank = unit?.object && !base[unit.key] && sameJson(strip(toForm(field, getAt(base, field.key))), wanted)
          if (!fromBlank) expect([field.key, shown]).toEqual([field.key, wanted])
        }
      }),
      runs,
    )
  })

  test('no unit is sent that is as it was, and every unit that differs is sent', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const draft = play(platform, base, edits)
        const sent = body(base, draft)
        for (const [key, value] of Object.entries(sent)) expect(sameJson(base[key], value), `${key} was not changed`).toBe(false)
        for (const unit of platform.units.values()) {
          if (unit.object || unit.key in sent) continue
          const [field] = unit.fields
          if (field) expect(strip(getAt(draft, field.key)), `${unit.key} was changed`).toEqual(strip(toForm(field, base[unit.key])))
        }
      }),
      runs,
    )
  })

  test('edit and revert sends nothing', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const draft = play(platform, base, edits)
        const reverted = platform.fields.reduce<Values>(
          (values, field) => setAt(values, field.key, toForm(field, getAt(base, field.key))),
          draft,
        )
        expect(body(base, reverted)).toEqual({})
      }),
      runs,
    )
  })

  test('members that nobody declared survive a change beside them', () => {
    fc.assert(
      fc.property(doc, script, (base, edits) => {
        const sent = body(base, play(platform, base, edits))
        for (const [key, value] of Object.entries(sent)) {
          const before = base[key]
          if (platform.units.get(key)?.object && value !== null && before)
            expect(getAt(value, 'undeclared')).toEqual(getAt(before, 'undeclared'))
        }
      }),
      runs,
    )
  })

  test('a draft moved onto a newer document keeps what was edited and follows everything else', () => {
    fc.assert(
      fc.property(doc, script, script, (base, mine, theirs) => {
        const draft = play(platform, base, mine)
        const next = { ...base, ...body(base, play(platform, base, theirs)) }
        const moved = rebase(platform, base, next, draft)
        for (const field of platform.fields) {
          const isMine = !sameJson(strip(getAt(draft, field.key)), strip(toForm(field, getAt(base, field.key))))
          expect(strip(getAt(moved, field.key))).toEqual(strip(isMine ? getAt(draft, field.key) : toForm(field, getAt(next, field.key))))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a document holds the same as itself in every unit', () => {
    fc.assert(
      fc.property(doc, (base) => {
        for (const unit of platform.units.values()) expect(sameUnit(unit, base, structuredClone(base))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

/** Rows as they would be sent, without keys and marks of the form. */
function strip(value: unknown): unknown {
  if (!(value instanceof RowList)) return value
  return value.rows
    .filter((row: Row) => !row.$deleted)
    .map((row) => {
      const { $id: _id, id: _itemId, source: _source, needs_human_answer: _needs, ...rest } = row as Row & Record<string, unknown>
      // Options belong to the type "enum"; rows of another type lose them once they are edited.
      if ('type' in rest && rest.type !== 'enum') delete rest.enum_options
      return rest
    })
}
