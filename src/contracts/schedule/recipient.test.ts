import { expect, test } from 'vitest'
import { isBegunNumber, recipientOf } from './recipient.ts'

test('a number of a country with one zone has that zone', () => {
  expect(recipientOf('+33 6 12 34 56 78')).toEqual({ country: 'FR', zones: ['Europe/Paris'] })
})

test('of a country with several zones all of them are told', () => {
  const found = recipientOf('+12125551234')
  expect(found?.country).toBe('US')
  expect(found?.zones).toEqual(expect.arrayContaining(['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu']))
})

test.each(['', '0612345678', 'hello', 'abc', '+44', '+1', '+1234567890', '+870773111632'])('“%s” leads to no country', (number) => {
  expect(recipientOf(number)).toBeUndefined()
})

test('what may still become a number is told from what never will', () => {
  expect(['', '+', '+1', '+44', '0033 6', '+1 (212'].filter((text) => !isBegunNumber(text))).toEqual([])
  expect(['abc', '+44x', '++', '0612345678', '+33612345'].filter(isBegunNumber)).toEqual([])
})
