import type { Offer } from '../../contracts/offers-api.ts'
import { textOf } from '../../lib/json.ts'

/** What an account offers, as the options of a select, whose values are texts. */
export const offerOptions = (offers: readonly Offer[] = []) =>
  offers.map(({ value, label, detail }) => ({ value: textOf(value), label: detail ? `${label} · ${detail}` : label }))

/** The value of a chosen option as the account knows it: a number stays a number. */
export const offeredValue = (offers: readonly Offer[] | undefined, text: string | null): Offer['value'] | undefined =>
  offers?.find((offer) => textOf(offer.value) === text)?.value
