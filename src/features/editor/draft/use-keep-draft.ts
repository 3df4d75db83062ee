import { useEffect, useEffectEvent, useState } from 'react'
import type { AssistantRef } from '../../../data/assistants/keys.ts'
import { holdDraft } from '../../../data/drafts/hold.ts'
import { type DraftRecord, dropDraft, keepDraft, loadDraft } from '../../../data/drafts/store.ts'
import type { DraftStore } from './draft-store.ts'
import { hiding, mayHoldSecrets } from './hiding.ts'

/** How long after the last keystroke a draft is written; less than the second that a crash may cost. */
const writeAfter = 400

/** A tab that is closed or read again gives its draft up within this time. */
const handover = 1000

export type Keeping = 'soon' | 'here' | 'in-another-tab' | 'nowhere'

/**
 * Keeps the draft on this device while it is edited, and says where: another tab may have the same assistant open and
 * keep its own. Once that one is closed, what it left is taken up here (`onTakenUp`), beside what was typed here.
 */
export function useKeepDraft(ref: AssistantRef, store: DraftStore, onTakenUp: (at: string) => void): Keeping {
  const [keeping, setKeeping] = useState<Keeping>('soon')
  const takenUp = useEffectEvent(onTakenUp)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHeld = false
    let isDue = false
    let hasRecord = true
    /** What is kept may be a moment old; that nothing is kept yet must not look like it. */
    let isKept = false
    let changes = store.get().changes

    const write = () => {
      clearTimeout(timer)
      timer = undefined
      isDue = !isHeld
      if (isDue) return
      const record = store.record()
      if (record) {
        hasRecord = true
        void keepDiscreetly(ref, store, record, () => hasRecord).then((kept) => {
          isKept = kept && hasRecord
          setKeeping(kept ? 'here' : 'nowhere')
        })
      } else if (hasRecord) {
        hasRecord = false
        isKept = false
        void dropDraft(ref)
      }
    }

    let isLate = false
    const late = setTimeout(() => {
      isLate = true
      setKeeping('in-another-tab')
    }, handover)
    const hold = async () => {
      clearTimeout(late)
      if (isLate) {
        const left = await loadDraft(ref)
        if (left) {
          store.resume(together(left, store.record()))
          takenUp(left.at)
        }
        setKeeping('soon')
      }
      isHeld = true
      if (isDue || isLate) write()
    }
    const giveUp = holdDraft(ref, () => void hold())

    const stop = store.subscribe(() => {
      const state = store.get()
      if (state.changes === changes) return
      changes = state.changes
      clearTimeout(timer)
      // Typing is written once it pauses; what was discarded, is being saved or is saved, at once.
      if (changes.size === 0) write()
      else {
        if (isHeld && !isKept) setKeeping('soon')
        timer = setTimeout(write, writeAfter)
      }
    })
    // What was typed before this part of the page was there.
    if (changes.size > 0) timer = setTimeout(write, writeAfter)
    const writeNow = () => timer !== undefined && write()
    document.addEventListener('visibilitychange', writeNow)
    window.addEventListener('pagehide', writeNow)
    return () => {
      writeNow()
      stop()
      clearTimeout(late)
      giveUp()
      document.removeEventListener('visibilitychange', writeNow)
      window.removeEventListener('pagehide', writeNow)
    }
  }, [ref, store])

  return keeping
}

/** Keeps a draft without the secrets that were typed into its lists; a list that may hold some is kept once they can be told. */
async function keepDiscreetly(ref: AssistantRef, store: DraftStore, record: DraftRecord, isWanted: () => boolean): Promise<boolean> {
  const { platform } = store
  const lists = platform.fields.filter(mayHoldSecrets).map(({ key }) => key)
  if (!lists.some((key) => key in record.values)) return keepDraft(ref, record)
  const known = hiding.now()
  if (known) return keepDraft(ref, known.hideSecrets(platform, record))
  const loaded = await hiding().catch(() => undefined)
  if (!isWanted()) return false
  if (loaded) return keepDraft(ref, loaded.hideSecrets(platform, record))
  const others = Object.entries(record.values).filter(([key]) => !lists.includes(key))
  return keepDraft(ref, { ...record, values: Object.fromEntries(others) })
}

/** What another tab left, with what was typed here on top. */
const together = (left: DraftRecord, mine: DraftRecord | undefined): DraftRecord =>
  mine
    ? { ...left, base: { ...mine.base, ...left.base }, values: { ...left.values, ...mine.values }, kept: { ...left.kept, ...mine.kept } }
    : left
