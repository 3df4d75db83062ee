import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesOf } from '../core/formats.ts'
import { enteredMinutes, writtenTime } from './time-entry.ts'

test.each([
  ['9', 540],
  ['9am', 540],
  ['9 AM', 540],
  ['12am', 0],
  ['12a', 0],
  ['12pm', 720],
  ['6:30 p.m.', 1110],
  ['6pm', 1080],
  ['6 p.m.', 1080],
  ['17h30', 1050],
  ['17h', 1020],
  ['0900', 540],
  ['900', 540],
  ['9.30', 570],
  ['09:05', 545],
  ['24:00', 1440],
  ['noon', 720],
  ['midnight', 0],
])('%s', (text, minutes) => {
  expect(enteredMinutes(text)).toBe(minutes)
})

test.each(['', 'nine', '25', '24:01', '13pm', '0am', '9:60', '9:5', '12345', '-1', '9:00:00', '9m', '24:30'])('%s is no time', (text) => {
  expect(enteredMinutes(text)).toBeUndefined()
})

test('what is written is read as the same time, here and by the platform’s own rule', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
      expect(enteredMinutes(writtenTime(minutes))).toBe(minutes)
      expect(minutesOf(writtenTime(minutes))).toBe(minutes)
    }),
  )
})

test('whatever the platform reads as a time is read as the same one here', () => {
  const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'))
  const hours = fc.oneof(two, fc.integer({ min: 0, max: 25 }).map(String))
  const anyTime = fc
    .tuple(hours, fc.option(two, { nil: undefined }), fc.constantFrom('', 'am', 'pm', ' AM', ' Pm'))
    .map(([hour, minute, half]) => `${hour}${minute === undefined ? '' : `:${minute}`}${half}`)
  fc.assert(
    fc.property(anyTime, (text) => {
      const read = minutesOf(text)
      if (read !== undefined) expect(enteredMinutes(text)).toBe(read)
    }),
  )
})
