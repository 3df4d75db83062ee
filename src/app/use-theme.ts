import { useSyncExternalStore } from 'react'

// `public/theme.js` reads this name before the first paint.
const name = 'patchbay-theme'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let chosen = 'system'
try {
  chosen = localStorage.getItem(name) ?? chosen
} catch {
  // A browser that stores nothing begins with this one.
}

export function chooseTheme(next: string): void {
  chosen = next
  try {
    localStorage.setItem(name, next)
  } catch {
    // It still holds until the page is closed.
  }
  if (next === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
  for (const listener of listeners) listener()
}

/** The theme that this person chose on this device, wherever it is shown. */
export const useTheme = (): string => useSyncExternalStore(subscribe, () => chosen)
