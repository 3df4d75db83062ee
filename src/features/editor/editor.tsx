import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Assistant, Connection } from '../../contracts/api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { toValues, type Values } from '../../contracts/core/patch.ts'
import type { DraftRecord } from '../../data/drafts/store.ts'
import '../../ui/before-back.ts'
import { ControlsForm } from '../../ui/controls-form.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { behind } from './behind.ts'
import { DraftProvider } from './draft/draft-context.ts'
import { DraftStore } from './draft/draft-store.ts'
import { EditorHeader } from './editor-header.tsx'
import { Rail } from './rail/rail.tsx'
import { sectionOf } from './sections/sections.tsx'

const SectionNav = lazyPart(behind, (module) => module.SectionNav, {
  waiting: () => <div className="max-xl:hidden" />,
})
const DraftBars = lazyPart(behind, (module) => module.DraftBars, { waiting: () => <div /> })
const OtherFields = lazyPart(behind, (module) => module.OtherFields)

type EditorProps = { platform: Platform; connection: Connection; assistant: Assistant; kept: DraftRecord | undefined }

/** One assistant as a form: sections in the middle, the way to them at left, what would be sent at right. */
export function Editor({ platform, connection, assistant, kept }: EditorProps) {
  const ref = useMemo(() => ({ connection: assistant.connection, id: assistant.id }), [assistant.connection, assistant.id])
  const form = useForm<Values>({ defaultValues: toValues(platform, assistant.doc) })
  const [store] = useState(() => new DraftStore(platform, form, assistant.doc, assistant.tag))
  const resumed = useRef(kept)
  const [isRailOpen, setRailOpen] = useState(false)
  const closeRail = useCallback(() => setRailOpen(false), [])

  // The form is the source, the store follows it: one comparison after each edit, wherever the edit came from.
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ name }) => store.edited(name) }), [form, store])

  useEffect(() => {
    const record = resumed.current
    if (!record) return
    resumed.current = undefined
    store.resume(record)
  }, [store])

  useEffect(() => store.meet(assistant.doc, assistant.tag), [store, assistant])

  return (
    <DraftProvider value={store}>
      <div className="relative grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)]">
        <EditorHeader connection={connection} assistant={assistant} onOpenRail={() => setRailOpen(true)} />
        <DraftBars assistant={ref} resumedAt={kept?.at} />
        <div className="grid min-h-0 grid-cols-[184px_minmax(0,1fr)_392px] max-xl:grid-cols-[minmax(0,1fr)_360px] max-lg:grid-cols-[minmax(0,1fr)]">
          <SectionNav />
          <ControlsForm id="editor-form" className="relative min-w-0 overflow-auto px-5 pt-5 pb-28 max-sm:px-2.5">
            <div className="grid justify-items-center gap-4">
              <Sections platform={platform} />
              <OtherFields doc={assistant.doc} />
            </div>
          </ControlsForm>
          <Rail baseUrl={connection.baseUrl} assistant={ref} isOpen={isRailOpen} onClose={closeRail} />
        </div>
      </div>
    </DraftProvider>
  )
}

/** Nothing of theirs comes from above: what is read anew, on every return to the tab, draws none of them again. */
const Sections = memo(function Sections({ platform }: { platform: Platform }) {
  return platform.sections.map((section) => {
    const Section = sectionOf(section.id)
    return <Section key={section.id} section={section} />
  })
})
