import { Button } from '../../../../ui/button.tsx'
import type { GridSelection } from '../../../../ui/grid/grid-types.ts'

type FaqFootProps = {
  selection: GridSelection
  messages: readonly string[]
  isAllDeleted: boolean
  onRemove: (rows: readonly string[]) => void
}

/** Where one is, what is said of that row, and what can be done with the rows that are selected. */
export function FaqFoot({ selection, messages, isAllDeleted, onRemove }: FaqFootProps) {
  const count = selection.rows.length
  return (
    <div className="mt-1 flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-caption text-mute">
      <span className="tabular-nums">
        {selection.cells > 1 ? `${selection.cells} cells in ${count} ${count === 1 ? 'row' : 'rows'}` : selection.words}
      </span>
      {messages.length > 0 && <span className="text-error">{messages.join('. ')}</span>}
      <span className="grow" />
      <span className="max-md:hidden">Enter edits · Ctrl+C and V with a sheet · Ctrl+D fills down · Ctrl+Z undoes</span>
      <Button size="small" variant="ghost" icon={isAllDeleted ? 'reset' : 'trash'} onClick={() => onRemove(selection.rows)}>
        {isAllDeleted ? 'Keep' : 'Delete'} {count === 1 ? 'question' : `${count} questions`}
      </Button>
    </div>
  )
}
