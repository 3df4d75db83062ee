import { expect, test } from 'vitest'
import { toWire } from '../../../../contracts/core/convert.ts'
import { withRole, writeField } from '../../../../contracts/core/field.ts'
import { judge } from '../../../../contracts/core/judge.ts'
import { RowList } from '../../../../contracts/core/row-list.ts'
import { platforms } from '../../../../contracts/platforms.ts'
import { startersFor } from './starters.ts'

const inline = platforms.filter((platform) => withRole(platform, 'tools')?.control.kind === 'rows')

test.each(inline)('on $label every starter is a tool that can be saved as it is', (platform) => {
  const field = withRole(platform, 'tools')
  if (field?.control.kind !== 'rows') throw new Error('No list of tools')
  const { blank } = field.control
  const rows = startersFor(field.control).map(({ row }, index) => ({ ...blank, ...row, $id: `new-${index}` }))
  expect(rows).toHaveLength(3)
  const doc = writeField(field, {}, toWire(field, new RowList(rows)))
  const at = `${field.key}.`
  expect(judge(platform, doc, [field.key.split('.')[0] ?? '']).filter(({ path }) => path.startsWith(at))).toEqual([])
  expect(JSON.stringify(doc)).toContain('order_id')
})
