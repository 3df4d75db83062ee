import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { Connection } from '../../contracts/api.ts'
import type { AssistantList } from '../../contracts/list-api.ts'
import { ApiError } from '../../data/call.ts'
import { Button } from '../../ui/button.tsx'
import { SyncLine } from './sync-line.tsx'

type ListStatesProps = {
  list: UseInfiniteQueryResult<InfiniteData<AssistantList>>
  shown: number
  /** More pages are on their way that may hold what is asked for. */
  isReading: boolean
  connections: readonly Connection[]
  isNarrowed: boolean
  query: string | undefined
  onClear: () => void
  onCreate: () => void
}

/** Everything that may stand above the rows, or in their place. */
export function ListStates({ list, shown, isReading, connections, isNarrowed, query, onClear, onCreate }: ListStatesProps) {
  // The shell says so already.
  const isSessionOver = list.error instanceof ApiError && list.error.problem.status === 401
  const failing = (list.data?.pages[0]?.sync ?? []).flatMap(({ connection, syncedAt, failing: trouble }) =>
    trouble ? [{ connection, syncedAt, ...trouble }] : [],
  )
  return (
    <div>
      <SyncLine failing={failing} connections={connections} />
      {list.isError && !isSessionOver && (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-3 border-t border-line bg-error-bg px-5 py-2 text-small text-error max-sm:px-3"
        >
          <span className="grow">
            The list could not be read. {shown > 0 ? 'What was read before is shown.' : 'Your drafts are safe on this device.'}{' '}
            {list.error.message}
          </span>
          <Button size="small" onClick={() => void list.refetch()}>
            Try again
          </Button>
        </div>
      )}
      {list.isSuccess && shown === 0 && !isReading && (
        <div className="grid justify-items-center gap-3 border-t border-line px-5 py-12 text-center">
          <p className="text-section font-bold [overflow-wrap:anywhere]">
            {isNarrowed ? (query ? `Nothing matches “${query}”` : 'Nothing matches these filters') : 'No assistants yet'}
          </p>
          <p className="max-w-md text-mute">
            {isNarrowed
              ? 'The search looks into names, prompts, FAQ and tools.'
              : 'An assistant answers or places calls. Make the first one.'}
          </p>
          {isNarrowed ? (
            <Button onClick={onClear}>{query ? 'Clear the search' : 'Show all'}</Button>
          ) : (
            <Button variant="primary" onClick={onCreate}>
              New assistant
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
