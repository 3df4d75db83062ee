import { expect, test } from 'vitest'
import { withRole } from '../core/field.ts'
import { platforms } from '../platforms.ts'
import { valueWarnings } from './value-warnings.ts'

test.each(platforms)(
  '$label $generation.label: names that differ in case are named in both rows, a missing description in its own',
  (platform) => {
    const field = withRole(platform, 'outputs')
    if (field?.control.kind !== 'rows') throw new Error('no output fields')
    const rows = [{ name: 'Email', description: 'Where to' }, { name: 'city' }, { name: 'email', description: 'Where to' }, { name: '' }]
    const found = valueWarnings(field.control.columns, rows).map(({ path, rule, severity }) => `${severity} ${rule} ${path}`)
    const isRefused = found.every((one) => !one.includes('value-is-described'))
    expect(found).toEqual([
      'warning names-differ-in-case 0.name',
      ...(isRefused ? [] : ['warning value-is-described 1.description']),
      'warning names-differ-in-case 2.name',
    ])
    // Where it must be there, it is an error already.
    const description = field.control.columns.find(({ role }) => role === 'output-description')
    expect(isRefused).toBe(!description?.schema.safeParse('').success)
  },
)

test('names that differ in spaces are told from those that differ in case', () => {
  const field = withRole(platforms[0] as (typeof platforms)[number], 'outputs')
  if (field?.control.kind !== 'rows') throw new Error('no output fields')
  const words = (...names: string[]) =>
    valueWarnings(
      field.control.kind === 'rows' ? field.control.columns : [],
      names.map((name) => ({ name, description: 'x' })),
    )[0]?.message
  expect(words('mood', 'mood ')).toBe('“mood” and “mood ” of row 2 differ in nothing but spaces')
  expect(words('mood', 'Mood ')).toBe('“mood” and “Mood ” of row 2 differ in nothing but case and spaces')
  expect(words('mood', 'Mood')).toBe('“mood” and “Mood” of row 2 differ in nothing but case')
  expect(words('mood', 'mood')).toBeUndefined()
})
