import { useCallback } from 'react'
import type { Doc } from '../../../../contracts/core/field.ts'
import { capital } from '../../../../lib/capital.ts'
import { useSteady } from '../../../../ui/use-steady.ts'
import { type InnerRowsProps, messagesIn } from '../inner-rows.ts'
import { ValueTable } from './value-table.tsx'

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
