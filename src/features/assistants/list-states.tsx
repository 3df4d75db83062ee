import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { AssistantList } from '../../contracts/api.ts'
import { when } from '../../lib/when.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

type ListStatesProps = {
  list: UseInfiniteQueryResult<InfiniteData<AssistantList>>
  shown: number
  isNarrowed: boolean
  query: string | undefined
  onClear: () => void
  onCreate: () => void
}

/** Everything that may stand above the rows, or in their place. */
export function ListStates({ list, shown, isNarrowed, query, onClear, onCreate }: ListStatesProps) {
  const failing = list.data?.pages[0]?.sync.filter((state) => state.failing) ?? []
  return (
    <div>
      {failing.map((state) => (
        <p
          key={state.connection}
          role="status"
          className="flex items-center gap-2 border-t border-line bg-change-bg px-5 py-2 text-small text-change-ink"
        >
          <Icon name="warning" />
          {state.connection} has not answered since {when(state.failing?.since ?? '')}: {state.failing?.why} What was read before is shown.
        </p>
      ))}
      {list.isError && (
        <div role="alert" className="flex flex-wrap items-center gap-3 border-t border-line bg-error-bg px-5 py-2 text-small text-error">
          <span className="grow">The list could not be read. {list.error.message}</span>
          <Button size="small" onClick={() => void list.refetch()}>
            Try again
          </Button>
        </div>
      )}
      {list.isSuccess && shown === 0 && (
        <div className="grid justify-items-center gap-3 border-t border-line p-10 text-center">
          <p className="font-bold">
            {isNarrowed ? (query ? `Nothing matches “${query}”` : 'Nothing matches these filters') : 'No assistants yet'}
          </p>
          <p className="text-mute">
            {isNarrowed
              ? 'The search looks into names, prompts, FAQ and tools.'
              : 'An assistant answers or places calls. Make the first one.'}
          </p>
          {isNarrowed ? <Button onClick={onClear}>Clear the search</Button> : <Button onClick={onCreate}>New assistant</Button>}
        </div>
      )}
    </div>
  )
}
