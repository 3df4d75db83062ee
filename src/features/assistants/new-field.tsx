import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../contracts/core/field.ts'
import { offeredValue, offerOptions } from '../../data/assistants/offer-options.ts'
import { offersOptions } from '../../data/assistants/offer-queries.ts'
import { textOf } from '../../lib/json.ts'
import { FieldShell } from '../../ui/field-shell.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'

export type NewValue = string | number

type NewFieldProps = {
  field: Field
  connection: string
  value: NewValue | undefined
  error: string | undefined
  isFirst: boolean
  onChange: (value: NewValue) => void
}

/** One thing that a new assistant needs. */
export function NewField({ field, connection, value, error, isFirst, onChange }: NewFieldProps) {
  const { control, label, help } = field
  const id = `new-${field.key}`
  const shared = { id, describedBy: `${id}-hint ${id}-error`, isInvalid: error !== undefined }
  const text = { ...shared, value: textOf(value ?? ''), onChange }
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const hint = control.kind === 'text' && control.format === 'zone' ? `Such as ${ownZone}.` : help
  return (
    <FieldShell id={id} label={label} hint={hint} error={error}>
      {control.kind === 'pick' ? (
        <OfferSelect {...shared} connection={connection} list={control.list} value={value} type={control.type} onChange={onChange} />
      ) : control.kind === 'choice' ? (
        <Select
          {...shared}
          value={value === undefined ? null : textOf(value)}
          options={control.options}
          onChange={(next) => onChange(next ?? '')}
        />
      ) : control.kind === 'text' && control.lines ? (
        <TextArea {...text} lines={Math.min(6, control.lines)} />
      ) : (
        <TextInput {...text} autoFocus={isFirst} />
      )}
    </FieldShell>
  )
}

type OfferSelectProps = Pick<NewFieldProps, 'connection' | 'value' | 'onChange'> & {
  id: string
  describedBy: string
  isInvalid: boolean
  list: string
  type: 'text' | 'number'
}

/** One of what the account offers; typed where the list cannot be read. */
function OfferSelect({ connection, list, type, value, onChange, ...rest }: OfferSelectProps) {
  const { data, error } = useQuery(offersOptions(connection, list))
  if (error && !data) {
    const read = (text: string) => (type === 'number' && /^\d+$/.test(text) ? Number(text) : text)
    return (
      <TextInput {...rest} value={textOf(value ?? '')} placeholder="The list could not be read" onChange={(text) => onChange(read(text))} />
    )
  }
  return (
    <Select
      {...rest}
      value={value === undefined || value === '' ? null : textOf(value)}
      empty={data ? 'Choose' : 'Loading …'}
      options={offerOptions(data?.offers)}
      onChange={(text) => onChange(offeredValue(data?.offers, text) ?? '')}
    />
  )
}
