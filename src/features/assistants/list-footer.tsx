import { Button } from '../../ui/button.tsx'
import { exportAssistants } from './export-assistants.ts'
import type { Selection } from './use-selection.ts'

type ListFooterProps = { shown: number; total: number | null; hasMore: boolean; selection: Selection }

/** How many there are, or what can be done with those that are ticked. */
export function ListFooter({ shown, total, hasMore, selection }: ListFooterProps) {
  const { chosen } = selection
  const count = total ?? shown
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-panel px-5 py-1 text-caption text-mute max-sm:px-3">
      <span role="status" className="tabular-nums">
        {chosen.length > 0
          ? `${chosen.length} selected`
          : shown === 0
            ? ''
            : total === null
              ? 'More than 500 assistants'
              : `${count} ${count === 1 ? 'assistant' : 'assistants'}`}
      </span>
      {chosen.length > 0 && (
        <>
          {chosen.length < shown && (
            <Button size="small" variant="ghost" onClick={selection.all}>
              Select all {shown}
              {hasMore && ' read so far'}
            </Button>
          )}
          <Button size="small" onClick={() => void exportAssistants(chosen)}>
            Export JSON
          </Button>
          <Button size="small" variant="ghost" onClick={selection.clear}>
            Clear
          </Button>
        </>
      )}
      <span className="grow" />
      <span className="max-lg:hidden">↑↓ move · Space select · Enter open · / search</span>
    </div>
  )
}
