/** The look that all single-line controls share. */
export const inputLook = (isInvalid: boolean | undefined, isMono = false): string =>
  `h-8 w-full min-w-0 rounded border bg-panel px-2.5 placeholder:text-mute/80 ${isInvalid ? 'border-error' : 'border-line-2'} ${isMono ? 'font-mono text-small' : ''}`

export type TextInputProps = {
  id?: string
  /** Names the control where no label stands beside it. */
  label?: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'password'
  placeholder?: string
  isMono?: boolean
  isInvalid?: boolean
  describedBy?: string
  list?: string
  autoFocus?: boolean
  /** Enter adds a row below, where the control stands in a list that does so. */
  addsRow?: boolean
  name?: string
}

export function TextInput({
  label,
  value,
  onChange,
  onBlur,
  type = 'text',
  isMono,
  isInvalid,
  describedBy,
  addsRow,
  ...rest
}: TextInputProps) {
  return (
    <input
      {...rest}
      type={type}
      className={inputLook(isInvalid, isMono)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      aria-label={label}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      data-adds-row={addsRow}
      autoComplete={type === 'password' ? 'new-password' : 'off'}
      spellCheck={isMono || type !== 'text' ? false : undefined}
    />
  )
}
