import type { Field } from '../../../contracts/core/field.ts'
import { spokenSeconds } from '../../../contracts/core/spoken.ts'
import { useRole, useValue } from '../draft/draft-context.ts'

/** How long a caller listens to this text, at the voice's present speed. */
export function SpokenLength({ field }: { field: Field }) {
  const text = useValue(field.key)
  const speedField = useRole('speed')
  const speed = useValue(speedField?.key ?? '$none')
  if (typeof text !== 'string' || text.trim() === '') return null
  const rate = typeof speed === 'number' && speed > 0 ? speed : 1
  return (
    <span title="An estimate from the length of the text">
      ≈ {spokenSeconds(text, rate).toFixed(1)} s at {rate}×
    </span>
  )
}
