export type TextAreaProps = {
  id?: string
  label?: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** The height of an empty one; it grows with its text up to the height of most of the screen. */
  lines: number
  placeholder?: string
  isMono?: boolean
  isInvalid?: boolean
  describedBy?: string
  /** Says in which column of a list it stands. */
  dataColumn?: string
}

export function TextArea({ label, value, onChange, lines, isMono, isInvalid, describedBy, dataColumn, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...rest}
      rows={lines}
      className={`block max-h-[70vh] w-full min-w-0 resize-y rounded border bg-panel px-2.5 py-1.5 placeholder:text-mute/80 [field-sizing:content] ${isInvalid ? 'border-error' : 'border-line-2'} ${isMono ? 'font-mono text-small' : ''}`}
      style={{ minHeight: `${lines * 20 + 14}px` }}
      value={value}
      // It gives every line break as \n, also those that nobody touched.
      onChange={(event) => onChange(event.target.value.replaceAll('\n', value.includes('\r\n') ? '\r\n' : '\n'))}
      aria-label={label}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      data-column={dataColumn}
      spellCheck={isMono ? false : undefined}
    />
  )
}
