import { useCallback, useMemo } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { Button } from '../../../../ui/button.tsx'
import { focusWhenDrawn } from '../../../../ui/focus-when-drawn.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { useRowMessages, useRows } from '../../fields/use-rows.ts'
import { ValueTable } from '../../fields/value-table.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'

/** Fetched for an empty table only. */
const Beginnings = lazyPart(
  () => import('./beginnings.tsx'),
  (module) => module.Beginnings,
  { waiting: () => <div className="h-7" /> },
)

export function OutputList({ field }: { field: Field }) {
  const { rows, control, update, add, remove, move } = useRows(field)
  const messages = useRowMessages(field)
  const list = useReveal(field, rows)
  const items = useMemo(() => rows.map((row) => ({ id: row.$id, row })), [rows])
  const controlId = useCallback((row: string, column: string) => fieldId(field.key, row, column), [field.key])
  return (
    <FieldFrame field={field} asGroup hint={field.help}>
      <div ref={list} id={fieldId(field.key)} tabIndex={-1} className="grid gap-2">
        <ValueTable
          noun="Field"
          control={control}
          rows={items}
          messagesOf={(id) => messages.get(id)}
          controlId={controlId}
          onUpdate={update}
          onAdd={(after) => add([{}], after)[0]}
          onRemove={remove}
          onMove={move}
        />
        {rows.length === 0 && <Beginnings control={control} onChoose={add} />}
        <div>
          <Button
            icon="plus"
            onClick={() => {
              const [id] = add()
              if (id) focusWhenDrawn(() => document.getElementById(fieldId(field.key, id, 'name')))
            }}
          >
            Add field
          </Button>
        </div>
      </div>
    </FieldFrame>
  )
}
