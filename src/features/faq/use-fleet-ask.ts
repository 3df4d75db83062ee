import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Sort } from '../../ui/grid/grid-types.ts'

export type FleetAsk = {
  readonly query: string
  readonly filter: string
  readonly assistant: string | undefined
  readonly sort: Sort | undefined
}

/** What the sheet is narrowed to and sorted by, in the address: `/faq?state=needs-answer`. */
export function useFleetAsk(): [FleetAsk, (change: Partial<FleetAsk>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const ask = useMemo(() => read(search), [search])
  const set = (change: Partial<FleetAsk>) => {
    const { query, filter, assistant, sort } = { ...ask, ...change }
    const next = new URLSearchParams()
    if (query) next.set('q', query)
    if (filter !== 'all') next.set('state', filter)
    if (assistant) next.set('assistant', assistant)
    if (sort) next.set('sort', `${sort.isDown ? '-' : ''}${sort.column}`)
    navigate(next.size > 0 ? `/faq?${next}` : '/faq', { replace: true })
  }
  return [ask, set]
}

function read(search: string): FleetAsk {
  const query = new URLSearchParams(search)
  const sort = query.get('sort') ?? ''
  const column = sort.replace(/^-/, '')
  return {
    query: query.get('q') ?? '',
    filter: query.get('state') || 'all',
    assistant: query.get('assistant') || undefined,
    sort: column ? { column, isDown: sort.startsWith('-') } : undefined,
  }
}
