import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

type Toast = {
  readonly id: number
  readonly title: string
  readonly action?: { label: string; run: () => void }
  readonly seconds: number
  readonly tone: 'plain' | 'error'
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const publish = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says what happened, with at most one thing to do about it, and goes away by itself. */
export function toast({
  seconds = 6,
  tone = 'plain',
  ...rest
}: Omit<Toast, 'id' | 'seconds' | 'tone'> & Partial<Pick<Toast, 'seconds' | 'tone'>>): () => void {
  const id = ++lastId
  publish([...toasts, { id, seconds, tone, ...rest }])
  return () => publish(toasts.filter((one) => one.id !== id))
}

/** Stands once in the shell. */
export function ToastRegion() {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <section aria-label="Notices" className="pointer-events-none fixed right-4 bottom-4 z-40 grid justify-items-end gap-2 max-sm:left-3">
      {(['plain', 'error'] as const).map((tone) => (
        <div key={tone} role={tone === 'error' ? 'alert' : 'status'} className="grid justify-items-end gap-2">
          {all
            .filter((one) => one.tone === tone)
            .map((one) => (
              <ToastCard key={one.id} toast={one} />
            ))}
        </div>
      ))}
    </section>
  )
}

/** Time stands still while the pointer or the focus is on it. */
function ToastCard({ toast: { id, title, action, seconds, tone } }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false)
  const close = () => publish(toasts.filter((one) => one.id !== id))
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => publish(toasts.filter((one) => one.id !== id)), seconds * 1000)
    return () => clearTimeout(timer)
  }, [id, seconds, isHeld])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the time stands still; there is nothing to press
    <div
      className={`pointer-events-auto flex max-w-md items-center gap-3 rounded-lg border border-line-2 bg-panel py-2 pr-2 pl-4 text-small shadow-float ${tone === 'error' ? 'text-error' : ''}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="[overflow-wrap:anywhere]">{title}</span>
      {action && (
        <Button
          size="small"
          onClick={() => {
            action.run()
            close()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button size="small" variant="ghost" icon="close" label="Close this message" onClick={close} />
    </div>
  )
}
