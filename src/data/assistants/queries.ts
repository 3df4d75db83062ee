import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getAssistant, listRevisions } from '../../contracts/api.ts'
import { call } from '../call.ts'
import { type AssistantRef, assistantKeys } from './keys.ts'

export const assistantOptions = ({ connection, id }: AssistantRef) =>
  queryOptions({
    queryKey: assistantKeys.detail({ connection, id }),
    queryFn: ({ signal }) => call(getAssistant, { params: { connection, id }, signal }),
  })

export const revisionsOptions = (ref: AssistantRef) =>
  infiniteQueryOptions({
    queryKey: assistantKeys.revisions(ref),
    queryFn: ({ pageParam, signal }) => call(listRevisions, { params: ref, query: { ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
