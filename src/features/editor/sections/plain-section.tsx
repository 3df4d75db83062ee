import type { Section } from '../../../contracts/core/field.ts'
import { useDraftStore } from '../draft/draft-context.ts'
import { FieldRow } from '../fields/field-row.tsx'
import { SectionCard } from './section-card.tsx'

export type SectionProps = { section: Section }

/** A section whose fields need nothing but their declarations. */
export function PlainSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  return (
    <SectionCard section={section}>
      {platform.fields
        .filter((field) => field.section === section.id)
        .map((field) => (
          <FieldRow key={field.key} field={field} />
        ))}
    </SectionCard>
  )
}
