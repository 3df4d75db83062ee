import { Fragment, useDeferredValue, useMemo } from 'react'
import type { Field } from '../../../contracts/core/field.ts'
import { spokenTraps } from '../../../contracts/core/spoken-traps.ts'
import { shortText } from '../../../lib/short-text.ts'
import { useValue } from '../draft/draft-context.ts'

/** More than these are a text that was written for the eye. */
const most = 4

export function SpokenTraps({ field }: { field: Field }) {
  const value = useDeferredValue(useValue(field.key))
  return <TrapWords value={value} />
}

/** What of a text, or of several, is heard otherwise than it is read. It is no fault: a caption, that nobody has to act on. */
export function TrapWords({ value }: { value: unknown }) {
  const traps = useMemo(
    () => (Array.isArray(value) ? value : [value]).flatMap((text) => (typeof text === 'string' ? spokenTraps(text) : [])),
    [value],
  )
  if (traps.length === 0) return null
  const more = traps.length - most
  return (
    <span className="text-mute">
      {traps.slice(0, most).map(({ text, at, heard }, index) => (
        <Fragment key={`${at} ${text}`}>
          {index > 0 && '; '}
          <span className="font-medium">{shortText(text, 40)}</span>: {heard}
        </Fragment>
      ))}
      {more > 0 && `; and ${more} more`}.
    </span>
  )
}
