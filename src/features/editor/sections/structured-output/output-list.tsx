import { useCallback, useMemo } from 'react'
import type { Doc, Field } from '../../../../contracts/core/field.ts'
import { Button } from '../../../../ui/button.tsx'
import { focusWhenDrawn } from '../../../../ui/focus-when-drawn.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { useRowMessages, useRows } from '../../fields/use-rows.ts'
import { ValueTable } from '../../fields/value-table.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'
import { templatesFor } from './templates.ts'

export function OutputList({ field }: { field: Field }) {
  const { rows, control, update, add, remove, move } = useRows(field)
  const messages = useRowMessages(field)
  const list = useReveal(field, rows)
  const items = useMemo(() => rows.map((row) => ({ id: row.$id, row })), [rows])
  const controlId = useCallback((row: string, column: string) => fieldId(field.key, row, column), [field.key])
  const addAll = (template: readonly Doc[]) => add(template)
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
        {rows.length === 0 && (
          <div className="flex flex-wrap items-center gap-2 text-small text-mute">
            Nothing is taken out of calls yet.{templatesFor(control).length > 0 && ' Begin with'}
            {templatesFor(control).map((template) => (
              <Button key={template.label} size="small" onClick={() => addAll(template.rows)}>
                {template.label}
              </Button>
            ))}
          </div>
        )}
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
