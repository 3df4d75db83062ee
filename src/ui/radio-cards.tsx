type RadioCardsProps = {
  id: string
  label: string
  options: readonly {
    readonly value: string
    readonly label: string
    readonly hint?: string
    /** Why it cannot be chosen, in place of the hint. */
    readonly disabledReason?: string
  }[]
  value: string | null
  onChange: (value: string) => void
}

/** A choice that needs a sentence each. Besides the arrows, 1, 2 and 3 choose. */
export function RadioCards({ id, label, options, value, onChange }: RadioCardsProps) {
  const chosen = options.find((option) => option.value === value)?.value
  return (
    <div
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => {
        const input = event.currentTarget.querySelectorAll('input')[Number(event.key) - 1]
        if (!input || event.ctrlKey || event.metaKey || event.altKey) return
        input.focus()
        input.click()
      }}
      className={`grid gap-2.5 max-sm:grid-cols-1 ${options.length === 2 ? 'grid-cols-2' : 'grid-cols-3'}`}
    >
      {options.map((option, index) => {
        const isOn = option.value === value
        const hint = option.disabledReason ?? option.hint
        return (
          <label
            key={option.value}
            className={`relative grid content-start gap-0.5 rounded-md border px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${isOn ? 'border-accent bg-accent-bg shadow-[inset_0_0_0_1px_var(--accent)]' : option.disabledReason ? 'cursor-not-allowed border-line text-mute' : 'cursor-pointer border-line-2'}`}
          >
            <input
              id={option.value === chosen || (chosen === undefined && index === 0) ? id : undefined}
              type="radio"
              name={id}
              value={option.value}
              checked={isOn}
              disabled={option.disabledReason !== undefined}
              onChange={() => onChange(option.value)}
              aria-label={option.label}
              aria-describedby={hint ? `${id}-${index}` : undefined}
              className="absolute size-px opacity-0"
            />
            <b className="text-small font-bold">{option.label}</b>
            {hint && (
              <span id={`${id}-${index}`} className="text-caption text-mute">
                {hint}
              </span>
            )}
          </label>
        )
      })}
    </div>
  )
}
