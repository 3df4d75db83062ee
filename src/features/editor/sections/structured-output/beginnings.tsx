import type { Doc, RowsControl } from '../../../../contracts/core/field.ts'
import { Button } from '../../../../ui/button.tsx'
import { templatesFor } from './templates.ts'

/** What an empty table may begin with. */
export function Beginnings({ control, onChoose }: { control: RowsControl; onChoose: (rows: readonly Doc[]) => void }) {
  const templates = templatesFor(control)
  return (
    <div className="flex flex-wrap items-center gap-2 text-small text-mute">
      Nothing is taken out of calls yet.{templates.length > 0 && ' Begin with'}
      {templates.map(({ label, rows }) => (
        <Button key={label} size="small" onClick={() => onChoose(rows)}>
          {label}
        </Button>
      ))}
    </div>
  )
}
