import { expect, test } from 'vitest'
import { RowList } from '../../../contracts/core/row-list.ts'
import { keptSecret } from '../../../contracts/core/secret.ts'
import { revox } from '../../../contracts/revox/platform.ts'
import { judgeKept, maskSecrets } from '../../../contracts/tools/secret-headers.ts'
import { markOf } from '../../../contracts/tools/secret-marks.ts'
import { hideSecrets } from './hide-secrets.ts'

const mark = markOf(['custom_tools', 'look', 0, 'Authorization', 0])
const tool = (...headers: [string, string][]) => ({
  $id: '0-look',
  name: 'look',
  url: 'https://a.example/x',
  headers: headers.map(([key, value]) => ({ key, value })),
})
const record = (list: RowList) => ({ at: 'now', tag: 't', base: {}, values: { custom_tools: list, name: 'A' }, kept: {} })
const headersOf = (kept: ReturnType<typeof hideSecrets>) => (kept.values.custom_tools as RowList).rows[0]?.headers

test('a secret that was typed is not written down with a draft, and what stands for it cannot be saved', () => {
  const typed = record(new RowList([tool(['Authorization', 'Bearer new'], ['X-Team', 'desk'], ['X-Key', mark])]))
  const kept = hideSecrets(revox, typed)
  expect(headersOf(kept)).toEqual([
    { key: 'Authorization', value: keptSecret },
    { key: 'X-Team', value: 'desk' },
    { key: 'X-Key', value: mark },
  ])
  expect((kept.values.custom_tools as RowList).rows[0]?.$id).toBe('0-look')
  const base = maskSecrets(revox, { custom_tools: [tool(['Authorization', 'Bearer old'])] })
  expect(judgeKept(revox, { custom_tools: [{ ...tool(), headers: headersOf(kept) }] }, base)[0]).toMatchObject({
    path: 'custom_tools.0.headers.0.value',
    message: expect.stringContaining('as a whole'),
  })
})

test('a draft without typed secrets is kept as it is', () => {
  const list = new RowList([tool(['Authorization', mark], ['X-Team', 'desk'])])
  expect(hideSecrets(revox, record(list)).values.custom_tools).toBe(list)
})
