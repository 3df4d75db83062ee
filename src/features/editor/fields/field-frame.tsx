import type { ReactNode } from 'react'
import { type Field, hasNames, type Platform } from '../../../contracts/core/field.ts'
import { say } from '../../../contracts/core/say.ts'
import { shortText } from '../../../lib/short-text.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldShell } from '../../../ui/field-shell.tsx'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import type { DraftState } from '../draft/draft-store.ts'
import { fieldId, focusField } from '../save/focus-finding.ts'
import { OfferNames } from './field-control.tsx'

/** Controls of several parts: the label names the group. */
const groups: ReadonlySet<Field['control']['kind']> = new Set(['several', 'rows', 'picks'])

type FieldFrameProps = {
  field: Field
  children: ReactNode
  aside?: ReactNode
  hint?: ReactNode
  asGroup?: boolean
  /** A field without a frame of its own, which changes with this one. */
  beside?: Field | undefined
}

/** The frame that every field has, whatever its control: changed mark, "was …", Reset, error. */
export function FieldFrame({ field, children, aside, hint, asGroup = false, beside }: FieldFrameProps) {
  const store = useDraftStore()
  const id = fieldId(field.key)
  const change = useDraft((state) => state.fields.get(field.key) ?? state.fields.get(beside?.key ?? ''))
  const error = useDraft((state) => state.messages.get(field.key))
  const fix = useDraft((state) => state.findings.find((finding) => finding.path === field.key && finding.severity === 'error')?.fix)
  const wasText = change && field.control.kind !== 'rows' ? say(change.field, change.before) : undefined
  return (
    <FieldShell
      id={id}
      name={field.key}
      label={field.label}
      hidesLabel={asGroup && store.platform.sections.some((section) => section.id === field.section && section.label === field.label)}
      isGroup={asGroup || groups.has(field.control.kind)}
      aside={aside}
      hint={hint}
      error={error}
      fix={
        fix && (
          <Button size="small" onClick={() => store.apply(fix)}>
            {fix.label}
          </Button>
        )
      }
      isChanged={change !== undefined}
      was={wasText && shortText(wasText, 160)}
      wasName={wasText && change && hasNames(change.field) && <OfferNames field={change.field} words={wasText} />}
      onReset={() => {
        store.reset(field)
        focusField(field.key)
      }}
    >
      {children}
      {change && [field, beside].map((one) => one && <Consequences key={one.key} field={one} />)}
    </FieldShell>
  )
}

/** What comes with a change: what the platform does besides, and what the new value has no use for. */
function Consequences({ field }: { field: Field }) {
  const { platform } = useDraftStore()
  const gone = useDraft((state) => goneWith(platform, state, field))
  if (!field.sideEffect && gone === '') return null
  return (
    <p className="mt-1 text-caption text-change-ink">
      {field.sideEffect} {gone && `Goes with the old value: ${gone}. Reset brings it back.`}
    </p>
  )
}

/** Labels of the values that are left out since this field has its new value. */
const goneWith = (platform: Platform, { fields }: DraftState, { key }: Field): string =>
  platform.fields
    .filter((one) => one.when?.key === key)
    .filter((one) => {
      const change = fields.get(one.key)
      return change !== undefined && change.before !== undefined && change.before !== null && change.after === undefined
    })
    .map((one) => one.label)
    .join(', ')
