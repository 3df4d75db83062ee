import { memo, type ReactNode } from 'react'
import type { Field } from '../../../contracts/core/field.ts'
import { textOf } from '../../../lib/json.ts'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { whenIdle } from '../../../ui/when-idle.ts'
import { useDraft, useValue } from '../draft/draft-context.ts'
import { fieldId } from '../save/focus-finding.ts'
import { FieldControl } from './field-control.tsx'
import { FieldFrame } from './field-frame.tsx'

/** Stands beside the label, so nothing moves when it comes: once nothing else is to do, since nobody waits for an estimate. */
const SpokenLength = lazyPart(
  () => whenIdle().then(() => import('./spoken-length.tsx')),
  (module) => module.SpokenLength,
  { instead: () => null },
)

/** Nobody waits for it. */
const SoundAside = lazyPart(
  () => whenIdle().then(() => import('../sound/sound-aside.tsx')),
  (module) => module.SoundAside,
  { instead: () => null },
)

const isOfSound = ({ role }: Field) => /^(ambience|thinking)/.test(role ?? '')

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
  return !field.when || field.when.is.includes(textOf(driver)) ? children : null
}

function Row({ field, children, hint }: { field: Field; children?: ReactNode; hint?: ReactNode }) {
  const id = fieldId(field.key)
  const error = useDraft((state) => state.messages.get(field.key))
  const words = hint ?? field.help
  const Aside = field.spoken ? SpokenLength : isOfSound(field) && SoundAside
  return (
    <FieldFrame
      field={field}
      aside={Aside && <Aside field={field} />}
      hint={
        Aside ? (
          <>
            {words} <Aside field={field} isBelow />
          </>
        ) : (
          words
        )
      }
    >
      {children ?? <FieldControl field={field} id={id} isInvalid={error !== undefined} describedBy={`${id}-hint ${id}-error`} />}
    </FieldFrame>
  )
}
