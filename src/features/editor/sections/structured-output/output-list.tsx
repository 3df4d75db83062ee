import { useCallback } from 'react'
import type { Doc, Field } from '../../../../contracts/core/field.ts'
import { freshRowId, type Row } from '../../../../contracts/core/row-list.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { columnOf, useBaseRows, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { ValueTable } from '../../fields/values/value-table.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'

/** Fetched for an empty table only. */
const Beginnings = lazyPart(
  () => import('./beginnings.tsx'),
  (module) => module.Beginnings,
  { waiting: () => <div className="h-7" /> },
)

const OutputPreviews = lazyPart(
  () => import('./previews/output-previews.tsx'),
  (module) => module.OutputPreviews,
  { waiting: () => <div className="min-h-80" /> },
)

/** The values that are taken out of every call, and what they come to for those who read them. */
export function OutputList({ field }: { field: Field }) {
  const { rows, control, put } = useRows(field)
  const messages = useRowMessages(field)
  const base = useBaseRows(field)
  const list = useReveal(field, rows)
  const controlId = useCallback((row: string, column: string) => fieldId(field.key, row, column), [field.key])
  const make = useCallback((members: Doc): Row => ({ ...control.blank, ...members, $id: freshRowId() }), [control])
  const name = columnOf(control, 'output-name')?.key ?? ''
  return (
    <div className="grid gap-3">
      <FieldFrame field={field} asGroup hint={field.help}>
        <div ref={list} id={fieldId(field.key)} tabIndex={-1}>
          <ValueTable
            noun="Field"
            control={control}
            rows={rows}
            onMake={make}
            messagesOf={(id) => messages.get(id)}
            controlId={controlId}
            onPut={(next) => next.every(isRow) && put(next)}
            isLive={(row) => isRow(row) && base.get(row.$id)?.[name] === row[name]}
            empty={(begin) => <Beginnings control={control} onChoose={begin} />}
          />
        </div>
      </FieldFrame>
      <OutputPreviews field={field} rows={rows} base={base} />
    </div>
  )
}

const isRow = (row: Doc): row is Row => typeof row.$id === 'string'
