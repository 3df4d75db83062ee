import { infiniteQueryOptions } from '@tanstack/react-query'
import { listRevisions } from '../../contracts/history-api.ts'
import { call } from '../call.ts'
import { type AssistantRef, assistantKeys } from './keys.ts'

export const revisionsOptions = (ref: AssistantRef) =>
  infiniteQueryOptions({
    queryKey: assistantKeys.revisions(ref),
    queryFn: ({ pageParam, signal }) => call(listRevisions, { params: ref, query: { ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
