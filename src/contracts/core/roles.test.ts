import { describe, expect, test } from 'vitest'
import { getAt, headOf } from '../../lib/path.ts'
import { platforms } from '../platforms.ts'
import { rowToWire } from './convert.ts'
import { schemaOf } from './define.ts'
import { type Field, type RowsControl, readField } from './field.ts'
import { judge } from './judge.ts'
import { applies } from './patch.ts'
import { declaredCells, goodValue } from './testing/good.ts'

type List = { path: string; control: RowsControl }

describe.each(platforms)('$label', (platform) => {
  const cells = declaredCells(platform)
  const lists = cells.flatMap(({ field, path }): List[] => (field.control.kind === 'rows' ? [{ path, control: field.control }] : []))
  /** Fields that stand side by side: those of the document, and the columns of each list. */
  const levels: [string, readonly Field[]][] = [
    ['document', platform.fields],
    ...lists.map((list): [string, readonly Field[]] => [list.path, list.control.columns]),
  ]

  test.each(levels)('a role is played once at most (%s)', (_name, fields) => {
    const roles = fields.map((field) => field.role).filter((role) => role !== undefined)
    expect(roles).toEqual([...new Set(roles)])
  })

  test.each(levels)('a key is declared once (%s)', (_name, fields) => {
    const keys = fields.map((field) => field.key)
    expect(keys).toEqual([...new Set(keys)])
  })

  test.each(levels)('labels differ within a section, of fields that may stand there together (%s)', (_name, fields) => {
    for (const [index, { section, label, when }] of fields.entries()) {
      const twins = fields.slice(index + 1).filter((other) => other.section === section && other.label === label)
      for (const twin of twins) {
        expect(twin.when?.key, label).toBe(when?.key)
        for (const value of twin.when?.is ?? ['']) expect(when?.is ?? [''], label).not.toContain(value)
      }
    }
  })

  test('no two checks of units have the same rule', () => {
    const rules = platform.checks.map((check) => check.rule)
    expect(rules).toEqual([...new Set(rules)])
  })

  test('every field stands in a section that exists, and every section has a field', () => {
    const sections = platform.sections.map((section) => section.id)
    expect(new Set(platform.fields.map((field) => field.section))).toEqual(new Set(sections))
    expect(sections).toEqual([...new Set(sections)])
  })

  test('columns stand in no section of their own', () => {
    for (const { control } of lists) for (const column of control.columns) expect(column.section).toBe('')
  })

  test('every field belongs to the unit that its key begins with, and to no other', () => {
    const owned = [...platform.units.values()].flatMap((unit) => unit.fields.map((field) => [field.key, unit.key]))
    expect(owned).toEqual(platform.fields.map((field) => [field.key, field.key.split('.')[0]]))
    for (const unit of platform.units.values()) if (!unit.object) expect(unit.fields.map((field) => field.key)).toEqual([unit.key])
  })

  test.each(levels)('a field depends only on a choice beside it, and on values that choice has (%s)', (_name, fields) => {
    for (const field of fields) {
      for (const [key, values] of [
        [field.when?.key, field.when?.is],
        [field.rangeBy?.key, field.rangeBy && Object.keys(field.rangeBy.ranges)],
      ] as const) {
        if (key === undefined || values === undefined) continue
        const driver = fields.find((one) => one.key === key)
        if (driver?.control.kind !== 'choice') throw new Error(`${field.key} depends on ${key}, which is no choice beside it`)
        const own = [...driver.control.options.map((option) => option.value), ...(driver.optional ? [''] : [])]
        expect(own).toEqual(expect.arrayContaining([...values]))
        expect(values).not.toEqual([])
        // A change of the driver must be able to take its dependants along in the same request.
        if (driver.key.includes('.')) expect(headOf(driver.key)).toBe(headOf(field.key))
      }
    }
  })

  test('bounds that depend on another field lie within the field’s own', () => {
    for (const { rangeBy, control } of platform.fields) {
      if (control.kind !== 'number') continue
      for (const [low, high] of [...Object.values(rangeBy?.ranges ?? {}), ...(control.slider ? [control.slider] : [])]) {
        expect(low).toBeLessThan(high)
        expect(low).toBeGreaterThanOrEqual(control.min ?? Number.NEGATIVE_INFINITY)
        expect(high).toBeLessThanOrEqual(control.max ?? Number.POSITIVE_INFINITY)
      }
    }
  })

  test('a choice offers each value and each label once', () => {
    for (const { field } of cells) {
      const { control } = field
      if (control.kind !== 'choice' && control.kind !== 'several') continue
      for (const part of ['value', 'label'] as const) {
        const all = control.options.map((option) => option[part])
        expect(all, field.key).toEqual([...new Set(all)])
        expect(all, field.key).not.toContain('')
      }
    }
  })

  test('what null means is said exactly where a person can send it', () => {
    for (const { field } of cells) if (field.nullMeans) expect(field.nullable, `${field.key} takes no null`).toBe(true)
    for (const field of platform.fields)
      if (field.nullable && field.control.kind !== 'several') expect(field.nullMeans, field.key).toBeTruthy()
  })

  test('what the platform does by itself is a value it would take', () => {
    for (const { field } of cells)
      if (field.fallback !== undefined) expect(field.schema.safeParse(field.fallback).success, field.key).toBe(true)
  })

  test('nothing is both written and read-only', () => {
    for (const key of platform.readOnly) expect(platform.units.has(key), key).toBe(false)
    for (const { control } of lists) for (const column of control.columns) expect(control.readOnly).not.toContain(column.key)
  })

  test.each(lists)('a list names its rows by columns that exist ($path)', ({ control }) => {
    const columns = control.columns.map((column) => column.key)
    expect(columns).toContain(control.title)
    expect([...columns, ...control.readOnly]).toContain(control.identity)
    expect(Object.keys(control.blank).filter((key) => !columns.includes(key))).toEqual([])
  })

  test.each(lists)('a new row lacks nothing but texts that a person must write ($path)', ({ control }) => {
    const wire = rowToWire(control, { ...control.blank, $id: 'new' })
    for (const column of control.columns) {
      const isMissing = !column.schema.safeParse(readField(column, wire)).success && !(column.optional && wire[column.key] === undefined)
      if (isMissing && !(column.when && wire[column.key] === undefined)) expect([column.key, wire[column.key]]).toEqual([column.key, ''])
    }
    // Once those are written, the row is sound.
    const written = { ...wire }
    for (const column of control.columns) if (wire[column.key] === '') Object.assign(written, { [column.key]: goodValue(column) })
    expect(control.row.safeParse(written).success).toBe(true)
  })

  test('the defaults that a first edit of an object starts from are sound, but for texts that a person must choose', () => {
    for (const unit of platform.units.values()) {
      if (!unit.object) continue
      const { blank, nullable } = unit.object
      const findings = judge(platform, { [unit.key]: blank }, [unit.key]).filter((finding) => finding.severity === 'error')
      if (Object.keys(blank).length > 0) expect(findings).toEqual([])
      else expect(findings.every((finding) => finding.path.startsWith(`${unit.key}.`))).toBe(true)
      expect(schemaOf(unit).safeParse(null).success).toBe(nullable)
      if (unit.object.emptyIsNull) expect(nullable).toBe(true)
      for (const field of unit.fields) {
        const value = getAt({ [unit.key]: blank }, field.key)
        if (value !== undefined) expect(applies(field, { [unit.key]: blank }), `${field.key} exists in the defaults`).toBe(true)
      }
    }
  })

  test('the update’s address holds an id of any letters in one part', () => {
    for (const id of ['a/b', 'a?b#c', 'é 😀', '%2F']) {
      const path = platform.update.path(id)
      expect(new URL(`https://example.com${path}`).pathname).toBe(path)
      expect(path.split('/').length).toBe(platform.update.path('x').split('/').length)
    }
  })
})
