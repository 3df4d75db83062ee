import type { Field } from '../../../../contracts/core/field.ts'
import { RowList } from '../../../../contracts/core/row-list.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { useNearOrIdle } from '../../../../ui/use-near-or-idle.ts'
import { useDraftStore, useRole, useValue } from '../../draft/draft-context.ts'
import { FieldRow } from '../../fields/field-row.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'

/** About as high as a row of the table, and what stands below it. */
const [rowHeight, restHeight] = [96, 420]

const OutputList = lazyPart(
  () => import('./output-list.tsx'),
  (module) => module.OutputList,
  { waiting: ({ field }) => <Room field={field} /> },
)

/** The table comes when it is near the screen, or once nothing else is to do: nobody edits it first. */
export function StructuredOutputSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  const outputs = useRole('outputs')
  const [place, isNear] = useNearOrIdle('600px')
  return (
    <SectionCard section={section}>
      {platform.fields
        .filter((field) => field.section === section.id)
        .map((field) =>
          field === outputs ? (
            <div key={field.key} ref={place}>
              {isNear ? <OutputList field={field} /> : <Room field={field} />}
            </div>
          ) : (
            <FieldRow key={field.key} field={field} />
          ),
        )}
    </SectionCard>
  )
}

/** Keeps the room of the table, so that nothing moves when it comes. */
function Room({ field }: { field: Field }) {
  const rows = useValue(field.key)
  const count = rows instanceof RowList ? rows.rows.length : 0
  return <div id={fieldId(field.key)} tabIndex={-1} style={{ minHeight: count * rowHeight + restHeight }} />
}
