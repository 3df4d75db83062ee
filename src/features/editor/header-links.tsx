import { Button } from '../../ui/button.tsx'
import { useEditorAssistant } from './editor-assistant.ts'
import { SectionMenu } from './section-nav.tsx'

/** The ways on from an assistant: to another connection, and to its sections where there is no room beside the form. */
export function HeaderLinks() {
  const { connection, id } = useEditorAssistant()
  return (
    <>
      <span className="max-sm:hidden">
        <Button size="small" href={`/port/${encodeURIComponent(connection)}/${encodeURIComponent(id)}`}>
          Port to…
        </Button>
      </span>
      <SectionMenu />
    </>
  )
}
