import { beforeAll, expect, test } from 'vitest'
import { countriesByZone } from './country-zones.ts'
import { findZones, offsetsInWords, type ZoneEntry, zoneEntries } from './zone-search.ts'

let entries: readonly ZoneEntry[]
beforeAll(async () => {
  entries = zoneEntries(Intl.supportedValuesOf('timeZone'), await countriesByZone())
})
const first = (query: string) => findZones(entries, query)[0]?.zone

test.each([
  ['paris', 'Europe/Paris'],
  ['new y', 'America/New_York'],
  ['kolkata', 'Asia/Kolkata'],
  ['calcutta', 'Asia/Kolkata'],
  ['kiev', 'Europe/Kyiv'],
  ['sao paulo', 'America/Sao_Paulo'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['nepal', 'Asia/Kathmandu'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berl', 'Europe/Berlin'],
  ['lord', 'Australia/Lord_Howe'],
])('“%s” finds %s first', (query, zone) => {
  expect(first(query)).toBe(zone)
})

test('a country leads to all its zones, and to none of another', () => {
  const found = findZones(entries, 'germany').map(({ zone }) => zone)
  expect(found).toEqual(expect.arrayContaining(['Europe/Berlin', 'Europe/Busingen']))
  expect(found).toHaveLength(2)
  expect(findZones(entries, 'united states').length).toBeGreaterThan(20)
})

test('nothing is found for words that are no place, all for no words', () => {
  expect(findZones(entries, 'atlantis')).toEqual([])
  expect(findZones(entries, ' ')).toHaveLength(entries.length)
})

test('a zone is found by the name that is written of it', () => {
  for (const { zone } of entries) expect(first(zone), zone).toBe(zone)
})

test('before the countries are known, cities are found all the same', () => {
  const bare = zoneEntries(['Europe/Paris', 'UTC'], new Map())
  expect(findZones(bare, 'par')).toMatchObject([{ zone: 'Europe/Paris', city: 'Paris', place: 'Europe' }])
  expect(findZones(bare, 'utc')).toMatchObject([{ zone: 'UTC', city: 'UTC', place: '' }])
})

test('the distance from UTC is told for now and from the next change on', () => {
  const winter = Date.parse('2027-01-10T12:00Z')
  expect(offsetsInWords('Europe/Paris', winter)).toBe('UTC+1, from 28 March UTC+2')
  expect(offsetsInWords('Asia/Kathmandu', winter)).toBe('UTC+5:45')
})
