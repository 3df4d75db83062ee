import { describe, expect, test } from 'vitest'
import { platforms } from '../platforms.ts'
import { describeRevised } from './describe.ts'
import { readField } from './field.ts'
import { keptSecret } from './secret.ts'
import { goodDoc } from './testing/good.ts'
import { isSecret, secretsIn, withoutSecrets } from './without-secrets.ts'

describe.each(platforms)('$label $generation.label', (platform) => {
  const doc = goodDoc(platform)
  const secrets = platform.fields.filter(({ control }) => control.kind === 'secret')
  const masked = withoutSecrets(platform, doc)

  test('every secret is masked, and all else stays the very same value', () => {
    for (const field of secrets) expect(readField(field, masked)).toBe(keptSecret)
    for (const unit of platform.units.values()) if (!isSecret(unit)) expect(masked[unit.key]).toBe(doc[unit.key])
    expect(Object.keys(masked)).toEqual(Object.keys(doc))
    expect(secretsIn(platform, doc)).toHaveLength(secrets.length)
    expect(secretsIn(platform, masked)).toEqual([])
    expect(withoutSecrets(platform, masked)).toEqual(masked)
  })

  test('a secret that is not there, empty or null is none', () => {
    for (const field of secrets) {
      for (const value of [undefined, null, '']) {
        const bare = { ...doc, [field.key]: value }
        expect(withoutSecrets(platform, bare)).toEqual(bare)
        expect(secretsIn(platform, bare)).toEqual([])
      }
    }
  })

  test('a secret that a revision names was written anew', () => {
    for (const unit of platform.units.values()) {
      const value = masked[unit.key]
      const words = describeRevised(platform, unit, value, value).map((line) => (line.kind === 'value' ? [line.before, line.after] : []))
      expect(words).toEqual(isSecret(unit) ? [['set', 'a new value']] : [])
      if (isSecret(unit)) expect(describeRevised(platform, unit, null, null)).toEqual([])
    }
  })
})
