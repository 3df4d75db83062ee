import { Button } from '../../../../ui/button.tsx'
import type { GridSelection } from '../../../../ui/grid/grid-types.ts'
import { TrapWords } from '../../fields/spoken-traps.tsx'

type FaqFootProps = {
  selection: GridSelection
  messages: readonly string[]
  /** Of the row with the focus. */
  answer: string
  isAllDeleted: boolean
}

/** Where one is, what is said of that row, and what can be done with the rows that are selected. */
export function FaqFoot({ selection, messages, answer, isAllDeleted }: FaqFootProps) {
  const count = selection.rows.length
  return (
    <div className="mt-1 grid gap-0.5 text-caption text-mute">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="tabular-nums">
          {selection.cells > 1 ? `${selection.cells} cells in ${count} ${count === 1 ? 'row' : 'rows'}` : selection.words}
        </span>
        <span className="grow" />
        <span className="max-md:hidden">Enter edits · Ctrl+C and V with a sheet · Ctrl+D fills down · Ctrl+Z undoes</span>
        <Button size="small" variant="ghost" icon={isAllDeleted ? 'reset' : 'trash'} onClick={selection.remove}>
          {isAllDeleted ? 'Keep' : 'Delete'} {count === 1 ? 'question' : `${count} questions`}
        </Button>
      </div>
      {/* It has its line also where nothing is to be said, so that nothing moves while somebody goes from row to row. */}
      <p className="line-clamp-2 min-h-4 [overflow-wrap:anywhere]">
        {messages.length > 0 && <span className="text-error">{messages.join('. ')}. </span>}
        <TrapWords value={answer} />
      </p>
    </div>
  )
}
