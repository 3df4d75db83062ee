import type { Field } from '../../../../contracts/core/field.ts'
import { useDraft } from '../../draft/draft-context.ts'
import { FieldControl } from '../../fields/field-control.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { AttemptSteps, AttemptWords, TwiceWords } from './attempt-words.tsx'
import { ZoneChooser } from './zone-chooser.tsx'

/** The days, the zone, the attempts: rows like all others, with what is special of each. */
export function OtherField({ field }: { field: Field }) {
  const id = fieldId(field.key)
  const isInvalid = useDraft((state) => state.messages.has(field.key))
  switch (field.role) {
    case 'zone':
      return (
        <FieldRow field={field}>
          <ZoneChooser field={field} />
        </FieldRow>
      )
    case 'attempts':
      return (
        <FieldRow field={field} hint={<AttemptWords />}>
          <div className="flex gap-2">
            <FieldControl field={field} id={id} isInvalid={isInvalid} describedBy={`${id}-hint ${id}-error`} />
            <AttemptSteps field={field} />
          </div>
        </FieldRow>
      )
    case 'twice':
      return <FieldRow field={field} hint={<TwiceWords />} />
    default:
      return <FieldRow field={field} />
  }
}
