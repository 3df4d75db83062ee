import { useDraftStore, useRole } from '../../draft/draft-context.ts'
import { FieldRow } from '../../fields/field-row.tsx'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import { ToolList } from './tool-list.tsx'

/** The tools at left, the chosen one at right: when to use it, its inputs, its request. */
export function CustomToolsSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  const tools = useRole('tools')
  // Some platforms keep tools beside their assistants, and an assistant only names those that it may use.
  const inline = tools?.control.kind === 'rows' ? tools : undefined
  return (
    <SectionCard section={section}>
      {inline && <ToolList field={inline} />}
      {platform.fields
        .filter((field) => field.section === section.id && field !== inline)
        .map((field) => (
          <FieldRow key={field.key} field={field} />
        ))}
    </SectionCard>
  )
}
