import type { ReactNode } from 'react'
import type { Field } from '../../../contracts/core/field.ts'
import { say } from '../../../contracts/core/say.ts'
import { shortText } from '../../../lib/short-text.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldShell } from '../../../ui/field-shell.tsx'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import { fieldId, focusField } from '../save/focus-finding.ts'

type FieldFrameProps = { field: Field; children: ReactNode; aside?: ReactNode; hint?: ReactNode; asGroup?: boolean }

/** The frame that every field has, whatever its control: changed mark, "was …", Reset, error. */
export function FieldFrame({ field, children, aside, hint, asGroup = false }: FieldFrameProps) {
  const store = useDraftStore()
  const id = fieldId(field.key)
  const change = useDraft((state) => state.fields.get(field.key))
  const error = useDraft((state) => state.messages.get(field.key))
  const fix = useDraft((state) => state.findings.find((finding) => finding.path === field.key && finding.severity === 'error')?.fix)
  const wasText = change && field.control.kind !== 'rows' ? say(field, change.before) : undefined
  return (
    <FieldShell
      id={id}
      name={field.key}
      label={field.label}
      hidesLabel={asGroup && store.platform.sections.some((section) => section.id === field.section && section.label === field.label)}
      isGroup={asGroup || field.control.kind === 'several' || field.control.kind === 'rows'}
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
      onReset={() => {
        store.reset(field)
        focusField(field.key)
      }}
    >
      {children}
    </FieldShell>
  )
}
