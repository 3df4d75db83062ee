import { expect, test } from 'vitest'
import { platforms } from './platforms.ts'
import { inWebhook } from './webhook-places.ts'

test('a payload stands where the platform puts it', () => {
  const bodies = platforms.map((platform) => JSON.stringify(inWebhook(platform, { a: 1 }).body))
  expect(bodies).toEqual([
    '{"structured_output":{"a":1}}',
    '{"extracted_variables":{"a":1}}',
    '{"extracted_variables":{"a":1}}',
    '{"message":{"analysis":{"a":1}}}',
  ])
  for (const platform of platforms) expect(inWebhook(platform, {}).said).toMatch(/\.$/)
})
