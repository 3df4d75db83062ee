import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { refKey } from '../../data/assistants/keys.ts'
import { listOptions } from '../../data/assistants/list-queries.ts'
import { useDraftKeys } from '../../data/drafts/use-draft-keys.ts'
import { sessionOptions } from '../../data/session/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ControlsForm } from '../../ui/controls-form.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AssistantTable } from './assistant-table.tsx'
import { ListStates } from './list-states.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import { emptyAssistant, NewAssistantDialog } from './new-assistant-dialog.tsx'
import { useOpenDeletions } from './use-deletions.ts'
import { useListFilter } from './use-list-filter.ts'
import { useTypedQuery } from './use-typed-query.ts'

export function AssistantsPage() {
  usePageTitle('Assistants')
  useOpenDeletions()
  const [filter, setFilter] = useListFilter()
  const [query, setQuery] = useTypedQuery(filter.q ?? '', (q) => setFilter({ q: q || undefined }, 'typed'))
  const { drafts: onlyDrafts, ...asked } = filter
  const list = useInfiniteQuery(listOptions(asked))
  const { data: session } = useQuery(sessionOptions())
  const drafts = useDraftKeys()
  const [isCreating, setCreating] = useState(false)
  // Kept here, so that a dialog closed by mistake has lost nothing.
  const [newAssistant, setNewAssistant] = useState(emptyAssistant)
  const enterRows = useRef<() => void>(null)

  const first = list.data?.pages[0]
  const counts = first?.counts
  const read = list.data?.pages.flatMap((page) => page.items) ?? []
  const items = onlyDrafts ? read.filter((item) => drafts.has(refKey(item))) : read
  // The drafts are on this device and the list is not: it is read on until all of them are found.
  const hasMore = list.hasNextPage && (!onlyDrafts || items.length < drafts.size)
  const isNarrowed = Object.keys(filter).some((key) => key !== 'sort')
  const connections = session?.connections ?? []
  const clear = () => setFilter({ q: undefined, platform: undefined, connection: undefined, pending: undefined, drafts: undefined })

  return (
    <ControlsForm className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_auto_minmax(0,1fr)]">
      <ScreenHeader title="Assistants">
        <span className="text-small text-mute tabular-nums max-sm:hidden">
          {counts && session && `${counts.all} on ${connections.length} ${connections.length === 1 ? 'connection' : 'connections'}`}
        </span>
        <span className="grow" />
        <Button
          variant="primary"
          onClick={() => setCreating(true)}
          {...(session?.connections.length === 0 && { disabledReason: 'There is no connection to make it on' })}
        >
          New assistant
        </Button>
      </ScreenHeader>
      <ListToolbar
        filter={filter}
        onFilter={setFilter}
        query={query}
        onQuery={setQuery}
        onEnter={() => enterRows.current?.()}
        counts={counts}
        drafts={drafts.size}
        connections={connections}
        isNarrowed={isNarrowed}
      />
      <ListStates
        list={list}
        shown={items.length}
        isReading={hasMore}
        connections={connections}
        isNarrowed={isNarrowed}
        query={filter.q}
        onClear={() => {
          setQuery('')
          clear()
        }}
        onCreate={() => setCreating(true)}
      />
      <AssistantTable
        items={items}
        total={onlyDrafts ? items.length : (first?.total ?? null)}
        drafts={drafts}
        connections={connections}
        isLoading={list.isPending}
        hasMore={hasMore}
        isReadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
        enter={enterRows}
      />
      {isCreating && session && (
        <NewAssistantDialog connections={connections} kept={newAssistant} onKeep={setNewAssistant} onClose={() => setCreating(false)} />
      )}
    </ControlsForm>
  )
}
