import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getAssistant, listAssistants, listOffers, listRevisions, listVoices } from '../../contracts/api.ts'
import { call } from '../call.ts'
import { type AssistantRef, assistantKeys, type ListFilter } from './keys.ts'

export const assistantOptions = ({ connection, id }: AssistantRef) =>
  queryOptions({
    queryKey: assistantKeys.detail({ connection, id }),
    queryFn: ({ signal }) => call(getAssistant, { params: { connection, id }, signal }),
  })

export const listOptions = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: assistantKeys.list(filter),
    queryFn: ({ pageParam, signal }) => call(listAssistants, { query: { ...filter, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    // While a search is typed, what was found before stays in sight.
    placeholderData: keepPreviousData,
  })

export const revisionsOptions = (ref: AssistantRef) =>
  infiniteQueryOptions({
    queryKey: assistantKeys.revisions(ref),
    queryFn: ({ pageParam, signal }) => call(listRevisions, { params: ref, query: { ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

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
