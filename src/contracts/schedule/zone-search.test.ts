import { beforeAll, expect, test } from 'vitest'
import { citiesByZone } from './cities.ts'
import { countriesByZone } from './country-zones.ts'
import { findZones, offsetsInWords, type ZoneEntry, zoneEntries, zoneMeant } from './zone-search.ts'

let entries: readonly ZoneEntry[]
beforeAll(async () => {
  entries = zoneEntries(Intl.supportedValuesOf('timeZone'), await countriesByZone(), citiesByZone)
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
  ['Mumbai', 'Asia/Kolkata'],
  ['delhi', 'Asia/Kolkata'],
  ['beijing', 'Asia/Shanghai'],
  ['munich', 'Europe/Berlin'],
  ['munchen', 'Europe/Berlin'],
  ['barcelona', 'Europe/Madrid'],
  ['san fran', 'America/Los_Angeles'],
  ['washington', 'America/New_York'],
  ['Washington, D.C.', 'America/New_York'],
  ['st louis', 'America/Chicago'],
  ['uk', 'Europe/London'],
  ['uae', 'Asia/Dubai'],
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
  const bare = zoneEntries(['Europe/Paris', 'UTC'], new Map(), new Map())
  expect(findZones(bare, 'par')).toMatchObject([{ zone: 'Europe/Paris', city: 'Paris', place: 'Europe' }])
  expect(findZones(bare, 'utc')).toMatchObject([{ zone: 'UTC', city: 'UTC', place: '' }])
})

test('the distance from UTC is told for now and from the next change on', () => {
  const winter = Date.parse('2027-01-10T12:00Z')
  expect(offsetsInWords('Europe/Paris', winter)).toBe('UTC+1, from 28 March UTC+2')
  expect(offsetsInWords('Asia/Kathmandu', winter)).toBe('UTC+5:45')
})

test('a city that no zone is named after is told with its zone', () => {
  const told = (query: string) => findZones(entries, query).map(({ by, city }) => [by, city])[0]
  expect(told('hamburg')).toEqual(['Hamburg', 'Berlin'])
  expect(told('berlin')).toEqual([undefined, 'Berlin'])
  expect(findZones(entries, 'usa').map(({ zone }) => zone)).toEqual(
    expect.arrayContaining(['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']),
  )
})

test('what is left without choosing means a zone where it can mean only one', () => {
  const meant = (text: string) => zoneMeant(entries, text)
  expect(['europe/paris', 'Munich', 'uk', 'nepal', 'Atlanta'].map(meant)).toEqual([
    'Europe/Paris',
    'Europe/Berlin',
    'Europe/London',
    'Asia/Kathmandu',
    'America/New_York',
  ])
  // Of the city in Costa Rica and the one in California nobody can tell which; a country may have several zones.
  expect(['san jose', 'usa', 'germany', 'zzzz', ' '].map(meant)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

test('every zone that has a city told is one that is found, and no city is told twice of it', () => {
  const zones = new Set(entries.map(({ zone }) => zone))
  expect([...citiesByZone.keys()].filter((zone) => !zones.has(zone))).toEqual([])
  for (const [zone, cities] of citiesByZone) expect(new Set(cities).size, zone).toBe(cities.length)
})
