import { useEffect, useRef, useState } from 'react'
import type { AssistantRef } from '../../data/assistants/keys.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { ClashBar } from './clash/clash-bar.tsx'
import { useDraft, useDraftStore } from './draft/draft-context.ts'
import { useKeepDraft } from './draft/use-keep-draft.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save/save-bar.tsx'
import { useSave } from './save/use-save.ts'

type DraftBarsProps = { assistant: AssistantRef; resumedAt: string | undefined }

/** What becomes of the draft: kept on this device, met by the changes of others, saved, asked about before a person leaves. */
export function DraftBars({ assistant, resumedAt }: DraftBarsProps) {
  const store = useDraftStore()
  const save = useSave(assistant, store)
  const [takenUpAt, setTakenUpAt] = useState(resumedAt)
  // Once nothing of it is left, the next edit is another draft.
  const hasChanges = useDraft((state) => state.changes.size > 0)
  const hadChanges = useRef(false)
  useEffect(() => {
    if (hadChanges.current && !hasChanges) setTakenUpAt(undefined)
    hadChanges.current = hasChanges
  }, [hasChanges])
  const keeping = useKeepDraft(assistant, store, setTakenUpAt)
  useHotkey('mod+s', save.save)
  return (
    <>
      <ClashBar save={save} resumedAt={takenUpAt} onDismiss={() => setTakenUpAt(undefined)} />
      <SaveBar save={save} keeping={keeping} />
      <LeaveGuard onSave={save.save} />
    </>
  )
}
