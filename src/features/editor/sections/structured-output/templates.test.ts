import { expect, test } from 'vitest'
import { unitKeyOf, withRole, writeField } from '../../../../contracts/core/field.ts'
import { judge } from '../../../../contracts/core/judge.ts'
import { goodDoc } from '../../../../contracts/core/testing/good.ts'
import { platforms } from '../../../../contracts/platforms.ts'
import { valueWarnings } from '../../../../contracts/values/value-warnings.ts'
import { templatesFor } from './templates.ts'

test.each(platforms)('$label $generation.label: every template is taken as it is', (platform) => {
  const field = withRole(platform, 'outputs')
  if (field?.control.kind !== 'rows') throw new Error('no output fields')
  const templates = templatesFor(field.control)
  expect(templates.map(({ label }) => label)).toEqual(['Contact', 'Appointment', 'Qualification'])
  for (const { rows } of templates) {
    expect(judge(platform, writeField(field, goodDoc(platform), rows), [unitKeyOf(field)])).toEqual([])
    expect(valueWarnings(field.control.columns, rows)).toEqual([])
    // What a type cannot say, the description does.
    if (JSON.stringify(rows).includes('interest')) expect(JSON.stringify(rows)).toMatch(/"high"|One of: high, medium, low, none\./)
  }
})
