import { expect, test } from 'vitest'
import { famulor2 } from '../famulor/platform.ts'
import { revox } from '../revox/platform.ts'
import { maskSecrets } from '../tools/secret-headers.ts'
import { hasMark } from '../tools/secret-marks.ts'
import { withoutMarks } from './without-marks.ts'

const fieldOf = (platform: typeof revox, key: string) => platform.fields.find((field) => field.key === key) as (typeof revox.fields)[number]

test('secrets of a list do not go along: a header loses its value, and what needs its secret stays behind', () => {
  const tools = [
    {
      name: 'look',
      url: 'https://a.example',
      headers: [
        { key: 'Authorization', value: 'Bearer x' },
        { key: 'X-Team', value: 'desk' },
      ],
    },
  ]
  const masked = maskSecrets(revox, { custom_tools: tools })
  const bare = withoutMarks(revox, fieldOf(revox, 'custom_tools'), masked.custom_tools)
  expect(bare?.rows[0]?.headers).toEqual([
    { key: 'Authorization', value: '' },
    { key: 'X-Team', value: 'desk' },
  ])
  expect(bare?.details).toEqual(['look, Authorization: its value is a secret and stays behind'])
  expect(hasMark(bare)).toBe(false)

  const builtIn = maskSecrets(famulor2, { tools: [{ type: 'calendar_integration', calcom_api_key: 'cal_1' }, { type: 'end_call' }] })
  expect(withoutMarks(famulor2, fieldOf(famulor2, 'tools'), builtIn.tools)?.rows).toEqual([{ type: 'end_call' }])
  expect(withoutMarks(revox, fieldOf(revox, 'custom_tools'), [{ name: 'a', headers: [] }])).toBeUndefined()
})
