import { dayOfYear, offsetInWords } from './words.ts'
import { nextClockChange, stretchAt } from './zone.ts'

/** A zone as people look for it. `words` is what a search looks into. */
export type ZoneEntry = { readonly zone: string; readonly city: string; readonly place: string; readonly words: readonly string[] }

/** Cities that were renamed since browsers took over their list of zones; both names are found, the newer one is written. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** `countries`: the names of the countries of a zone; empty until somebody looked them up. */
export function zoneEntries(zones: readonly string[], countries: ReadonlyMap<string, readonly string[]>): ZoneEntry[] {
  return zones.map((old) => {
    const zone = renamed[old] ?? old
    const lands = countries.get(old) ?? countries.get(zone) ?? []
    const city = cityOf(zone)
    return { zone, city, place: lands[0] ?? regionOf(zone), words: [city, cityOf(old), ...lands, zone, old].map(plain) }
  })
}

/** "New York" of `America/New_York`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
const regionOf = (zone: string): string => (zone.includes('/') ? (zone.split('/')[0] ?? '') : '')

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_/-]+/g, ' ')
    .trim()

/** Zones by city, country or their own name: names that begin so first, then words that do, then the rest. */
export function findZones(entries: readonly ZoneEntry[], query: string): ZoneEntry[] {
  const wanted = plain(query)
  if (wanted === '') return [...entries]
  const rankOf = ({ words }: ZoneEntry) => {
    const ranks = words.map((text, index) => {
      if (text === wanted) return index / 10
      if (text.startsWith(wanted)) return 1 + index / 10
      if (text.includes(` ${wanted}`)) return 2 + index / 10
      return text.includes(wanted) ? 3 + index / 10 : 9
    })
    return Math.min(...ranks)
  }
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank || (a.entry.city < b.entry.city ? -1 : 1))
    .map(({ entry }) => entry)
}

/** "UTC+1, from 28 March UTC+2". */
export function offsetsInWords(zone: string, now: number): string {
  const here = offsetInWords(stretchAt(zone, now).offset / 60_000)
  const change = nextClockChange(zone, now)
  return change ? `${here}, from ${dayOfYear(zone, change.at)} ${offsetInWords(change.offset)}` : here
}
