import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { platformOf } from '../../contracts/platforms.ts'
import { listOptions } from '../../data/assistants/queries.ts'
import { useDraftKeys } from '../../data/drafts/use-draft-keys.ts'
import { sessionOptions } from '../../data/session/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AssistantTable } from './assistant-table.tsx'
import { ListStates } from './list-states.tsx'
import { NewAssistantDialog } from './new-assistant-dialog.tsx'
import { sortNames, useListFilter } from './use-list-filter.ts'

export function AssistantsPage() {
  usePageTitle('Assistants')
  const [filter, setFilter] = useListFilter()
  const [query, setQuery] = useTypedQuery(filter.q ?? '', (q) => setFilter({ q: q || undefined }, 'typed'))
  const { drafts: onlyDrafts, ...asked } = filter
  const list = useInfiniteQuery(listOptions(asked))
  const { data: session } = useQuery(sessionOptions())
  const drafts = useDraftKeys()
  const [isCreating, setCreating] = useState(false)
  const [, navigate] = useLocation()
  useHotkey('/', () => document.getElementById('search-assistants')?.focus())

  const first = list.data?.pages[0]
  const counts = first?.counts
  const items = (list.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((item) => !onlyDrafts || drafts.has(`${item.connection}/${item.id}`))
  const isNarrowed = Object.keys(filter).some((key) => key !== 'sort')
  const connections = session?.connections ?? []

  return (
    <div className="grid h-full grid-rows-[auto_auto_auto_minmax(0,1fr)]">
      <header className="flex min-h-[52px] items-center gap-2.5 border-b border-line bg-panel px-5 max-sm:px-3">
        <h1 tabIndex={-1} className="text-title font-bold outline-none">
          Assistants
        </h1>
        <span className="text-small text-mute max-sm:hidden">
          {counts && `${counts.all} on ${connections.length} ${connections.length === 1 ? 'connection' : 'connections'}`}
        </span>
        <span className="grow" />
        <Button variant="primary" onClick={() => setCreating(true)}>
          New assistant
        </Button>
      </header>
      <div className="flex flex-wrap items-center gap-2 px-5 py-3 max-sm:px-3">
        <div className="w-80 max-sm:w-full">
          <TextInput
            id="search-assistants"
            type="search"
            label="Search assistants"
            placeholder="Search assistants"
            value={query}
            onChange={setQuery}
          />
        </div>
        <Chip
          isOn={!isNarrowed}
          onClick={() => setFilter({ q: undefined, platform: undefined, connection: undefined, pending: undefined, drafts: undefined })}
          {...(counts && { count: counts.all })}
        >
          All
        </Chip>
        {Object.entries(counts?.platforms ?? {}).map(([platform, count]) => (
          <Chip
            key={platform}
            isOn={filter.platform === platform}
            count={count}
            onClick={() => setFilter({ platform: filter.platform === platform ? undefined : platform })}
          >
            {platformOf(platform).label}
          </Chip>
        ))}
        <Chip
          isOn={filter.pending !== undefined}
          onClick={() => setFilter({ pending: filter.pending ? undefined : '1' })}
          {...(counts && { count: counts.pending })}
        >
          Needs an answer
        </Chip>
        <Chip isOn={onlyDrafts !== undefined} count={drafts.size} onClick={() => setFilter({ drafts: onlyDrafts ? undefined : '1' })}>
          My drafts
        </Chip>
        <span className="grow" />
        <div className="w-44">
          <Select
            id="sort"
            label="Sort"
            value={filter.sort ?? 'changed'}
            options={Object.entries(sortNames).map(([value, label]) => ({ value, label }))}
            onChange={(sort) => setFilter({ sort: sort === 'changed' ? undefined : (sort ?? undefined) })}
          />
        </div>
      </div>
      <ListStates
        list={list}
        shown={items.length}
        isNarrowed={isNarrowed}
        query={filter.q}
        onClear={() => {
          setQuery('')
          navigate('/assistants')
        }}
        onCreate={() => setCreating(true)}
      />
      <AssistantTable
        items={items}
        total={onlyDrafts ? items.length : (first?.total ?? null)}
        drafts={drafts}
        connections={connections}
        isLoading={list.isPending}
        hasMore={list.hasNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {isCreating && <NewAssistantDialog connections={connections} onClose={() => setCreating(false)} />}
    </div>
  )
}

/** What is typed shows at once; the list is asked once the typing rests. */
function useTypedQuery(asked: string, ask: (query: string) => void): [string, (query: string) => void] {
  const [typed, setTyped] = useState(asked)
  const rested = useDeferredValue(typed)
  const latest = useRef({ asked, ask })
  latest.current = { asked, ask }
  useEffect(() => {
    if (rested.trim() === latest.current.asked) return
    const timer = setTimeout(() => latest.current.ask(rested.trim()), 150)
    return () => clearTimeout(timer)
  }, [rested])
  // Back and links change the address without typing.
  const [lastAsked, setLastAsked] = useState(asked)
  if (lastAsked !== asked) {
    setLastAsked(asked)
    if (asked !== typed.trim()) setTyped(asked)
  }
  return [typed, setTyped]
}
