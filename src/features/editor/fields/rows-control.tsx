import { Button } from '../../../ui/button.tsx'
import { focusWhenDrawn } from '../../../ui/focus-when-drawn.ts'
import { fieldId } from '../save/focus-finding.ts'
import { useReveal } from '../save/use-reveal.ts'
import type { FieldControlProps } from './field-control.tsx'
import { RowCells } from './row-cells.tsx'
import { useFreshRow, withoutEmpty } from './use-fresh-row.ts'
import { useBaseRows, useRowMessages, useRows } from './use-rows.ts'

/** A list that needs nothing but its declaration: a card for each row. */
export function RowsControl({ field }: FieldControlProps) {
  const { rows, control, update, add, remove, move } = useRows(field)
  const messages = useRowMessages(field)
  const base = useBaseRows(field)
  const list = useReveal(field, rows)
  const { fresh, setFresh, endAtSave, endOutside } = useFreshRow()
  const noun = control.noun
  const isNarrow =
    control.columns.length === 2 && control.columns.every((column) => column.control.kind === 'text' && !column.control.lines)

  const addRow = () => {
    const [id] = add()
    const first = control.columns[0]?.key ?? ''
    setFresh(id)
    if (id) focusWhenDrawn(() => document.getElementById(fieldId(field.key, id, first)))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold anywhere in the list
    <div ref={list} id={fieldId(field.key)} tabIndex={-1} className="grid gap-2" onKeyDown={endAtSave} onBlur={endOutside}>
      {rows.map((row, index) => {
        const title = `${noun} ${index + 1}`
        return (
          <fieldset
            key={row.$id}
            aria-label={title}
            data-fresh={row.$id === fresh || undefined}
            className="grid min-w-0 gap-1 rounded-md border border-line bg-sunk p-2.5"
          >
            <div className={`grid min-w-0 gap-x-4 gap-y-1 ${isNarrow ? 'grid-cols-2 max-sm:grid-cols-1' : ''}`}>
              <RowCells
                columns={control.columns}
                row={row}
                was={base.get(row.$id)}
                idOf={(column) => fieldId(field.key, row.$id, column)}
                messages={row.$id === fresh ? withoutEmpty(messages.get(row.$id), row) : messages.get(row.$id)}
                onUpdate={(members) => update(row.$id, members)}
              />
            </div>
            <div className="flex justify-end">
              <Button
                icon="up"
                variant="ghost"
                label={`Move ${title} up`}
                {...(index === 0 && { disabledReason: 'It is the first' })}
                onClick={() => move(row.$id, -1)}
              />
              <Button
                icon="down"
                variant="ghost"
                label={`Move ${title} down`}
                {...(index === rows.length - 1 && { disabledReason: 'It is the last' })}
                onClick={() => move(row.$id, 1)}
              />
              <Button
                icon="trash"
                variant="ghost"
                label={`Remove ${title}`}
                onClick={() => {
                  remove(row.$id)
                  list.current?.focus()
                }}
              />
            </div>
          </fieldset>
        )
      })}
      {rows.length === 0 && <p className="text-small text-mute">None yet.</p>}
      <div>
        <Button icon="plus" onClick={addRow}>
          Add {noun}
        </Button>
      </div>
    </div>
  )
}
