/** On or off, at once. */
export function Switch({
  id,
  label,
  isOn,
  onChange,
  describedBy,
}: {
  id?: string
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  describedBy?: string
}) {
  return (
    <button
      id={id}
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={() => onChange(!isOn)}
      className={`relative block h-5 w-9 after:absolute after:-inset-1.5 after:content-[''] rounded-full border transition-colors duration-120 ${isOn ? 'border-accent bg-accent' : 'border-line-2 bg-sunk'}`}
    >
      <span
        className={`absolute top-[2px] size-3.5 rounded-full transition-[left] duration-120 ${isOn ? 'left-[18px] bg-accent-ink' : 'left-[2px] bg-line-2'}`}
      />
    </button>
  )
}
