import { expect, test } from 'vitest'
import { markOf } from '../../../../contracts/tools/secret-marks.ts'
import { keptMarks } from './kept-marks.ts'

const keys = { name: 'key', value: 'value' }
const [one, two] = [markOf(['a', 0]), markOf(['b', 0])]
const before = [
  { key: 'Authorization', value: one },
  { key: 'X-Key', value: two },
  { key: 'Accept', value: 'text/plain' },
]

test.each([
  ['kept, also under another name', [{ key: 'X-Auth', value: one }, before[1], before[2]], [undefined, undefined, undefined], []],
  ['replaced', [{ key: 'authorization', value: 'new' }, before[1]], [one, undefined], []],
  ['removed', [before[2]], [undefined], ['Authorization', 'X-Key']],
  ['emptied', [{ key: 'Authorization', value: '' }, before[1]], [one, undefined], []],
  [
    'replaced twice by one name: the first has it',
    [{ key: 'X-Key', value: 'a' }, { key: 'X-Key', value: 'b' }, before[0]],
    [two, undefined, undefined],
    [],
  ],
])('a secret that is %s', (_, rows, replaced, removed) => {
  const found = keptMarks(keys, before, rows as typeof before)
  expect([found.replaced, found.removed.map(({ name }) => name)]).toEqual([replaced, removed])
})
