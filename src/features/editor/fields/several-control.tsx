import { CheckboxGroup } from '../../../ui/checkbox.tsx'
import { useField } from '../draft/draft-context.ts'
import type { FieldControlProps } from './field-control.tsx'

/** Some of a closed set. */
export function SeveralControl({ field, id }: FieldControlProps) {
  const { value, set } = useField(field)
  const { control } = field
  if (control.kind !== 'several') return null
  const chosen = Array.isArray(value) ? value.map(String) : []
  const values = [
    ...control.options.map((option) => option.value),
    ...chosen.filter((one) => !control.options.some((option) => option.value === one)),
  ]
  return (
    <div id={id}>
      <CheckboxGroup
        options={values.map((one) => control.options.find((option) => option.value === one) ?? { value: one, label: one })}
        chosen={chosen}
        onChange={(next) => set(values.filter((one) => next.includes(one)))}
      />
    </div>
  )
}
