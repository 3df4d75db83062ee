import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ListSort } from '../../contracts/list-api.ts'
import { listSorts } from '../../contracts/list-api.ts'
import type { ListFilter } from '../../data/assistants/keys.ts'

export type PageFilter = ListFilter & { readonly drafts?: '1' }
export type SetFilter = (change: Partial<Record<keyof PageFilter, string | undefined>>, how?: 'typed') => void

/** What the list is narrowed to. It lives in the address, so that a link shows the same and Back goes back. */
export function useListFilter(): [PageFilter, SetFilter] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const filter = useMemo(() => read(search), [search])

  const set: SetFilter = (change, how) => {
    const next = new URLSearchParams(
      Object.entries({ ...filter, ...change }).filter((entry): entry is [string, string] => Boolean(entry[1])),
    )
    // Each letter of a search would be a step of its own; the first one is enough to go back to.
    navigate(next.size > 0 ? `/assistants?${next}` : '/assistants', { replace: how === 'typed' && filter.q !== undefined })
  }
  return [filter, set]
}

function read(search: string): PageFilter {
  const query = new URLSearchParams(search)
  const text = (name: string) => query.get(name) || undefined
  const sort = listSorts.find((one) => one === text('sort'))
  const q = text('q')
  const platform = text('platform')
  const connection = text('connection')
  return {
    ...(q && { q }),
    ...(platform && { platform }),
    ...(connection && { connection }),
    ...(text('pending') && { pending: '1' as const }),
    ...(text('drafts') && { drafts: '1' as const }),
    ...(sort && { sort }),
  }
}

export const sortNames: Readonly<Record<ListSort, string>> = {
  changed: 'Last change',
  name: 'Name, A to Z',
  '-name': 'Name, Z to A',
  '-faq': 'Most questions',
  '-pending': 'Most to answer',
}
