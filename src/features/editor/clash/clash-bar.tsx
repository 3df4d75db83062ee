import { useEffect } from 'react'
import { when } from '../../../lib/when.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import type { useSave } from '../save/use-save.ts'

const ClashDialog = lazyPart(
  () => import('./clash-dialog.tsx'),
  (module) => module.ClashDialog,
)

type ClashBarProps = { save: ReturnType<typeof useSave>; resumedAt: string | undefined; onDismiss: () => void }

/** Says that a draft was taken up again, and that somebody changed what this draft changes. */
export function ClashBar({ save, resumedAt, onDismiss }: ClashBarProps) {
  const clash = useDraft((state) => state.clash)
  const hasChanges = useDraft((state) => state.changes.size > 0)
  const store = useDraftStore()
  useEffect(() => {
    // Lists that both changed are put together where no row says two things. Where that cannot be loaded a person decides.
    if (clash)
      void import('./merge-clash.ts').then(
        ({ settleByRows }) => settleByRows(store) && announce('Merged with what changed elsewhere.'),
        () => {},
      )
  }, [store, clash])
  if (clash) {
    const names = clash.units.map((unit) => unit.label).join(', ')
    return (
      <div
        className="flex flex-wrap items-center gap-3 border-b border-line bg-change-bg px-5 py-2 text-small text-change-ink max-sm:px-3"
        role="alert"
      >
        <Icon name="warning" />
        <span className="grow">
          {resumedAt ? `Draft of ${when(resumedAt)}. ` : ''}The assistant changed meanwhile, also in {names}. Choose which version stays
          before you save.
        </span>
        <Button onClick={() => save.setChoosing(true)}>Choose</Button>
        {save.isChoosing && <ClashDialog clash={clash} onClose={() => save.setChoosing(false)} />}
      </div>
    )
  }
  if (!resumedAt || !hasChanges) return <div />
  return (
    <div className="flex items-center gap-3 border-b border-line bg-sunk px-5 py-1.5 text-small max-sm:px-3" role="status">
      <span className="grow">Draft of {when(resumedAt)}, taken up again. Nothing of it is live yet.</span>
      <Button variant="ghost" size="small" icon="close" label="Close this message" onClick={onDismiss} />
    </div>
  )
}
