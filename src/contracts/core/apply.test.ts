import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { platforms } from '../platforms.ts'
import { applyUpdate, isBody } from './apply.ts'
import type { Doc, Finding } from './field.ts'
import { judge } from './judge.ts'
import { bodyOf, changesOf } from './patch.ts'
import { docOf, editOf, play } from './testing/arbitraries.ts'
import { declaredCells, goodDoc, goodUnit, withAt, wrongValues } from './testing/good.ts'

/** A body as it arrives: what does not survive JSON does not arrive. */
const sent = (body: Doc): Doc => JSON.parse(JSON.stringify(body)) as Doc
const said = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, path, message }) => ({ rule, path, message }))

describe.each(platforms)('$label', (platform) => {
  const doc = goodDoc(platform)
  const nameKey = platform.fields.find((field) => field.role === 'name')?.key ?? ''
  const units = [...platform.units.values()]

  test.each(units)('$key: a good value takes the place of the old one, and of nothing else', (unit) => {
    const { [unit.key]: _old, ...rest } = doc
    const value = goodUnit(unit)
    expect(applyUpdate(platform, rest, { [unit.key]: value })).toEqual({ doc: { ...rest, [unit.key]: value }, findings: [] })
  })

  test.each(units.filter((unit) => unit.object))('$key: an object is replaced whole, not merged', (unit) => {
    const before = { ...doc, [unit.key]: { ...(doc[unit.key] as Doc), undeclared: 'gone' } }
    expect(applyUpdate(platform, before, { [unit.key]: doc[unit.key] }).doc).toEqual(doc)
  })

  test('null is a value like any other, and takes the place of what was there where it may be sent', () => {
    for (const unit of units) {
      const isNullable = unit.object ? unit.object.nullable : unit.fields[0]?.nullable
      const { doc: after, findings } = applyUpdate(platform, doc, { [unit.key]: null })
      if (isNullable && findings.length === 0) expect(after[unit.key], unit.key).toBeNull()
      else expect(after, unit.key).toBe(doc)
      expect(
        findings.some((finding) => finding.rule === 'form'),
        unit.key,
      ).toBe(!isNullable)
    }
  })

  test('what is wrong changes nothing, also not the right things beside it', () => {
    for (const { field, path } of declaredCells(platform)) {
      if (path !== field.key || path.includes('.') || field.lens) continue
      for (const wrong of wrongValues(field)) {
        const body = sent({ [nameKey]: 'Another name', [field.key]: wrong })
        if (field.key === nameKey) continue
        // A number that JSON has no form for arrives as null.
        if (field.nullable && body[field.key] === null) continue
        const { doc: after, findings } = applyUpdate(platform, doc, body)
        expect(after, `${path}: ${JSON.stringify(wrong)}`).toBe(doc)
        expect(findings.length).toBeGreaterThan(0)
      }
    }
  })

  test('keys that are read-only or that nobody knows are ignored', () => {
    const body = JSON.parse('{"__proto__":{"polluted":1},"constructor":1,"nobody_knows":2}') as Doc
    const more = { ...body, ...Object.fromEntries(platform.readOnly.map((key) => [key, 'written'])) }
    const { doc: after, findings } = applyUpdate(platform, doc, more)
    expect(after).toEqual(doc)
    expect(findings).toEqual([])
    expect(Object.keys(after)).toEqual(Object.keys(doc))
    expect(({} as Doc).polluted).toBeUndefined()
  })

  test('an empty update changes nothing', () => {
    expect(applyUpdate(platform, doc, {})).toEqual({ doc, findings: [] })
  })

  test('the document that was there is left as it was', () => {
    fc.assert(
      fc.property(docOf(platform), docOf(platform), (before, body) => {
        const copy = structuredClone(before)
        applyUpdate(platform, before, body)
        expect(before).toEqual(copy)
      }),
      { numRuns: 100 },
    )
  })

  test('the form and the platform give the same verdict on whatever was edited', () => {
    let [taken, refused] = [0, 0]
    fc.assert(
      fc.property(docOf(platform), fc.array(editOf(platform), { minLength: 1, maxLength: 4 }), fc.boolean(), (any, edits, isSound) => {
        const base = isSound ? { ...doc, id: 'a1' } : any
        const body = bodyOf(changesOf(platform, base, play(platform, base, edits)))
        const form = said(judge(platform, { ...base, ...body }, Object.keys(body)))
        const answer = applyUpdate(platform, sent(base), sent(body))
        expect(said(answer.findings)).toEqual(form)
        expect(answer.doc).toEqual(form.length > 0 ? sent(base) : { ...sent(base), ...sent(body) })
        if (form.length > 0) refused++
        else taken++
      }),
      { numRuns: 600 },
    )
    expect(Math.min(taken, refused)).toBeGreaterThan(60)
  })

  test('an old value outside the rules does not block saving another field', () => {
    const list = platform.fields.find((field) => field.control.kind === 'rows')?.key ?? ''
    const odd = withAt(doc, list, 'not even a list') as Doc
    const { doc: after, findings } = applyUpdate(platform, odd, { [nameKey]: 'Another name' })
    expect(findings).toEqual([])
    expect(after).toEqual({ ...odd, [nameKey]: 'Another name' })
  })

  test('a warning stops nobody', () => {
    for (const check of platform.checks) {
      const warned = {
        ...doc,
        ...Object.fromEntries(
          check.units
            .filter((key) => Array.isArray(doc[key]))
            .map((key) => [key, [...(doc[key] as unknown[]), ...(doc[key] as unknown[])]]),
        ),
      }
      const findings = judge(platform, warned, [...check.units])
      if (findings.length === 0 || findings.some(({ severity }) => severity === 'error')) continue
      expect(applyUpdate(platform, doc, Object.fromEntries(check.units.map((key) => [key, warned[key]])))).toEqual({
        doc: warned,
        findings: [],
      })
    }
  })
})

test.each([[[]], [null], ['{}'], [5], [undefined], [true]])('%j is no body of an update', (value) => {
  expect(isBody(value)).toBe(false)
})
test('an object is', () => expect(isBody({})).toBe(true))
