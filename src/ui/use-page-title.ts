import { useEffect } from 'react'

/** The title of the tab while the caller is on the screen. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Patchbay` : 'Patchbay'
  }, [title])
}
