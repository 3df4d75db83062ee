import { dayOfYear, offsetInWords } from './words.ts'
import { nextClockChange, stretchAt } from './zone.ts'

/** A zone as people look for it. `words` is what a search looks into, `others` the other cities among them, at its end. */
export type ZoneEntry = {
  readonly zone: string
  readonly city: string
  readonly place: string
  readonly words: readonly string[]
  readonly others: readonly string[]
}

/** `by`: the city that was looked for, where the zone is named after another one. */
export type FoundZone = ZoneEntry & { readonly by: string | undefined; readonly isExact: boolean }

type ByZone = ReadonlyMap<string, readonly string[]>

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

/** `countries`, `cities`: the names of the countries and of other cities of a zone; empty until somebody looked them up. */
export function zoneEntries(zones: readonly string[], countries: ByZone, cities: ByZone): ZoneEntry[] {
  return zones.map((old) => {
    const zone = renamed[old] ?? old
    const lands = countries.get(old) ?? countries.get(zone) ?? []
    const city = cityOf(zone)
    const others = cities.get(zone) ?? []
    const words = [city, cityOf(old), ...lands, zone, old, ...others].map(plain)
    return { zone, city, place: lands[0] ?? regionOf(zone), words, others }
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
    .replace(/[.,]/g, '')
    .replace(/[\s_/-]+/g, ' ')
    .trim()

/** Zones by city, country or their own name: names that begin so first, then words that do, then the rest. */
export function findZones(entries: readonly ZoneEntry[], query: string): FoundZone[] {
  const wanted = plain(query)
  if (wanted === '') return entries.map((entry) => ({ ...entry, by: undefined, isExact: false }))
  return entries
    .flatMap((entry) => {
      const [best] = entry.words.map((text, index) => ({ rank: rankOf(text, wanted, index), index })).sort((a, b) => a.rank - b.rank)
      if (!best || best.rank >= none) return []
      const by = entry.others[best.index - entry.words.length + entry.others.length]
      return [{ found: { ...entry, by, isExact: best.rank < 1 }, rank: best.rank }]
    })
    .sort((a, b) => a.rank - b.rank || (a.found.city < b.found.city ? -1 : 1))
    .map(({ found }) => found)
}

/** Of a word that has nothing of what is looked for. */
const none = 9

/** How well a word fits, the less the better; of two that fit alike the one that stands first. */
function rankOf(text: string, wanted: string, index: number): number {
  const place = Math.min(index, 9) / 10
  if (text === wanted) return place
  if (text.startsWith(wanted)) return 1 + place
  if (text.includes(` ${wanted}`)) return 2 + place
  return text.includes(wanted) ? 3 + place : none
}

/** The zone that a text which was left without choosing can only mean: the one of that name, else the only one that is found. */
export function zoneMeant(entries: readonly ZoneEntry[], text: string): string | undefined {
  if (text.trim() === '') return undefined
  const found = findZones(entries, text)
  const exact = found.filter(({ isExact }) => isExact)
  const [only, ...more] = exact.length > 0 ? exact : found
  return more.length === 0 ? only?.zone : undefined
}

/** "UTC+1, from 28 March UTC+2". */
export function offsetsInWords(zone: string, now: number): string {
  const here = offsetInWords(stretchAt(zone, now).offset / 60_000)
  const change = nextClockChange(zone, now)
  return change ? `${here}, from ${dayOfYear(zone, change.at)} ${offsetInWords(change.offset)}` : here
}
