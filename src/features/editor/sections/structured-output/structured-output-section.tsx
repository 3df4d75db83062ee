import { useDraftStore, useRole } from '../../draft/draft-context.ts'
import { FieldRow } from '../../fields/field-row.tsx'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import { OutputList } from './output-list.tsx'

export function StructuredOutputSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  const outputs = useRole('outputs')
  return (
    <SectionCard section={section}>
      {outputs && <OutputList field={outputs} />}
      {platform.fields
        .filter((field) => field.section === section.id && field !== outputs)
        .map((field) => (
          <FieldRow key={field.key} field={field} />
        ))}
    </SectionCard>
  )
}
