import { heldAt, rowsInside } from '../../../contracts/core/convert.ts'
import type { Doc, Field, Finding } from '../../../contracts/core/field.ts'
import { capital } from '../../../lib/capital.ts'
import { textOf } from '../../../lib/json.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldShell } from '../../../ui/field-shell.tsx'
import { Cell } from './cell.tsx'
import { type InnerRowsProps, messagesIn } from './inner-rows.ts'

export type RowCellsProps = {
  columns: readonly Field[]
  row: Doc
  /** The row where it is live. */
  was?: Doc | undefined
  /** The id of a column's control. */
  idOf: (column: string) => string
  /** What is wrong, by the path inside the row. */
  messages: ReadonlyMap<string, Finding> | undefined
  onUpdate: (members: Doc) => void
}

/** The cells of one row, one under the other; a cell that does not apply under the row's other values is not there. */
export function RowCells({ columns, row, was, idOf, messages, onUpdate }: RowCellsProps) {
  return columns
    .filter(({ when }) => !when || when.is.includes(textOf(row[when.key])))
    .map((column) => {
      const id = idOf(column.key)
      if (column.control.kind === 'rows') {
        return (
          <FieldShell key={column.key} id={id} label={column.label} hint={column.help} error={messages?.get(column.key)?.message} isGroup>
            <InnerCards
              column={column}
              control={column.control}
              rows={rowsInside(column, row)}
              {...{ idOf, messages }}
              onChange={(rows) => onUpdate({ [column.lens ? heldAt(column) : column.key]: rows })}
            />
          </FieldShell>
        )
      }
      const error = messages?.get(column.key)?.message
      // A checkbox says its name itself.
      const isSwitch = column.control.kind === 'switch'
      return (
        <FieldShell key={column.key} id={id} label={column.label} hint={column.help} error={error} isGroup={isSwitch} hidesLabel={isSwitch}>
          <Cell
            column={column}
            id={id}
            value={row[column.key]}
            was={was?.[column.key]}
            isInvalid={error !== undefined}
            onChange={(value) => onUpdate({ [column.key]: value })}
          />
        </FieldShell>
      )
    })
}

/** A list inside a row, as small cards. */
function InnerCards({ column, control, rows, messages, idOf, onChange }: InnerRowsProps) {
  return (
    <div className="grid gap-2">
      {rows.map((row, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: these rows have no identity but their place
          key={index}
          aria-label={`${capital(control.noun)} ${index + 1}`}
          className="grid min-w-0 gap-1 rounded-md border border-line p-2.5"
        >
          <RowCells
            columns={control.columns}
            row={row}
            idOf={(name) => idOf(`${column.key}-${index}-${name}`)}
            messages={messagesIn(messages, `${column.key}.${index}`)}
            onUpdate={(members) => onChange(rows.map((one, at) => (at === index ? { ...one, ...members } : one)))}
          />
          <div>
            <Button size="small" variant="ghost" icon="trash" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              Remove {control.noun} {index + 1}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button size="small" icon="plus" onClick={() => onChange([...rows, { ...control.blank }])}>
          Add {control.noun}
        </Button>
      </div>
    </div>
  )
}
