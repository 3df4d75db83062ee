import type { Doc, Field, Finding, RowsControl } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { Button } from '../../../../ui/button.tsx'
import { RowCells } from '../../fields/row-cells.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { UndeclaredMembers } from './undeclared-members.tsx'

type ToolEditorProps = {
  field: Field
  control: RowsControl
  tool: Row
  title: string
  messages: ReadonlyMap<string, Finding> | undefined
  onUpdate: (id: string, members: Doc) => void
  onRemove: (id: string) => void
}

/** One tool, in the order in which a person thinks of it: when to use it, what it needs, what it asks. */
export function ToolEditor({ field, control, tool, title, messages, onUpdate, onRemove }: ToolEditorProps) {
  return (
    <fieldset aria-label={`Tool ${title}`} className="grid min-w-0 gap-3 rounded-md border border-line p-3">
      <RowCells
        columns={control.columns}
        row={tool}
        idOf={(column) => fieldId(field.key, tool.$id, column)}
        messages={messages}
        onUpdate={(members) => onUpdate(tool.$id, members)}
      />
      <UndeclaredMembers control={control} row={tool} />
      <div>
        <Button variant="danger" icon="trash" onClick={() => onRemove(tool.$id)}>
          Remove {title}
        </Button>
      </div>
    </fieldset>
  )
}
