import type { Field } from '../../../contracts/core/field.ts'
import { isHeard } from '../../../contracts/core/heard.ts'
import { spokenSeconds } from '../../../contracts/core/spoken.ts'
import { useDraftStore, useRole, useValue } from '../draft/draft-context.ts'
import { SpokenTraps } from './spoken-traps.tsx'
import { useSpeed } from './use-speed.ts'

/**
 * How long a caller listens to this text, at the voice's present speed; below it what is heard otherwise than it is read.
 * Nothing of a text that no caller hears.
 */
export function SpokenLength({ field, isBelow }: { field: Field; isBelow?: true }) {
  const { platform, form } = useDraftStore()
  // What decides whether the first sentence is said; a change of it draws anew.
  useValue(useRole('opening-mode')?.key ?? '$none')
  if (!isHeard(platform, field, (key) => form.getValues(key))) return null
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
