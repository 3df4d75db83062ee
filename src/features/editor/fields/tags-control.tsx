import { TagInput } from '../../../ui/tag-input.tsx'
import { useField } from '../draft/draft-context.ts'
import type { FieldControlProps } from './field-control.tsx'

/** Free texts, one after the other. */
export function TagsControl({ field, id, isInvalid, describedBy }: FieldControlProps) {
  const { value, set } = useField(field)
  return (
    <TagInput
      id={id}
      label={field.label}
      tags={Array.isArray(value) ? value.map(String) : []}
      onChange={set}
      isInvalid={isInvalid}
      describedBy={describedBy}
    />
  )
}
