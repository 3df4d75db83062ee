import { memo, type ReactNode } from 'react'
import { say } from '../../../contracts/core/describe.ts'
import type { Field } from '../../../contracts/core/field.ts'
import { FieldShell } from '../../../ui/field-shell.tsx'
import { useDraft, useDraftStore, useField, useValue } from '../draft/draft-context.ts'
import { fieldId } from '../save/focus-finding.ts'
import { FieldControl } from './field-control.tsx'
import { SpokenLength } from './spoken-length.tsx'

/** Label, control, help, error and changed mark of one declared field; nothing while it does not apply. */
export const FieldRow = memo(function FieldRow({ field, children, hint }: { field: Field; children?: ReactNode; hint?: ReactNode }) {
  return field.when ? (
    <WhileItApplies field={field}>
      <Row field={field} hint={hint}>
        {children}
      </Row>
    </WhileItApplies>
  ) : (
    <Row field={field} hint={hint}>
      {children}
    </Row>
  )
})

/** Shows its children while the field exists under the draft's other values. */
export function WhileItApplies({ field, children }: { field: Field; children: ReactNode }) {
  const driver = useValue(field.when?.key ?? field.key)
  return !field.when || field.when.is.includes(String(driver)) ? children : null
}

function Row({ field, children, hint }: { field: Field; children?: ReactNode; hint?: ReactNode }) {
  const id = fieldId(field.key)
  const error = useDraft((state) => state.messages.get(field.key))
  return (
    <FieldFrame field={field} aside={field.spoken && <SpokenLength field={field} />} hint={hint ?? field.help}>
      {children ?? <FieldControl field={field} id={id} isInvalid={error !== undefined} describedBy={`${id}-hint ${id}-error`} />}
    </FieldFrame>
  )
}

type FieldFrameProps = { field: Field; children: ReactNode; aside?: ReactNode; hint?: ReactNode; asGroup?: boolean }

/** The frame that every field has, whatever its control: changed mark, "was …", Reset, error. */
export function FieldFrame({ field, children, aside, hint, asGroup = false }: FieldFrameProps) {
  const store = useDraftStore()
  const id = fieldId(field.key)
  const change = useDraft((state) => state.fields.get(field.key))
  const error = useDraft((state) => state.messages.get(field.key))
  const wasText = change && field.control.kind !== 'rows' ? say(field, change.before) : undefined
  return (
    <FieldShell
      id={id}
      label={field.label}
      isGroup={asGroup || field.control.kind === 'several' || field.control.kind === 'rows'}
      aside={aside}
      hint={hint}
      error={error}
      isChanged={change !== undefined}
      was={wasText === undefined ? undefined : wasText.length > 160 ? `${wasText.slice(0, 160)}…` : wasText}
      onReset={() => store.reset(field)}
    >
      {children}
    </FieldShell>
  )
}

/** What an empty value does here, in words, and the way between "empty text" and "cleared". */
export function EmptyState({ field }: { field: Field }) {
  const { value, set } = useField(field)
  const isThere = useDraft((state) => state.fields.has(field.key)) || value === ''
  if (value !== null && value !== '') return null
  if (value === null) {
    return (
      <p className="mt-1 text-caption text-mute">
        {field.nullMeans ?? 'Not set.'}{' '}
        {field.nullable && isThere && (
          <button type="button" className="underline underline-offset-2" onClick={() => set('')}>
            Send an empty text instead
          </button>
        )}
      </p>
    )
  }
  return (
    <p className="mt-1 text-caption text-mute">
      Empty text.{' '}
      {field.nullable && (
        <button type="button" className="underline underline-offset-2" onClick={() => set(null)}>
          Clear it instead: {lowerFirst(field.nullMeans ?? 'nothing')}
        </button>
      )}
    </p>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
