import { type FocusEvent, useRef, useSyncExternalStore } from 'react'
import { dismissToast, toastStore } from './toast.ts'
import { ToastCard } from './toast-card.tsx'
import { useHotkey } from './use-hotkey.ts'

/** Stands once in the shell. F6 leads to the newest notice and back. */
export function ToastRegion() {
  const all = useSyncExternalStore(toastStore.subscribe, toastStore.get)
  const region = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement>(null)
  const goBack = () => (cameFrom.current?.isConnected ? cameFrom.current : document.querySelector('main'))?.focus()
  const hasFocus = () => region.current?.contains(document.activeElement) ?? false

  // Without a notice the key stays the browser's.
  useHotkey(all.length > 0 ? 'f6' : '', () => {
    if (hasFocus()) goBack()
    else [...(region.current?.querySelectorAll<HTMLElement>('[data-toast]') ?? [])].at(-1)?.querySelector('button')?.focus()
  })

  return (
    <section
      ref={region}
      aria-label="Notices"
      className="pointer-events-none fixed right-4 bottom-18 z-40 grid justify-items-end gap-2 max-sm:left-3"
      onFocus={({ relatedTarget, currentTarget }: FocusEvent) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
      }}
    >
      {(['plain', 'error'] as const).map((tone) => (
        <div key={tone} role={tone === 'error' ? 'alert' : 'status'} className="grid justify-items-end gap-2">
          {all
            .filter((one) => one.tone === tone)
            .map((one) => (
              <ToastCard
                key={one.id}
                toast={one}
                onClose={() => {
                  if (hasFocus()) goBack()
                  dismissToast(one.id)
                }}
              />
            ))}
        </div>
      ))}
    </section>
  )
}
