import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { headOf, setAt } from '../../lib/path.ts'
import { platforms } from '../platforms.ts'
import { toForm } from './convert.ts'
import { countChanges } from './count.ts'
import { describe } from './describe.ts'
import { type Doc, type Field, readField, type Unit, writeField } from './field.ts'
import { changeOf, changesOf, toValues, type UnitChange } from './patch.ts'
import { RowList } from './row-list.ts'
import { docOf, editOf, play } from './testing/arbitraries.ts'
import { goodDoc } from './testing/good.ts'

/** What the lines of a change show, a new order of a list counting as one. */
function shown(change: UnitChange): number {
  return describe(change).reduce((sum, line) => {
    if (line.kind !== 'list') return sum + 1
    const moved = line.items.filter((item) => item.kind === 'moved').length
    return sum + line.items.length - moved + Math.min(moved, 1)
  }, 0)
}

group.each(platforms)('$label', (platform) => {
  test('what is counted is what is shown, whatever was edited', () => {
    fc.assert(
      fc.property(docOf(platform), fc.array(editOf(platform), { maxLength: 6 }), (base, edits) => {
        for (const change of changesOf(platform, base, play(platform, base, edits)))
          expect([change.unit.key, countChanges(change)]).toEqual([change.unit.key, shown(change)])
      }),
      { numRuns: 500 },
    )
  })

  test('a restored state counts as it is shown, though its rows were never edited here', () => {
    fc.assert(
      fc.property(docOf(platform), fc.array(editOf(platform), { maxLength: 4 }), (base, edits) => {
        const older: Doc = {
          ...base,
          ...Object.fromEntries(changesOf(platform, base, play(platform, base, edits)).map((change) => [change.unit.key, change.after])),
        }
        for (const change of changesOf(platform, base, toValues(platform, structuredClone(older))))
          expect(countChanges(change)).toBe(shown(change))
      }),
      { numRuns: 200 },
    )
  })

  test('something that changed counts one at least', () => {
    fc.assert(
      fc.property(docOf(platform), fc.array(editOf(platform), { maxLength: 4 }), (base, edits) => {
        for (const change of changesOf(platform, base, play(platform, base, edits)))
          expect(countChanges(change), change.unit.key).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  const lists = platform.fields.filter((field) => field.control.kind === 'rows')
  test.each(lists)('$key: items count one by one, a new order counts one, all of it adds up', (field) => {
    if (field.control.kind !== 'rows') return
    const { title } = field.control
    const { blank } = field.control
    const wire = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...blank, [title]: name }))
    const base = writeField(field, goodDoc(platform), wire)
    const list = toForm(field, readField(field, base)) as RowList
    const count = (rows: RowList['rows']) => {
      const change = changeOf(
        platform.units.get(field.key.split('.')[0] ?? '') as Unit,
        base,
        setAt(toValues(platform, base), field.key, new RowList(rows)),
      )
      return change ? countChanges(change) : 0
    }
    const fresh = { ...blank, $id: 'new-1', [title]: 'new' }
    const edited = list.rows.map((row, index) => (index === 2 ? { ...row, [title]: 'edited' } : row))
    const reversed = [...list.rows].reverse()
    expect(count(list.rows)).toBe(0)
    expect(count([...list.rows, fresh])).toBe(1)
    expect(count(list.rows.slice(2))).toBe(2)
    expect(count(list.rows.map((row) => ({ ...row, $deleted: true as const })))).toBe(5)
    expect(count(edited)).toBe(1)
    // What is sent as an object has no order.
    if (!field.lens?.isByName) expect(count(reversed)).toBe(1)
    if (!field.lens?.isByName) expect(count([fresh, ...[...edited].reverse().slice(1)])).toBe(4)
    expect(count([])).toBe(5)
  })

  test('a field counts one, however long its text', () => {
    const field = platform.fields.find((one) => one.role === 'prompt') as Field
    const base = goodDoc(platform)
    const change = changeOf(
      platform.units.get(headOf(field.key)) as Unit,
      base,
      setAt(toValues(platform, base), field.key, 'word '.repeat(5000)),
    )
    expect(change && countChanges(change)).toBe(1)
  })
})
