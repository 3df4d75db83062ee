import { useRef } from 'react'

/**
 * Starts work unless the last one is still running: a double click, or Enter held down, is one wish. State cannot say so,
 * since it is drawn too late for the second click. What fails is told where the work is drawn.
 */
export function useOneAtATime(): (work: () => Promise<unknown>) => void {
  const isRunning = useRef(false)
  return (work) => {
    if (isRunning.current) return
    isRunning.current = true
    work()
      .catch(() => {})
      .finally(() => {
        isRunning.current = false
      })
  }
}
