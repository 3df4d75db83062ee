import { expect, test } from 'vitest'
import { recipientOf } from './recipient.ts'

test('a number of a country with one zone has that zone', () => {
  expect(recipientOf('+33 6 12 34 56 78')).toEqual({ country: 'FR', zones: ['Europe/Paris'] })
})

test('of a country with several zones all of them are told', () => {
  const found = recipientOf('+12125551234')
  expect(found?.country).toBe('US')
  expect(found?.zones).toEqual(expect.arrayContaining(['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu']))
})

test.each(['', '0612345678', 'hello', '+1234567890', '+870773111632'])('“%s” leads to no country', (number) => {
  expect(recipientOf(number)).toBeUndefined()
})
