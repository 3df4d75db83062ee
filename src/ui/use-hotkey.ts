import { useEffect, useEffectEvent } from 'react'

/**
 * Calls back on a key combination such as `mod+s`, wherever the focus is; `mod` is ⌘ on a Mac and Ctrl elsewhere.
 * A key alone, such as `/`, is left to what is being typed and to an open dialog.
 */
export function useHotkey(keys: string, run: (event: KeyboardEvent) => void): void {
  const handle = useEffectEvent(run)
  useEffect(() => {
    const parts = keys.toLowerCase().split('+')
    const key = parts.at(-1)
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key) return
      const isAlone = parts.length === 1 && key?.length === 1
      if (isAlone && (isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]'))) return
      if (
        parts.includes('mod') !== (event.ctrlKey || event.metaKey) ||
        parts.includes('alt') !== event.altKey ||
        // Some keyboards have signs such as `/` on the shifted half of a key.
        (!isAlone && parts.includes('shift') !== event.shiftKey)
      )
        return
      event.preventDefault()
      handle(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])'))
