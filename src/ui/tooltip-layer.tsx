import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { graceMilliseconds, setTip, type Tip, tipStore } from './tooltip.ts'

/** Stands once in the shell. */
export function TooltipLayer() {
  const shown = useSyncExternalStore(tipStore.subscribe, tipStore.get)
  useEffect(() => {
    if (!shown) return
    const hide = () => setTip(undefined)
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

function TipBox({ tip }: { tip: Tip }) {
  const { text, at } = tip
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
      onPointerEnter={() => setTip(tip)}
      onPointerLeave={() => setTip(undefined, graceMilliseconds)}
    >
      {text}
    </div>
  )
}
