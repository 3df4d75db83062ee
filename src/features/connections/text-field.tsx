import type { ReactNode } from 'react'
import { FieldShell } from '../../ui/field-shell.tsx'
import { TextInput } from '../../ui/text-input.tsx'

type TextFieldProps = {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  error: string | undefined
  hint?: ReactNode
  type?: 'text' | 'url' | 'password'
  autoFocus?: boolean
}

export function TextField({ name, label, value, onChange, error, hint, type = 'text', autoFocus = false }: TextFieldProps) {
  const id = `connection-${name}`
  return (
    <FieldShell id={id} label={label} hint={hint} error={error}>
      <TextInput
        id={id}
        type={type}
        value={value}
        onChange={onChange}
        isInvalid={error !== undefined}
        describedBy={`${id}-hint ${id}-error`}
        autoFocus={autoFocus}
      />
    </FieldShell>
  )
}

/** A key is typed and never shown, here or later. */
export function KeyField(props: Omit<TextFieldProps, 'name' | 'label' | 'type'>) {
  return <TextField name="key" label="Key" type="password" {...props} />
}
