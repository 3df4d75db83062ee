import type { Field } from '../../../contracts/core/field.ts'
import { spokenSeconds } from '../../../contracts/core/spoken.ts'
import { useValue } from '../draft/draft-context.ts'
import { SpokenTraps } from './spoken-traps.tsx'
import { useSpeed } from './use-speed.ts'

/** How long a caller listens to this text, at the voice's present speed; below it what is heard otherwise than it is read. */
export function SpokenLength({ field, isBelow }: { field: Field; isBelow?: true }) {
  return isBelow ? <SpokenTraps field={field} /> : <Length field={field} />
}

function Length({ field }: { field: Field }) {
  const value = useValue(field.key)
  const rate = useSpeed()
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string' && text.trim() !== '')
  if (texts.length === 0) return null
  const all = texts.map((text) => spokenSeconds(text, rate).toFixed(1))
  return (
    <span title="An estimate from the words of the text">
      ≈ {all.join(', ')} s at {rate}×
    </span>
  )
}
