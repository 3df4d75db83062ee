/** What a person did in a text area, to be gone on with where its text is edited from now on. */
export type Place = {
  readonly start: number
  readonly end: number
  readonly isBackward: boolean
  readonly top: number
  /** As tall as the person drew it. */
  readonly height: string
  readonly hasFocus: boolean
}

export const placeIn = (area: HTMLTextAreaElement): Place => ({
  start: area.selectionStart,
  end: area.selectionEnd,
  isBackward: area.selectionDirection === 'backward',
  top: area.scrollTop,
  height: area.style.height,
  hasFocus: document.activeElement === area,
})

const whenIdle = (run: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 1000 }) : setTimeout(run, 100))

/**
 * Calls back once a text area may be replaced: it is near the screen or has the focus, and nobody is in the middle of
 * selecting in it by pointer or of composing a letter.
 */
export function whenFree(area: HTMLTextAreaElement, run: () => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let isWanted = false
  let isBusy = false
  const attempt = () => whenIdle(() => !signal.aborted && !isBusy && isWanted && end())
  const end = () => {
    observer.disconnect()
    stop.abort()
    run()
  }
  const want = () => {
    isWanted = true
    attempt()
  }
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && want(), { rootMargin: '300px' })
  observer.observe(area)
  const hold = () => {
    isBusy = true
  }
  const release = () => {
    isBusy = false
    attempt()
  }
  area.addEventListener('focus', want, { signal })
  area.addEventListener('pointerdown', hold, { signal })
  window.addEventListener('pointerup', release, { signal })
  window.addEventListener('pointercancel', release, { signal })
  area.addEventListener('compositionstart', hold, { signal })
  area.addEventListener('compositionend', release, { signal })
  return () => {
    observer.disconnect()
    stop.abort()
  }
}
