import { expect, test } from 'vitest'
import { headOf } from '../../lib/path.ts'
import { platforms } from '../platforms.ts'
import { summarise } from '../summaries.ts'
import { describe } from './describe.ts'
import type { Doc } from './field.ts'
import { judge } from './judge.ts'
import { bodyOf, changesOf, toValues } from './patch.ts'
import { declaredCells, goodDoc, withAt } from './testing/good.ts'

/** What `String`, a template text or a member named like one of Object's own would stumble over. */
const odd: readonly unknown[] = [
  { toString: 1 },
  { toString: 1, valueOf: 2, length: -1 },
  [{ toString: 1 }],
  [[]],
  '__proto__',
  true,
  1e300,
]

test.each(platforms)('$label: whatever a platform sends at any place, it is read, judged, described and never sent', (platform) => {
  for (const { path, field } of declaredCells(platform)) {
    const top = platform.fields.find((one) => path === one.key || path.startsWith(`${one.key}.`))
    const good = goodDoc(platform, top)
    for (const value of odd) {
      const doc = withAt(good, path, value) as Doc
      const place = `${path} (${field.label}) = ${JSON.stringify(value)}`
      expect(() => summarise(platform, doc), place).not.toThrow()
      expect(() => judge(platform, doc, [...platform.units.keys()]), place).not.toThrow()
      expect(bodyOf(changesOf(platform, doc, toValues(platform, doc))), place).toEqual({})
      for (const [before, after] of [
        [good, doc],
        [doc, good],
      ] as const) {
        const changes = changesOf(platform, before, toValues(platform, after))
        expect(() => changes.flatMap(describe), place).not.toThrow()
        expect(
          changes.every((change) => change.unit.key === headOf(path)),
          place,
        ).toBe(true)
      }
    }
  }
})
