import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import type { Toast } from './toast.ts'

/** What is left when it was held, so that it does not vanish the moment it is let go. */
const atLeastMilliseconds = 1500

/** Time stands still while the pointer or the focus is on it. An action that has come too late goes away all the same. */
export function ToastCard({ toast: { title, action, seconds, tone }, onClose }: { toast: Toast; onClose: () => void }) {
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const isHeld = isPointed || isFocused
  const isLate = useIsPast(action?.until)
  useCountdown(seconds * 1000, isHeld, onClose)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the time stands still; there is nothing to press
    <div
      data-toast
      className={`pointer-events-auto flex max-w-md animate-appear items-center gap-3 rounded-lg border border-line-2 bg-panel py-2 pr-2 pl-4 text-small shadow-float ${tone === 'error' ? 'text-error' : ''}`}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span className="[overflow-wrap:anywhere]">{title}</span>
      {action && !isLate && (
        <Button
          size="small"
          onClick={() => {
            action.run()
            onClose()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button size="small" variant="ghost" icon="close" label="Close this message" onClick={onClose} />
    </div>
  )
}

function useCountdown(milliseconds: number, isHeld: boolean, run: () => void) {
  const left = useRef(milliseconds)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (isHeld) return
    const begun = Date.now()
    const timer = setTimeout(() => latest.current(), left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(atLeastMilliseconds, left.current - (Date.now() - begun))
    }
  }, [isHeld])
}

function useIsPast(moment: number | undefined): boolean {
  const [isPast, setPast] = useState(false)
  useEffect(() => {
    if (moment === undefined) return
    const timer = setTimeout(() => setPast(true), Math.max(0, moment - Date.now()))
    return () => clearTimeout(timer)
  }, [moment])
  return isPast
}
