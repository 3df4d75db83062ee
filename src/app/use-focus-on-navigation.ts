import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** A new screen is announced by its heading, which takes the focus; the first screen leaves the focus alone. */
export function useFocusOnNavigation() {
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    const begun = document.activeElement
    const focus = () => {
      // Somebody who has gone on by themselves is not called back.
      const isFree = document.activeElement === begun || document.activeElement === document.body
      const heading = main.current?.querySelector<HTMLElement>('h1')
      if (isFree) heading?.focus({ preventScroll: true })
      return !isFree || Boolean(heading)
    }
    if (focus() || !main.current) return
    // The heading comes with the screen's data.
    const observer = new MutationObserver(() => focus() && observer.disconnect())
    observer.observe(main.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [path])
  return main
}
