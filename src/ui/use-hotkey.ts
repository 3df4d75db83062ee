import { useEffect, useEffectEvent } from 'react'

/** Calls back on a key combination such as `mod+s`, wherever the focus is; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function useHotkey(keys: string, run: (event: KeyboardEvent) => void): void {
  const handle = useEffectEvent(run)
  useEffect(() => {
    const parts = keys.toLowerCase().split('+')
    const key = parts.at(-1)
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key) return
      if (
        parts.includes('mod') !== (event.ctrlKey || event.metaKey) ||
        parts.includes('alt') !== event.altKey ||
        parts.includes('shift') !== event.shiftKey
      )
        return
      event.preventDefault()
      handle(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys])
}
