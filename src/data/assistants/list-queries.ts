import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { listAssistants } from '../../contracts/list-api.ts'
import { call } from '../call.ts'
import { assistantKeys, type ListFilter } from './keys.ts'

export const listOptions = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: assistantKeys.list(filter),
    queryFn: ({ pageParam, signal }) => call(listAssistants, { query: { ...filter, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    // While a search is typed, what was found before stays in sight.
    placeholderData: keepPreviousData,
  })
