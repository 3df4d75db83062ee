import { Link } from 'wouter'
import { Button } from '../../ui/button.tsx'
import type { GridSelection } from '../../ui/grid/grid-types.ts'
import type { FleetRow } from './fleet-rows.ts'
import type { Fleet } from './use-fleet.ts'

type FleetDetailsProps = {
  row: FleetRow | undefined
  selection: GridSelection
  fleet: Fleet
  isOpen: boolean
  onToggle: () => void
  onAnswer: (key: string, answer: string) => void
}

/** So many assistants are named; the rest is a number. */
const namedAtMost = 12

/** Which assistants have the question, with which answers, and what can be done with it. */
export function FleetDetails({ row, selection, fleet, isOpen, onToggle, onAnswer }: FleetDetailsProps) {
  const count = selection.rows.length
  return (
    <div className="mt-1.5 grid gap-2">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-caption text-mute">
        <span className="tabular-nums">
          {selection.cells > 1 ? `${selection.cells} cells in ${count} ${count === 1 ? 'row' : 'rows'}` : selection.words}
        </span>
        <span className="grow" />
        <span className="max-lg:hidden">Enter edits · Ctrl+C and V with a sheet · Ctrl+D fills down · Ctrl+Z undoes</span>
        {row?.group && (
          <Button size="small" isExpanded={isOpen} onClick={onToggle}>
            {isOpen ? 'Hide the assistants' : `Show ${row.owners} ${row.owners === 1 ? 'assistant' : 'assistants'}`}
          </Button>
        )}
        <Button size="small" variant="ghost" icon={row?.state === 'deleted' ? 'reset' : 'trash'} onClick={selection.remove}>
          {row?.state === 'deleted' ? 'Keep' : 'Delete'} {count === 1 ? 'question' : `${count} questions`}
        </Button>
      </div>
      {isOpen && row?.group && (
        <section
          aria-label="Answers of the assistants"
          className="grid max-h-64 gap-2 overflow-auto rounded-md border border-line bg-sunk p-3 text-small"
        >
          {row.group.answers.map(({ answer, places }) => (
            <div key={answer} className="grid gap-1 [overflow-wrap:anywhere]">
              <p dir="auto" className="line-clamp-8 whitespace-pre-wrap">
                {answer || <span className="text-change-ink">No answer yet</span>}
              </p>
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-caption text-mute">
                {places.slice(0, namedAtMost).map(({ owner, item }) => {
                  const assistant = fleet.assistants.get(owner)
                  return (
                    <Link
                      key={`${owner} ${item}`}
                      href={`/assistants/${encodeURIComponent(assistant?.connection ?? '')}/${encodeURIComponent(assistant?.id ?? '')}`}
                      className="underline hover:text-ink"
                    >
                      {assistant?.name || 'An assistant without a name'}
                    </Link>
                  )
                })}
                {places.length > namedAtMost && <span>and {places.length - namedAtMost} more</span>}
                {answer !== '' && answer !== row.answer && (
                  <Button size="small" onClick={() => onAnswer(row.key, answer)}>
                    Use this answer for all
                  </Button>
                )}
              </p>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}
