import { Fragment, useEffect, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { Button } from '../../../../ui/button.tsx'
import { focusWhenDrawn } from '../../../../ui/focus-when-drawn.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useInView } from '../../../../ui/use-in-view.ts'
import { whenIdle } from '../../../../ui/when-idle.ts'
import { useDraftStore, useRole } from '../../draft/draft-context.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { columnOf, useRows } from '../../fields/use-rows.ts'
import { fieldId } from '../../save/focus-finding.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'

const ToolPart = lazyPart(
  () => import('./tool-part.tsx'),
  (module) => module.ToolPart,
  { waiting: () => <Skeleton lines={8} /> },
)

/** What the assistant can ask during a call. The editor comes when the section is near the screen, or nothing else is to do. */
export function CustomToolsSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  const tools = useRole('tools')
  const [place, isNear] = useInView('600px')
  const [isIdle, setIdle] = useState(false)
  useEffect(() => void whenIdle().then(() => setIdle(true)), [])
  const isDue = isNear || isIdle
  // Some platforms keep tools beside their assistants, and an assistant only names those that it may use.
  const inline = tools?.control.kind === 'rows' ? tools : undefined
  return (
    <SectionCard section={section}>
      <div ref={place}>{inline && <InlineTools field={inline} isDue={isDue} />}</div>
      {platform.fields
        .filter((field) => field.section === section.id && field !== inline)
        .map((field) => (
          <Fragment key={field.key}>
            <FieldRow field={field} />
            {field === tools && isDue && <ToolPart field={field} />}
          </Fragment>
        ))}
    </SectionCard>
  )
}

function InlineTools({ field, isDue }: { field: Field; isDue: boolean }) {
  const { control, add } = useRows(field)
  const [chosen, setChosen] = useState<string>()
  const addTool = () => {
    const [id] = add()
    setChosen(id)
    const name = columnOf(control, 'tool-name')?.key ?? ''
    if (id) focusWhenDrawn(() => document.getElementById(fieldId(field.key, id, name)), {}, 300)
  }
  const button = (
    <Button icon="plus" onClick={addTool}>
      Add tool
    </Button>
  )
  return (
    <FieldFrame field={field} asGroup hint={field.help}>
      {isDue ? (
        <ToolPart field={field} chosen={chosen} onChoose={setChosen} addButton={button} />
      ) : (
        <div id={fieldId(field.key)} style={{ height: 300 }}>
          {button}
        </div>
      )}
    </FieldFrame>
  )
}
