import type { ReactNode } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { type Completion, CompletionList } from '../../../../ui/completion-list.tsx'
import { FieldShell } from '../../../../ui/field-shell.tsx'
import { Cell } from '../../fields/cell.tsx'

type CompletedCellProps = {
  column: Field
  id: string
  value: unknown
  error: string | undefined
  variables: readonly Completion[]
  aside?: ReactNode
  onChange: (value: unknown) => void
}

/** A cell of a request. Where its platform fills in variables, `{{` brings the inputs. */
export function CompletedCell({ column, id, value, error, variables, aside, onChange }: CompletedCellProps) {
  return (
    <FieldShell id={id} label={column.label} hint={column.help} error={error} aside={aside}>
      <div className="relative">
        <Cell column={column} id={id} value={value} isInvalid={error !== undefined} onChange={onChange} />
        {column.variables && <CompletionList areaId={id} label="Inputs" options={variables} open="{{" close="}}" />}
      </div>
    </FieldShell>
  )
}
