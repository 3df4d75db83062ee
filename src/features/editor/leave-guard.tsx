import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { beforeBack } from '../../ui/before-back.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { useDraft, useDraftStore } from './draft/draft-context.ts'

const LeaveDialog = lazyPart(
  () => import('./leave-dialog.tsx'),
  (module) => module.LeaveDialog,
)

/**
 * Asks before a person leaves with unsaved changes: by a link of ours, by Back, by closing the tab.
 * Nothing would be lost (the draft is kept), but nothing would be live either, and that must not come as a surprise.
 */
export function LeaveGuard({ onSave }: { onSave: () => void }) {
  const store = useDraftStore()
  const hasChanges = useDraft((state) => state.changes.size > 0 || state.isSaving)
  const isSaving = useDraft((state) => state.isSaving)
  const hasErrors = useDraft((state) => state.findings.some((finding) => finding.severity === 'error') || state.clash !== undefined)
  const [, navigate] = useLocation()
  const [leaving, setLeaving] = useState<{ go: () => void }>()
  const [leavesWhenSaved, setLeavesWhenSaved] = useState(false)

  useEffect(() => {
    if (!hasChanges) return
    const here = window.location.href

    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const click = (event: MouseEvent) => {
      const link = (event.target as HTMLElement).closest?.<HTMLAnchorElement>('a[href]')
      if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      if (link.target === '_blank' || link.hasAttribute('download') || link.origin !== window.location.origin) return
      if (link.pathname === window.location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      const to = link.pathname + link.search
      setLeaving({ go: () => navigate(to) })
    }
    // Back has already happened when it is told: the page is put back, and gone again once the person says so.
    const back = (event: PopStateEvent) => {
      if (window.location.href === here) return
      const to = window.location.pathname + window.location.search
      event.stopImmediatePropagation()
      window.history.pushState(null, '', here)
      setLeaving({ go: () => navigate(to) })
    }
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('click', click, true)
    const stopAsking = beforeBack(back)
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', click, true)
      stopAsking()
    }
  }, [hasChanges, navigate])

  useEffect(() => {
    if (!leaving || !leavesWhenSaved || isSaving) return
    setLeavesWhenSaved(false)
    setLeaving(undefined)
    if (!hasChanges) leaving.go()
  }, [leaving, leavesWhenSaved, isSaving, hasChanges])

  if (!leaving || leavesWhenSaved) return null
  return (
    <LeaveDialog
      hasErrors={hasErrors}
      onStay={() => setLeaving(undefined)}
      onLeave={leaving.go}
      onDiscard={() => {
        store.discard()
        leaving.go()
      }}
      onSave={() => {
        setLeavesWhenSaved(true)
        onSave()
      }}
    />
  )
}
