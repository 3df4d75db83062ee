import { useCallback } from 'react'
import type { Doc, Field, Finding, RowsControl } from '../../../../contracts/core/field.ts'
import { capital } from '../../../../lib/capital.ts'
import { useSteady } from '../../../../ui/use-steady.ts'
import { messagesIn } from '../messages-in.ts'
import { ValueTable } from './value-table.tsx'

/** A list inside a row: its rows have no identity but their place. */
export type InnerRowsProps = {
  column: Field
  control: RowsControl
  rows: readonly Doc[]
  idOf: (column: string) => string
  messages: ReadonlyMap<string, Finding> | undefined
  onChange: (rows: readonly Doc[]) => void
}

/** Values that a model fills in, inside a row: the inputs of a tool. */
export function InnerValues({ column, control, rows, messages, idOf, onChange }: InnerRowsProps) {
  const controlId = useSteady((row: string, name: string) => idOf(`${column.key}-${row}-${name}`))
  const make = useCallback((members: Doc) => ({ ...control.blank, ...members }), [control])
  return (
    <ValueTable
      noun={capital(control.noun)}
      control={control}
      rows={rows}
      onMake={make}
      messagesOf={(id) => messagesIn(messages, `${column.key}.${id}`)}
      controlId={controlId}
      onPut={onChange}
      isInner
    />
  )
}
