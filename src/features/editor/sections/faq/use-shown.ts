import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { naturalOrder } from '../../../../lib/natural-order.ts'
import { SteadyOrder } from '../../../../lib/steady-order.ts'
import type { Sort } from '../../../../ui/grid/grid-types.ts'

export type FaqAsk = { readonly query: string; readonly filter: string; readonly sort: Sort | undefined }

const names = { query: 'faq', filter: 'faq-state', sort: 'faq-sort' } as const

/** What the sheet is narrowed to and sorted by. It lives in the address, so that a link shows the same. */
export function useFaqAsk(): [FaqAsk, (change: Partial<FaqAsk>) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const ask = useMemo(() => read(search), [search])
  const set = (change: Partial<FaqAsk>) => {
    const next = { ...ask, ...change }
    const query = new URLSearchParams(search)
    const put = (name: string, value: string) => (value ? query.set(name, value) : query.delete(name))
    put(names.query, next.query)
    put(names.filter, next.filter === 'all' ? '' : next.filter)
    put(names.sort, next.sort ? `${next.sort.isDown ? '-' : ''}${next.sort.column}` : '')
    navigate(query.size > 0 ? `${path}?${query}` : path, { replace: true })
  }
  return [ask, set]
}

function read(search: string): FaqAsk {
  const query = new URLSearchParams(search)
  const sort = query.get(names.sort) ?? ''
  const column = sort.replace(/^-/, '')
  return {
    query: query.get(names.query) ?? '',
    filter: query.get(names.filter) || 'all',
    sort: column ? { column, isDown: sort.startsWith('-') } : undefined,
  }
}

type Shown = {
  readonly rows: readonly Row[]
  readonly ask: FaqAsk
  /** What a row says in all its cells, to be searched. */
  readonly wordsOf: (row: Row) => string
  readonly isIn: (row: Row, filter: string) => boolean
  readonly textIn: (row: Row, column: string) => string | number
}

/** The rows that are shown. While somebody writes, none goes away and none moves. */
export function useShown({ rows, ask, wordsOf, isIn, textIn }: Shown): {
  shown: readonly Row[]
  isNarrowed: boolean
  places: ReadonlyMap<string, number> | undefined
} {
  const [order] = useState(() => new SteadyOrder<Row>((row) => row.$id))
  const wanted = useDeferredValue(ask.query.trim().toLowerCase())
  const { filter, sort } = ask
  const isNarrowed = filter !== 'all' || wanted !== ''
  const isListed = !isNarrowed && !sort
  const shown = isListed
    ? rows
    : order.of(
        rows,
        JSON.stringify([wanted, filter, sort]),
        (row) => isIn(row, filter) && (wanted === '' || wordsOf(row).toLowerCase().includes(wanted)),
        sort && ((a, b) => naturalOrder(textIn(a, sort.column), textIn(b, sort.column)) * (sort.isDown ? -1 : 1)),
      )
  const places = useMemo(() => (isListed ? undefined : new Map(rows.map((row, index) => [row.$id, index]))), [isListed, rows])
  return { shown, isNarrowed, places }
}
