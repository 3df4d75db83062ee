import { type ReactNode, useEffect, useState } from 'react'
import type { Field, Finding } from '../../../../contracts/core/field.ts'
import { Button } from '../../../../ui/button.tsx'
import { useField } from '../../draft/draft-context.ts'
import { focusField } from '../../save/focus-finding.ts'

type RangeUndoProps = { field: Field; limit: Finding | undefined; children: ReactNode }

/** In place of its children, once a value outside the bounds was brought to the nearest one: what was done, and the way back. */
export function RangeUndo({ field, limit, children }: RangeUndoProps) {
  const { value, set } = useField(field)
  const [offered, setOffered] = useState<{ limit: Finding; from: unknown }>()
  if (limit && (limit !== offered?.limit || value !== offered.from)) setOffered({ limit, from: value })
  const fix = offered?.limit.fix
  const isDone = !limit && fix !== undefined && value === fix.set[field.key]

  useEffect(() => {
    // The button that did it is gone, and the focus with it.
    if (isDone && document.activeElement === document.body) focusField(field.key)
  }, [isDone, field])

  if (!isDone) return children
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span role="status" className="text-change-ink">
        {fix.label}.
      </span>
      <span style={{ margin: '-4px 0 -8px' }}>
        <Button
          size="small"
          label={`Undo: ${field.label} back to ${offered?.from}${field.measure ?? ''}`}
          onClick={() => {
            set(offered?.from)
            focusField(field.key)
          }}
        >
          Undo
        </Button>
      </span>
    </span>
  )
}
