import { useSyncExternalStore } from 'react'

/** Whether the server has said that the session is over. Any answer that needed one says that it is back. */
let isOver = false
const listeners = new Set<() => void>()

export function setSessionOver(next: boolean): void {
  if (isOver === next) return
  isOver = next
  for (const listener of listeners) listener()
}

export const useSessionOver = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOver,
  )
