import { expect, test } from 'vitest'
import { nextClockChange, offsetsAt, stretchAt } from './zone.ts'

const zones = ['UTC', 'Europe/Paris', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Kiritimati']

test.each(zones)('Intl and Temporal agree on %s', (zone) => {
  const instants = Array.from({ length: 60 }, (_, week) => Date.parse('2026-11-23T12:00Z') + week * 7 * 86_400_000)
  expect(offsetsAt(zone, instants)).toEqual(instants.map((at) => stretchAt(zone, at).offset))
})

test('a stretch is the same whether it is asked for late or early', () => {
  const [winter, later] = [Date.parse('2027-01-01T00:00Z'), Date.parse('2027-03-27T00:00Z')]
  const late = stretchAt('Europe/Madrid', later)
  const early = stretchAt('Europe/Madrid', winter)
  expect([early.from, early.to, early.offset]).toEqual([winter, late.to, late.offset])
  expect(stretchAt('Europe/Madrid', later)).toBe(early)
  expect(nextClockChange('Europe/Madrid', winter)).toEqual({ at: Date.parse('2027-03-28T01:00Z'), minutes: 60, offset: 120 })
})

test('a zone that does not exist is said to be none', () => {
  expect(() => stretchAt('Europe/Atlantis', 0)).toThrow(RangeError)
})
