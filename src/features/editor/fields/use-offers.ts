import { useQuery } from '@tanstack/react-query'
import type { Offer } from '../../../contracts/offers-api.ts'
import { offersOptions } from '../../../data/assistants/offer-queries.ts'
import { textOf } from '../../../lib/json.ts'
import { useEditorAssistant } from '../editor-assistant.ts'

/** What the platform offers under a name; `undefined` while it loads or when it could not be loaded. */
export function useOffers(list: string) {
  const { connection } = useEditorAssistant()
  const { data, isError, refetch } = useQuery(offersOptions(connection, list))
  return { offers: data?.offers, isFailed: isError, retry: () => void refetch() }
}

/** How an offered value is called; by itself where the platform does not offer it. */
export const offerLabel = (offers: readonly Offer[] | undefined, value: unknown): string =>
  offers?.find((offer) => offer.value === value)?.label ?? textOf(value)
