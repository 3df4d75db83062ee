import { expect, test } from 'vitest'
import { clockRemark, fieldsOf, momentOf } from './moment.ts'

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

test('of a time that clocks leave out or show twice it is said what is taken, of others nothing', () => {
  const remark = (date: string | undefined, time: string | undefined, zone = 'Europe/Paris') => clockRemark({ date, time }, zone, now)
  expect(remark('2027-03-28', '02:30')).toBe('02:30 does not exist on that day: the clocks skip it. 03:30 is taken.')
  expect(remark('2027-10-31', '02:30')).toBe('02:30 comes twice on that day, because the clocks go back; the first is taken.')
  expect(remark('2027-04-04', '01:45', 'Australia/Lord_Howe')).toMatch(/^01:45 comes twice/)
  expect([remark('2027-10-31', '03:00'), remark('2027-10-31', '01:59'), remark('', '02:30'), remark(undefined, undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  ['', '10:00'],
  ['2027-03-27', ''],
])('“%s” and “%s” are no moment', (date, time) => {
  expect(shown(date, time)).toBeUndefined()
})
