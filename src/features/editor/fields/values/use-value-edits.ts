import { useEffect, useRef, useState } from 'react'
import type { Doc } from '../../../../contracts/core/field.ts'
import { History } from '../../../../lib/history.ts'
import { sameJson } from '../../../../lib/json.ts'
import { toast } from '../../../../ui/toast.ts'
import { useSteady } from '../../../../ui/use-steady.ts'

/** How many steps can be undone. */
const steps = 50

type Rows = readonly Doc[]

/** The edits of a list with a way back. What is typed in one cell is one step. */
export function useValueEdits(rows: Rows, onPut: (rows: Rows) => void) {
  const [history] = useState(() => new History<Rows>(steps))
  /** The list as it was left here: one that is another now was changed elsewhere, and steps before that lead nowhere. */
  const left = useRef(rows)
  const typedIn = useRef<string>(undefined)
  const dismiss = useRef<() => void>(undefined)

  useEffect(() => {
    if (rows === left.current || sameJson(rows, left.current)) return
    left.current = rows
    typedIn.current = undefined
    history.clear()
    dismiss.current?.()
  }, [rows, history])
  // A notice that outlives the list must not write to it.
  useEffect(() => () => dismiss.current?.(), [])

  const leave = (next: Rows) => {
    left.current = next
    onPut(next)
  }
  const go = (next: Rows | undefined): Rows | undefined => {
    typedIn.current = undefined
    dismiss.current?.()
    if (next) leave(next)
    return next
  }
  const undo = useSteady(() => go(history.undo(rows)))

  return {
    /** Another list in the place of this one. `cell`: what was typed in, for as long as somebody types there. */
    step: useSteady((next: Rows, cell?: string) => {
      if (cell === undefined || cell !== typedIn.current) {
        history.step(rows)
        dismiss.current?.()
      }
      typedIn.current = cell
      leave(next)
    }),
    endTyping: useSteady(() => {
      typedIn.current = undefined
    }),
    undo,
    redo: useSteady(() => go(history.redo(rows))),
    /** Says what the last step did, and offers to take it back. */
    tell: useSteady((title: string, run: () => void) => {
      dismiss.current = toast({ title, action: { label: 'Undo', run } })
    }),
  }
}
