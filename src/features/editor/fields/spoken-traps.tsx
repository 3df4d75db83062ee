import { useDeferredValue, useMemo } from 'react'
import type { Field } from '../../../contracts/core/field.ts'
import { spokenTraps } from '../../../contracts/core/spoken-traps.ts'
import { shortText } from '../../../lib/short-text.ts'
import { useValue } from '../draft/draft-context.ts'

/** More than these are a text that was written for the eye. */
const most = 4

/** What of a text is heard otherwise than it is read. It is no fault: a caption, that nobody has to act on. */
export function SpokenTraps({ field }: { field: Field }) {
  const value = useDeferredValue(useValue(field.key))
  const traps = useMemo(
    () => (Array.isArray(value) ? value : [value]).flatMap((text) => (typeof text === 'string' ? spokenTraps(text) : [])),
    [value],
  )
  if (traps.length === 0) return null
  const more = traps.length - most
  return (
    <ul aria-label={`Heard otherwise than written in ${field.label}`} className="mt-1 text-caption text-mute">
      {traps.slice(0, most).map(({ text, at, heard }) => (
        <li key={`${at} ${text}`}>
          <span className="font-medium">{shortText(text, 40)}</span>: {heard}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  )
}
