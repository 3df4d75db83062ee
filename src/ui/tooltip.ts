import type { FocusEvent, PointerEvent } from 'react'

type TipHandlers = {
  onPointerEnter?: (event: PointerEvent) => void
  onPointerLeave?: () => void
  onPointerDown?: () => void
  onFocus?: (event: FocusEvent) => void
  onBlur?: () => void
}
export type Tip = { readonly text: string; readonly of: Element; readonly at: DOMRect }

/** Long enough that a pointer on its way elsewhere shows nothing. */
const restMilliseconds = 450
/** Long enough to move from the button onto the tip. */
export const graceMilliseconds = 120

let tip: Tip | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export function setTip(next: Tip | undefined, after = 0) {
  clearTimeout(timer)
  const publish = () => {
    // The control may have gone while the pointer rested.
    if (tip === next || next?.of.isConnected === false) return
    tip = next
    for (const listener of listeners) listener()
  }
  if (after > 0) timer = setTimeout(publish, after)
  else publish()
}

/**
 * Shows a short text beside a control while the pointer rests on it or the keyboard is on it. It is for the eyes only:
 * the control has the same words in its name or description.
 */
export function tipFor(text: string | undefined): TipHandlers {
  if (text === undefined) return {}
  const show = (of: Element, after: number) => setTip({ text, of, at: of.getBoundingClientRect() }, after)
  return {
    onPointerEnter: (event) => event.pointerType !== 'touch' && show(event.currentTarget, restMilliseconds),
    onPointerLeave: () => setTip(undefined, graceMilliseconds),
    onPointerDown: () => setTip(undefined),
    onFocus: (event) => event.currentTarget.matches(':focus-visible') && show(event.currentTarget, 0),
    onBlur: () => setTip(undefined),
  }
}

/** What is shown now, for the layer that draws it. */
export const tipStore = {
  get: () => tip,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
