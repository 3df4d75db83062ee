import { useEffect, useRef, useState } from 'react'
import type { AssistantRef } from '../../data/assistants/keys.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { ClashBar } from './clash/clash-bar.tsx'
import { useDraft, useDraftStore } from './draft/draft-context.ts'
import type { DraftStore } from './draft/draft-store.ts'
import { useKeepDraft } from './draft/use-keep-draft.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { preloadParts } from './preload.ts'
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
  useEffect(preloadParts, [])
  useHotkey('mod+s', save.save)
  useHotkey('alt+Backspace', () => resetFocusedField(store))
  return (
    <>
      <ClashBar save={save} resumedAt={takenUpAt} onDismiss={() => setTakenUpAt(undefined)} />
      <SaveBar save={save} keeping={keeping} />
      <LeaveGuard onSave={save.save} />
    </>
  )
}

/** The field that holds the focus goes back to what is live. */
function resetFocusedField(store: DraftStore): void {
  const name = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field
  const field = store.platform.fields.find((one) => one.key === name)
  if (field) store.reset(field)
}
