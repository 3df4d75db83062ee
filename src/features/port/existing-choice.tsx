import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { Connection } from '../../contracts/api.ts'
import { listOptions } from '../../data/assistants/list-queries.ts'
import { when } from '../../lib/when.ts'
import { Button } from '../../ui/button.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const shown = 8

type ExistingChoiceProps = { connection: Connection; chosen: string | undefined; onChoose: (id: string) => void }

/** One of the assistants of a connection, found by its words. */
export function ExistingChoice({ connection, chosen, onChoose }: ExistingChoiceProps) {
  const [query, setQuery] = useState('')
  const q = useDeferredValue(query.trim())
  const { data, error, refetch } = useInfiniteQuery(listOptions({ connection: connection.id, sort: 'name', ...(q && { q }) }))
  const all = data?.pages.flatMap(({ items }) => items) ?? []
  const items = all.slice(0, shown)

  return (
    <div className="grid gap-2">
      <SearchInput id="port-search" label={`Search the assistants of ${connection.name}`} value={query} onChange={setQuery} />
      {error && !data && (
        <p role="alert" className="flex flex-wrap items-center gap-2 text-small text-error">
          They could not be read. {error.message}
          <Button size="small" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {!data && !error && <Skeleton lines={3} />}
      {data && all.length === 0 && <p className="text-small text-mute">{q ? `Nothing matches “${q}”.` : 'There is none yet.'}</p>}
      <div role="radiogroup" aria-label="Assistant to change" className="grid gap-px">
        {items.map((item) => (
          <label key={item.id} className="flex min-h-8 cursor-pointer items-center gap-2 rounded px-1.5 hover:bg-sunk">
            <input
              type="radio"
              name="port-existing"
              className="size-4 accent-accent"
              checked={item.id === chosen}
              onChange={() => onChoose(item.id)}
            />
            <span className="truncate">{item.name}</span>
            <span className="grow" />
            <span className="truncate font-mono text-caption text-mute max-sm:hidden">{item.id}</span>
            {item.changedAt && <span className="text-caption whitespace-nowrap text-mute">changed {when(item.changedAt)}</span>}
          </label>
        ))}
      </div>
      {all.length > shown && <p className="text-caption text-mute">More match: search for a word of its name.</p>}
    </div>
  )
}
