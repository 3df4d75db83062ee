import { expect, test } from 'vitest'
import { withRole } from '../../../../contracts/core/field.ts'
import { platforms } from '../../../../contracts/platforms.ts'
import { nextByLetter } from './value-keys.ts'

test.each(platforms)('$label $generation.label: every type has a letter', (platform) => {
  const field = withRole(platform, 'outputs')
  const columns = field?.control.kind === 'rows' ? field.control.columns : []
  const type = columns.find(({ role }) => role === 'output-type')
  if (type?.control.kind !== 'choice') throw new Error('no types')
  const { options } = type.control
  const reached = new Set<string | undefined>()
  for (const letter of 'snibedty') {
    let now = ''
    for (const _ of options) {
      now = nextByLetter(options, letter, now) ?? now
      reached.add(now)
    }
  }
  reached.delete('')
  expect([...reached].toSorted()).toEqual(options.map(({ value }) => value).toSorted())
  expect(nextByLetter(options, 's', 'number')).toBe('string')
  expect(['boolean', 'bool']).toContain(nextByLetter(options, 'b', ''))
  expect(nextByLetter(options, 'q', '')).toBeUndefined()
})
