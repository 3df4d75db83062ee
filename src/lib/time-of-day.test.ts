import { expect, test } from 'vitest'
import { readTime } from './time-of-day.ts'

test.each([
  ['9', '09:00'],
  ['9am', '09:00'],
  ['9 AM', '09:00'],
  ['17h30', '17:30'],
  ['17h', '17:00'],
  ['0900', '09:00'],
  ['930', '09:30'],
  ['6pm', '18:00'],
  ['6:30 p.m.', '18:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['24:00', '24:00'],
  ['08:05', '08:05'],
])('%s is read as %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each(['', 'noon', '25', '9:60', '13pm', '0am', '24:30', '12345', '-1'])('%s is no time', (text) => {
  expect(readTime(text)).toBeUndefined()
})
