import { Checkbox } from './checkbox.tsx'

type MixedCheckboxProps = { label: string; name?: string; on: number; of: number; onChange: (isOn: boolean) => void }

/** One tick for many: set while all of them are, and neither set nor unset while some are. */
export function MixedCheckbox({ on, of, ...rest }: MixedCheckboxProps) {
  return (
    <span
      ref={(element) => {
        const box = element?.querySelector('input')
        if (box) box.indeterminate = on > 0 && on < of
      }}
    >
      <Checkbox {...rest} isOn={of > 0 && on === of} />
    </span>
  )
}
