import { useEffect, useState } from 'react'
import { type DraftRef, dropDraft, keepDraft } from '../../../data/drafts/store.ts'
import type { DraftStore } from './draft-store.ts'

/** How long after the last keystroke a draft is written; less than the second that a crash may cost. */
const writeAfter = 400

/** Keeps the draft on this device while it is edited. False once the device refuses to keep anything. */
export function useKeepDraft(ref: DraftRef, store: DraftStore): boolean {
  const [isKept, setKept] = useState(true)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let hasRecord = true
    let changes = store.get().changes

    const write = () => {
      clearTimeout(timer)
      timer = undefined
      // A save under way is not settled: until it is, its changes are still this draft's.
      if (store.get().isSaving) return
      const record = store.record()
      if (record) {
        hasRecord = true
        void keepDraft(ref, record).then(setKept)
      } else if (hasRecord) {
        hasRecord = false
        void dropDraft(ref)
      }
    }
    const stop = store.subscribe(() => {
      const state = store.get()
      if (state.changes === changes) return
      changes = state.changes
      clearTimeout(timer)
      timer = setTimeout(write, writeAfter)
    })
    const writeNow = () => timer !== undefined && write()
    document.addEventListener('visibilitychange', writeNow)
    window.addEventListener('pagehide', writeNow)
    return () => {
      writeNow()
      stop()
      document.removeEventListener('visibilitychange', writeNow)
      window.removeEventListener('pagehide', writeNow)
    }
  }, [ref, store])

  return isKept
}
