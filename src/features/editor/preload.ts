import { preloadDialog } from '../../ui/dialog.tsx'
import { hiding } from './draft/hiding.ts'

/** Once the editor stands, the parts that a person may need when the server is gone are fetched while nothing else is to do. */
export function preloadParts(): () => void {
  const run = () =>
    void Promise.all([
      preloadDialog(),
      hiding(),
      import('./clash/clash-dialog.tsx'),
      import('./leave-dialog.tsx'),
      import('./rail/checks-panel.tsx'),
      import('./rail/list-diff.tsx'),
    ]).catch(() => {})
  if (!('requestIdleCallback' in window)) return () => {}
  const handle = requestIdleCallback(run, { timeout: 5000 })
  return () => cancelIdleCallback(handle)
}
