import { queryOptions } from '@tanstack/react-query'
import { listOffers, listVoices } from '../../contracts/offers-api.ts'
import { call } from '../call.ts'
import { assistantKeys } from './keys.ts'

export const voicesOptions = (connection: string) =>
  queryOptions({
    queryKey: assistantKeys.voices(connection),
    queryFn: ({ signal }) => call(listVoices, { params: { connection }, signal }),
    staleTime: 10 * 60_000,
  })

/** What the platform offers under a name; `voices` are asked for by their own route. */
export const offersOptions = (connection: string, list: string) =>
  queryOptions({
    queryKey: assistantKeys.offers(connection, list),
    queryFn: ({ signal }) => call(listOffers, { params: { connection, list }, signal }),
    staleTime: 10 * 60_000,
  })
