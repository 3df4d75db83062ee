import { type FocusEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

type TipHandlers = {
  onPointerEnter?: (event: PointerEvent) => void
  onPointerLeave?: () => void
  onPointerDown?: () => void
  onFocus?: (event: FocusEvent) => void
  onBlur?: () => void
}
type Tip = { readonly text: string; readonly of: Element; readonly at: DOMRect }

/** Long enough that a pointer on its way elsewhere shows nothing. */
const restMilliseconds = 450
/** Long enough to move from the button onto the tip. */
const graceMilliseconds = 120

let tip: Tip | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(next: Tip | undefined, after = 0) {
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
  const show = (of: Element, after: number) => set({ text, of, at: of.getBoundingClientRect() }, after)
  return {
    onPointerEnter: (event) => event.pointerType !== 'touch' && show(event.currentTarget, restMilliseconds),
    onPointerLeave: () => set(undefined, graceMilliseconds),
    onPointerDown: () => set(undefined),
    onFocus: (event) => event.currentTarget.matches(':focus-visible') && show(event.currentTarget, 0),
    onBlur: () => set(undefined),
  }
}

/** Stands once in the shell. */
export function TooltipLayer() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => tip,
  )
  useEffect(() => {
    if (!shown) return
    const hide = () => set(undefined)
    const hideByKey = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    window.addEventListener('keydown', hideByKey, true)
    const hideWhenGone = () => !shown.of.isConnected && hide()
    window.addEventListener('scroll', hide, true)
    window.addEventListener('pointermove', hideWhenGone)
    return () => {
      window.removeEventListener('keydown', hideByKey, true)
      window.removeEventListener('scroll', hide, true)
      window.removeEventListener('pointermove', hideWhenGone)
    }
  }, [shown])
  return shown && <TipBox key={`${shown.text} ${shown.at.x} ${shown.at.y}`} tip={shown} />
}

function TipBox({ tip: { text, at } }: { tip: Tip }) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number }>()
  useLayoutEffect(() => {
    const { width = 0, height = 0 } = box.current?.getBoundingClientRect() ?? {}
    const below = at.bottom + 6
    setPlace({
      left: Math.max(8, Math.min(at.left + at.width / 2 - width / 2, window.innerWidth - width - 8)),
      top: below + height > window.innerHeight - 8 ? at.top - height - 6 : below,
    })
  }, [at])
  return (
    <div
      ref={box}
      aria-hidden="true"
      className={`fixed top-0 left-0 z-50 max-w-72 rounded bg-ink px-2 py-1 text-caption text-bg ${place ? '' : 'invisible'}`}
      style={place}
      onPointerEnter={() => set(tip)}
      onPointerLeave={() => set(undefined, graceMilliseconds)}
    >
      {text}
    </div>
  )
}
