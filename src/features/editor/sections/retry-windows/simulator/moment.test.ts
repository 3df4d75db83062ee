import { expect, test } from 'vitest'
import { fieldsOf, momentOf } from './moment.ts'

const now = Date.parse('2027-03-25T09:00Z')
const shown = (date: string | undefined, time: string | undefined, zone = 'Europe/Paris') => {
  const at = momentOf({ date, time }, zone, now)
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16)
}

test('a moment is meant by the clocks of its zone, and what is not given is now', () => {
  expect(shown(undefined, undefined)).toBe('2027-03-25T09:00')
  expect(shown('2027-03-27', '11:00')).toBe('2027-03-27T10:00')
  expect(shown('2027-07-01', '11:00')).toBe('2027-07-01T09:00')
  expect(shown(undefined, '08:00')).toBe('2027-03-25T07:00')
  expect(shown('2027-03-27', undefined)).toBe('2027-03-27T09:00')
  expect(fieldsOf('Asia/Kathmandu', now)).toEqual({ date: '2027-03-25', time: '14:45' })
})

test('a time that clocks leave out is as far after the change, one that they show twice is the first', () => {
  expect(shown('2027-03-28', '02:30')).toBe('2027-03-28T01:30')
  expect(shown('2027-10-31', '02:30')).toBe('2027-10-31T00:30')
})

test.each([
  ['', '10:00'],
  ['2027-03-27', ''],
])('“%s” and “%s” are no moment', (date, time) => {
  expect(shown(date, time)).toBeUndefined()
})
