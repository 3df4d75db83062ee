import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { countFaq, listFaq } from '../../contracts/faq-api.ts'
import { assistantKeys } from '../assistants/keys.ts'
import { call } from '../call.ts'

/** Beside the lists, so that what makes a list old makes these old too. */
export const faqKeys = {
  all: () => [...assistantKeys.lists(), 'faq'] as const,
  counts: () => [...assistantKeys.lists(), 'faq-counts'] as const,
}

/** The questions of all assistants, page by page. */
export const allFaqOptions = () =>
  infiniteQueryOptions({
    queryKey: faqKeys.all(),
    queryFn: ({ pageParam, signal }) => call(listFaq, { query: { limit: '200', ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const faqCountOptions = () => queryOptions({ queryKey: faqKeys.counts(), queryFn: ({ signal }) => call(countFaq, { signal }) })
