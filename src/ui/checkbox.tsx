export function Checkbox({
  id,
  label,
  name,
  isOn,
  onChange,
}: {
  id?: string
  label: string
  name?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <label className="flex min-h-6 items-center gap-1.5 text-small">
      <input
        id={id}
        type="checkbox"
        className="size-4 accent-accent"
        checked={isOn}
        aria-label={name}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}

type CheckboxGroupProps = {
  options: readonly { readonly value: string; readonly label: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Some of a set; the frame around it names and describes the group. */
export function CheckboxGroup({ options, chosen, onChange }: CheckboxGroupProps) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          isOn={chosen.includes(option.value)}
          onChange={(isOn) => onChange(isOn ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))}
        />
      ))}
    </div>
  )
}
