import { useId } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { TextInput } from '../../../../ui/text-input.tsx'
import { useDraft, useDraftStore, useField } from '../../draft/draft-context.ts'
import { EmptyValue } from '../../fields/empty-value.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { fieldId } from '../../save/focus-finding.ts'

const zones = Intl.supportedValuesOf('timeZone')

/** A time zone found by its city, or the recipient's own. */
export function ZoneField({ field }: { field: Field }) {
  const store = useDraftStore()
  const { value, set, onBlur } = useField(field)
  const isInvalid = useDraft((state) => state.messages.has(field.key))
  const list = useId()
  const id = fieldId(field.key)
  return (
    <FieldRow field={field} hint={typeof value === 'string' && value !== '' ? offsetNow(value) : field.help}>
      <TextInput
        id={id}
        value={typeof value === 'string' ? value : ''}
        onChange={(text) => set(text === '' ? store.emptied(field) : text)}
        onBlur={onBlur}
        placeholder="Recipient’s own"
        list={list}
        isInvalid={isInvalid}
        describedBy={`${id}-hint ${id}-error`}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <EmptyValue field={field} />
    </FieldRow>
  )
}

function offsetNow(zone: string): string | undefined {
  try {
    const now = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    }).formatToParts(new Date())
    const part = (type: string) => now.find((one) => one.type === type)?.value ?? ''
    return `It is ${part('hour')}:${part('minute')} there now (${part('timeZoneName')}).`
  } catch {
    return undefined
  }
}
