import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { zonesOf } from './country-zones.ts'

/** Where a number is from: the zones of its country, none where nobody can tell. */
export type Recipient = { readonly country: string; readonly zones: readonly string[] }

/**
 * The country of a number in international form, and the zones there; nothing for a text that is no such number. A
 * platform that goes by the country code (seed 000) knows no more: of a country with several zones it has to choose one.
 */
export function recipientOf(number: string): Recipient | undefined {
  const country = parsePhoneNumberFromString(number)?.country
  return country && { country, zones: zonesOf(country) }
}
