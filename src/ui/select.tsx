import { Icon } from './icon.tsx'

export type SelectProps<Empty extends string | undefined = string | undefined> = {
  id?: string
  label?: string
  value: string | null
  options: readonly { readonly value: string; readonly label: string }[]
  /** The words of the choice "nothing"; without them nothing cannot be chosen. */
  empty?: Empty
  onChange: (value: string | null) => void
  onBlur?: () => void
  isInvalid?: boolean
  describedBy?: string
}

/** One of a set. A value that is not in the set is shown and stays until another is chosen. */
export function Select({ label, value, options, empty, onChange, isInvalid, describedBy, ...rest }: SelectProps) {
  const isForeign = value !== null && value !== '' && !options.some((option) => option.value === value)
  return (
    <span className="relative block min-w-0">
      <select
        {...rest}
        className={`h-8 w-full min-w-0 appearance-none truncate rounded border bg-panel pr-7 pl-2.5 ${isInvalid ? 'border-error' : 'border-line-2'} ${value === null ? 'text-mute' : ''}`}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {empty === undefined && (value === null || value === '') && <option value="" disabled hidden />}
        {isForeign && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute top-2 right-2 text-mute">
        <Icon name="chevron" />
      </span>
    </span>
  )
}
