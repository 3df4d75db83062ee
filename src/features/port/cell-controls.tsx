import { FieldShell } from '../../ui/field-shell.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { QuestionControlProps } from './question-control.tsx'

/** The texts of a list that do not fit as they are, each begun with what the source says. */
export function CellControls({ id, question, answer, onAnswer }: QuestionControlProps<'cells'>) {
  const given = answer && 'cells' in answer ? answer.cells : {}
  return (
    <div className="grid gap-1 pl-3.5">
      {question.cells.map((cell) => {
        const cellId = `${id}-${cell.id.replaceAll('.', '-')}`
        return (
          <FieldShell key={cell.id} id={cellId} label={cell.label} error={given[cell.id] === undefined ? cell.message : undefined}>
            <TextInput
              id={cellId}
              value={given[cell.id] ?? cell.start}
              isMono
              isInvalid={given[cell.id] === undefined}
              describedBy={`${cellId}-error ${id}-error`}
              onChange={(text) => onAnswer({ cells: { ...given, [cell.id]: text } })}
            />
          </FieldShell>
        )
      })}
    </div>
  )
}
