import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getAt, headOf } from '../../lib/path.ts'
import { platformOf, platforms } from '../platforms.ts'
import { toForm } from './convert.ts'
import { type Doc, type Field, type Finding, writeField } from './field.ts'
import { judge, locate, saidOnce } from './judge.ts'
import { bodyOf, changesOf, toValues } from './patch.ts'
import { keptSecret } from './secret.ts'
import { docOf } from './testing/arbitraries.ts'
import { declaredCells, goodDoc, goodUnit, goodValue, withAt, wrongValues } from './testing/good.ts'
import { naughtyTexts } from './testing/naughty.ts'

const errorsOf = (findings: readonly Finding[]) => findings.filter((finding) => finding.severity === 'error')

describe.each(platforms)('$label', (platform) => {
  const cells = declaredCells(platform)
  const top = (path: string) => platform.fields.find((field) => path === field.key || path.startsWith(`${field.key}.`)) as Field
  /** A good document in which the place exists that the path names. */
  const docFor = (path: string, field: Field): Doc => {
    const inside = cells.filter((cell) => path === cell.path || path.startsWith(`${cell.path}.`))
    return inside.reduce(
      (doc, { field: one, path: at }) => {
        const driver = one.when?.key
        if (driver === undefined || platform.fields.some((other) => other.key === driver)) return doc
        const beside = (key: string) => at.replace(/[^.]+$/, key)
        const kind = one.when?.is[0] ?? ''
        const chosen = withAt(doc, beside(driver), kind || undefined)
        // What a row of that kind cannot do without stands there too.
        const needed = cells.filter(
          ({ field: other, path: place }) =>
            place === beside(other.key) && other !== field && (other === one || (!other.optional && other.when?.is.includes(kind))),
        )
        return needed.reduce((whole, other) => withAt(whole, other.path, goodValue(other.field)), chosen) as Doc
      },
      goodDoc(platform, top(path)),
    )
  }
  const judgeAt = (path: string, field: Field, value: unknown) =>
    errorsOf(judge(platform, withAt(docFor(path, field), path, value) as Doc, [headOf(path)]))

  test('a good document has nothing wrong in any unit', () => {
    expect(judge(platform, goodDoc(platform), [...platform.units.keys()])).toEqual([])
  })

  test.each(cells.filter(({ field }) => !field.lens))('$path: a good value passes', ({ field, path }) => {
    expect(judgeAt(path, field, goodValue(field))).toEqual([])
    if (field.nullable) expect(judgeAt(path, field, null).filter((finding) => finding.rule === 'form')).toEqual([])
  })

  test.each(cells.filter(({ field }) => !field.lens))(
    '$path: a value of a wrong type is refused, at its place and by its name',
    ({ field, path }) => {
      for (const wrong of wrongValues(field)) {
        const findings = judgeAt(path, field, wrong)
        const said = findings.find((finding) => finding.path === path || finding.path.startsWith(`${path}.`))
        expect(said, `${JSON.stringify(wrong)} passed`).toBeDefined()
        const isRow = field.control.kind === 'rows' && Array.isArray(wrong)
        if (!isRow) expect(said?.message).toContain(field.label)
      }
    },
  )

  test.each(cells.filter(({ field }) => field.control.kind === 'number'))('$path: holds its bounds to the last step', ({ field, path }) => {
    const { control } = field
    if (control.kind !== 'number') return
    const bodyOfCell = (value: number) =>
      field.lens ? writeField(field, docFor(path, field), value) : withAt(docFor(path, field), path, value)
    const takes = (value: number) => errorsOf(judge(platform, bodyOfCell(value) as Doc, [headOf(path)])).length === 0
    const bounds = (value: number | undefined): value is number => value !== undefined
    for (const limit of [control.min, control.max].filter(bounds)) {
      const inside = field.rangeBy ? goodValue(field) : limit
      expect(takes(inside as number), `${inside}`).toBe(true)
    }
    if (bounds(control.min)) expect(takes(control.min - 0.001)).toBe(false)
    if (bounds(control.max)) expect(takes(control.max + 0.001)).toBe(false)
    if (bounds(control.above)) expect([takes(control.above), takes(control.above + (control.integer ? 1 : 0.001))]).toEqual([false, true])
    expect(takes((goodValue(field) as number) + 0.0001)).toBe(!control.integer)
  })

  test.each(cells.filter(({ field }) => field.control.kind === 'text' && !field.lens))(
    '$path: naughty texts go through unchanged',
    ({ field, path }) => {
      const base = docFor(path, field)
      const owner = top(path)
      for (const [name, text] of Object.entries(naughtyTexts)) {
        const wanted = withAt(base, path, text) as Doc
        const shown = toForm(owner, getAt(wanted, owner.key))
        if (owner === field) expect(shown, name).toBe(text)
        const values = { ...toValues(platform, base) }
        const [draft] = [withAt(values, owner.key, shown) as Doc]
        const body = bodyOf(changesOf(platform, base, draft ?? {}))
        expect(Object.keys(body), name).toEqual([headOf(path)])
        const arrived: unknown = JSON.parse(JSON.stringify(body))
        expect(getAt(arrived, path), name).toBe(text)
        expect(arrived, name).toEqual({ [headOf(path)]: wanted[headOf(path)] })
        // What must not be empty must not be a blank either.
        const isRefused = text.trim() === '' && !field.schema.safeParse('').success
        const { shortest = 0, longest = Number.POSITIVE_INFINITY } = field.control.kind === 'text' ? field.control : {}
        const fits = [...text].length >= shortest && [...text].length <= longest
        const isFree = field.control.kind === 'text' && !field.control.format && !isRefused && fits
        if (isFree)
          expect(
            judgeAt(path, field, text).filter((finding) => finding.rule === 'form'),
            name,
          ).toEqual([])
        else if (!field.schema.safeParse(text).success) expect(judgeAt(path, field, text)[0]?.message, name).toContain(field.label)
      }
    },
  )

  test('an undeclared value that the platform returned survives, and stands in nobody’s way until its unit is sent', () => {
    for (const { field, path } of cells) {
      if (field.control.kind !== 'choice') continue
      const owner = top(path)
      const base = withAt(docFor(path, field), path, 'a-value-of-tomorrow') as Doc
      const values = toValues(platform, base)
      expect(bodyOf(changesOf(platform, base, values)), path).toEqual({})
      if (owner === field) expect(getAt(values, path)).toBe('a-value-of-tomorrow')
      const others = [...platform.units.keys()].filter((key) => key !== headOf(path))
      const findings = judge(platform, base, others).filter((finding) => headOf(finding.path) === headOf(path))
      expect(findings, path).toEqual([])
      const unit = platform.units.get(headOf(path))
      const sibling = unit?.fields.find((one) => one.key !== field.key && one.control.kind === 'text' && !one.when)
      if (!unit?.object || !sibling) continue
      const sent = bodyOf(changesOf(platform, base, withAt(values, sibling.key, 'edited') as Doc))
      expect(getAt(sent, path)).toBe('a-value-of-tomorrow')
    }
  })

  test('an object that lacks a member it must have is refused at that member', () => {
    for (const unit of platform.units.values()) {
      for (const field of unit.fields) {
        if (!unit.object || field.optional || field.lens || field.key.slice(unit.key.length + 1).includes('.')) continue
        const whole = goodUnit(unit, field) as Doc
        const { [field.key.slice(unit.key.length + 1)]: _left, ...rest } = whole
        expect(errorsOf(judge(platform, { [unit.key]: rest }, [unit.key])).map((finding) => finding.path)).toContain(field.key)
      }
    }
  })

  test('a row that lacks a member it must have is refused at that member', () => {
    for (const { field, path } of cells) {
      if (field.control.kind !== 'rows' || field.lens) continue
      for (const column of field.control.columns) {
        if (column.optional || column.when) continue
        const place = `${path}.0.${column.key}`
        expect(
          judgeAt(place, column, undefined).map((finding) => finding.path),
          place,
        ).toContain(place)
      }
    }
  })

  test('members and rows that nobody declared are nobody’s fault', () => {
    for (const unit of platform.units.values()) {
      if (!unit.object && unit.fields[0]?.lens) continue
      const good = goodUnit(unit)
      const more = Array.isArray(good) ? good.map((row) => withAt(row, 'undeclared', { a: [1] })) : withAt(good, 'undeclared', { a: [1] })
      if (typeof good === 'object' && typeof (Array.isArray(good) ? good[0] : good) === 'object')
        expect(judge(platform, { ...goodDoc(platform), [unit.key]: more }, [unit.key]), unit.key).toEqual([])
    }
  })

  test('only units that are sent are judged', () => {
    fc.assert(
      fc.property(docOf(platform), fc.subarray([...platform.units.keys()]), (doc, units) => {
        const watched = new Set([
          ...units,
          ...platform.checks.filter((check) => check.units.some((key) => units.includes(key))).flatMap((check) => check.units),
        ])
        expect(judge(platform, doc, units).filter((finding) => !watched.has(headOf(finding.path)))).toEqual([])
        expect(judge(platform, doc, [])).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('what was judged before makes no difference', () => {
    const every = [...platform.units.keys()]
    fc.assert(
      fc.property(fc.array(docOf(platform), { minLength: 2, maxLength: 4 }), (docs) => {
        // Documents that share units, as the states of one draft do.
        const states = docs.map((doc, index) => ({
          ...docs[0],
          ...Object.fromEntries(Object.entries(doc).filter((_, at) => at % 2 === index % 2)),
        }))
        for (const state of [...states, ...states])
          expect(judge(platform, state, every)).toEqual(judge(platform, structuredClone(state), every))
      }),
      { numRuns: 100 },
    )
  })

  test('the same row in two lists is judged by the rules of each', () => {
    const lists = [...platform.units.values()].filter((unit) => unit.fields[0]?.control.kind === 'rows' && !unit.object)
    for (const one of lists) {
      const row = goodUnit(one) as Doc[]
      for (const other of lists) {
        const alone = judge(platform, { [other.key]: structuredClone(row) }, [other.key])
        judge(platform, { [one.key]: row }, [one.key])
        expect(judge(platform, { [other.key]: row }, [other.key]), `${one.key} in ${other.key}`).toEqual(alone)
      }
    }
  })

  test('whatever is wrong, its place leads to the field and the row that show it', () => {
    fc.assert(
      fc.property(docOf(platform), (doc) => {
        for (const { path } of judge(platform, doc, [...platform.units.keys()])) {
          const place = locate(platform, path)
          expect(place && headOf(place.field.key)).toBe(headOf(path))
          const isInRow = place?.field.control.kind === 'rows' && /^\.\d/.test(path.slice(place.field.key.length))
          if (isInRow)
            expect(Array.isArray(getAt(doc, place.field.key)) && (getAt(doc, place.field.key) as unknown[])[place.row ?? -1]).toBeDefined()
          else expect(place?.row).toBeUndefined()
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a place in no unit leads nowhere', () => {
    expect(locate(platform, 'nothing.of.this')).toBeUndefined()
    expect(locate(platform, '')).toBeUndefined()
  })

  test('every field is found by its own path, and a list’s cell by its row', () => {
    for (const { path } of cells) {
      const place = locate(platform, path)
      expect(place?.field).toBe(top(path))
      expect(place?.row).toBe(path === top(path).key ? undefined : 0)
    }
  })
})

test('what a rule says of a place stands for the plain limit there; everything else stays', () => {
  const at = (path: string, rule: string, severity: Finding['severity'] = 'error'): Finding => ({ path, rule, severity, message: rule })
  const limit = at('speed', 'form')
  const elsewhere = at('name', 'form')
  const range = at('speed', 'speed-range')
  expect(saidOnce([limit, elsewhere, range])).toEqual([elsewhere, range])
  expect(saidOnce([limit, at('speed', 'hint', 'warning')])).toHaveLength(2)
})

test('that a secret is set and not shown is no fault of what is live, and what stands for it is refused in a request', () => {
  const flireo = platformOf('flireo')
  const findings = judge(flireo, { webhook_secret: keptSecret }, ['webhook_secret'])
  expect(errorsOf(findings).map(({ path }) => path)).toEqual(['webhook_secret'])
  expect(saidOnce(findings)).toEqual([])
  expect(saidOnce(judge(flireo, { webhook_secret: 7 }, ['webhook_secret']))).toHaveLength(1)
})
