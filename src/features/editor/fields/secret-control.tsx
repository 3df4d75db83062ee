import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { keptSecret } from '../../../contracts/core/secret.ts'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useDraftStore, useField } from '../draft/draft-context.ts'
import type { FieldControlProps } from './field-control.tsx'

/** Set or not set, and the ways to write it anew and to take it away. What is set is never shown. */
export function SecretControl({ field, id, isInvalid, describedBy }: FieldControlProps) {
  const store = useDraftStore()
  const { value, set, onBlur } = useField(field)
  const [isWriting, setWriting] = useState(false)
  const isKept = value === keptSecret
  const isShut = isKept && !isWriting

  // A save or a reset takes the input away, and the focus would go with it.
  const hasFocus = useRef(false)
  const again = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isShut && hasFocus.current) again.current?.focus()
  }, [isShut])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus is
    <div
      onFocus={() => {
        hasFocus.current = true
      }}
      onBlur={(event: FocusEvent<HTMLElement>) => {
        hasFocus.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      {isShut ? (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-small">
            Set <span aria-hidden="true">{keptSecret}</span>
          </span>
          <Button ref={again} id={id} size="small" label={`Write a new one: ${field.label}`} onClick={() => setWriting(true)}>
            Write a new one
          </Button>
          {field.nullable && (
            <Button size="small" variant="ghost" onClick={() => set(null)}>
              Remove it
            </Button>
          )}
        </div>
      ) : (
        <>
          <TextInput
            id={id}
            type="password"
            isMono
            value={typeof value === 'string' && !isKept ? value : ''}
            onChange={(text) => {
              // What is typed stands by itself; once it is saved or reset, the field says again that it is set.
              setWriting(text === '')
              if (text === '') store.reset(field)
              else set(text)
            }}
            onBlur={onBlur}
            placeholder={isKept ? 'The new secret' : ''}
            isInvalid={isInvalid}
            describedBy={describedBy}
            autoFocus={isWriting && isKept}
          />
          {value === null && <p className="mt-1 text-caption text-mute">Not set. {field.nullMeans}</p>}
          {typeof value === 'string' && !isKept && (
            <p className="mt-1 text-caption text-mute">It is kept in this tab alone until you save: no draft holds it.</p>
          )}
        </>
      )}
    </div>
  )
}
