import { useEffect, useRef, useState } from 'react'
import type { FleetAddition, FleetDraft, FleetEdit } from '../../contracts/faq/fleet.ts'
import { emptyDraft, keepFleetDraft, loadFleetDraft } from '../../data/faq/fleet-draft.ts'
import { History } from '../../lib/history.ts'
import { sameJson } from '../../lib/json.ts'
import { useSteady } from '../../ui/use-steady.ts'

const steps = 50

/** What is edited over all assistants: kept on this device, with 50 steps to undo. */
export function useFleetDraft() {
  const [draft, setDraft] = useState<FleetDraft>(emptyDraft)
  const [isKept, setKept] = useState(true)
  const [history] = useState(() => new History<FleetDraft>(steps))
  const now = useRef(draft)
  const typing = useRef<FleetDraft>(undefined)
  const isLoaded = useRef(false)

  const put = useSteady((next: FleetDraft) => {
    now.current = next
    setDraft(next)
    if (isLoaded.current) void keepFleetDraft(next).then(setKept)
  })
  useEffect(() => {
    void loadFleetDraft().then((kept) => {
      isLoaded.current = true
      // What was typed before the kept draft was there comes on top of it.
      const { edits, added } = now.current
      put({ edits: { ...kept.edits, ...edits }, added: [...kept.added, ...added] })
    })
  }, [put])

  const step = (next: FleetDraft) => {
    history.step(now.current)
    put(next)
  }
  const go = (to: (state: FleetDraft) => FleetDraft | undefined): boolean => {
    const next = to(now.current)
    if (next) put(next)
    return next !== undefined
  }

  return {
    draft,
    isKept,
    /** `isTyping`: one of many keystrokes that are one step together. */
    change: useSteady(
      (edits: Readonly<Record<string, FleetEdit | undefined>>, added: readonly FleetAddition[] = now.current.added, isTyping = false) => {
        const next = { edits: without({ ...now.current.edits, ...edits }), added }
        if (!isTyping) return step(next)
        if (typing.current) return put(next)
        typing.current = now.current
        step(next)
      },
    ),
    endTyping: useSteady(() => {
      const before = typing.current
      typing.current = undefined
      if (!before || !sameJson(before, now.current)) return
      history.forgetStep()
      put(before)
    }),
    undo: useSteady(() => go((state) => history.undo(state))),
    redo: useSteady(() => go((state) => history.redo(state))),
    /** What was saved is no edit any more, and no step leads back to before. */
    settle: useSteady((keys: ReadonlySet<string>) => {
      history.clear()
      const { edits, added } = now.current
      put({
        edits: Object.fromEntries(Object.entries(edits).filter(([key]) => !keys.has(key))),
        added: added.filter(({ id }) => !keys.has(id)),
      })
    }),
    discard: useSteady(() => step(emptyDraft)),
  }
}

const without = (edits: Readonly<Record<string, FleetEdit | undefined>>): FleetDraft['edits'] =>
  Object.fromEntries(Object.entries(edits).filter((entry): entry is [string, FleetEdit] => entry[1] !== undefined))
