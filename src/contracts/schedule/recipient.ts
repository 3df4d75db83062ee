import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { zonesOf } from './country-zones.ts'

/** Where a number is from: the zones of its country, none where nobody can tell. */
export type Recipient = { readonly country: string; readonly zones: readonly string[] }

/** Where most people of a country with several zones live: it stands first, because lists of zones go by the alphabet. */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
}

/** Whether a text may become a number in international form when more is typed: too early to find fault with it. */
export const isBegunNumber = (text: string): boolean => /^(\+|00)?[\d\s().\-/]{0,6}$/.test(text.trim())

/**
 * The country of a number in international form, and the zones there; nothing for a text that is no such number. A
 * platform that goes by the country code (seed 000) knows no more: of a country with several zones it has to choose one.
 */
export function recipientOf(number: string): Recipient | undefined {
  const country = parsePhoneNumberFromString(number)?.country
  if (!country) return undefined
  const zones = zonesOf(country)
  const main = mainZones[country]
  return { country, zones: main && zones.includes(main) ? [main, ...zones.filter((zone) => zone !== main)] : zones }
}
