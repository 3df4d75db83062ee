import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { type FaqList, groupQuestions, type QuestionGroup } from '../../contracts/faq/group-questions.ts'
import type { FaqOf } from '../../contracts/faq-api.ts'
import { refKey } from '../../data/assistants/keys.ts'
import { allFaqOptions } from '../../data/faq/queries.ts'

export type Fleet = {
  readonly assistants: ReadonlyMap<string, FaqOf>
  readonly lists: readonly FaqList[]
  readonly groups: readonly QuestionGroup[]
  readonly read: number
  readonly total: number | undefined
  readonly isReading: boolean
  readonly error: Error | null
  readonly again: () => void
}

/** The questions of all assistants, each once. All pages are read, one after the other; what is there can be used meanwhile. */
export function useFleet(only: string | undefined): Fleet {
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(allFaqOptions())
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, error])

  const all = useMemo(() => data?.pages.flatMap((page) => page.assistants) ?? [], [data])
  const assistants = useMemo(() => new Map(all.map((one) => [refKey(one), one])), [all])
  const lists = useMemo(
    () => all.filter((one) => only === undefined || refKey(one) === only).map((one): FaqList => ({ owner: refKey(one), items: one.items })),
    [all, only],
  )
  const groups = useMemo(() => groupQuestions(lists), [lists])
  return {
    assistants,
    lists,
    groups,
    read: all.length,
    total: data?.pages[0]?.total,
    isReading: hasNextPage || (isFetching && !data),
    error,
    again: () => void refetch(),
  }
}
