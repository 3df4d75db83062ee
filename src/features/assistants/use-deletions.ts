import { useEffect } from 'react'
import { refKey } from '../../data/assistants/keys.ts'
import { useDeleteAssistant, useRestoreAssistant } from '../../data/assistants/use-list-changes.ts'
import { toast, toastFailure } from '../../ui/toast.ts'

/** A deletion that can be undone until `until` (as of Date.now). */
type Deletion = { readonly connection: string; readonly id: string; readonly name: string; readonly until: number }
type Doomed = Omit<Deletion, 'until'>

const place = 'patchbay-deletions'

/** Kept outside the page, so that the way back is offered again when the page is read again. */
function openDeletions(): readonly Deletion[] {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '[]') as Deletion[]
    return kept.filter((one) => one.until > Date.now())
  } catch {
    return []
  }
}

function keep(deletions: readonly Deletion[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(deletions))
  } catch {}
}

const forget = (gone: Doomed) => keep(openDeletions().filter((one) => refKey(one) !== refKey(gone)))

export function useDeletions() {
  const deleting = useDeleteAssistant()
  const restoring = useRestoreAssistant()

  const restore = (item: Doomed) => {
    forget(item)
    return restoring
      .mutateAsync(item)
      .then(() => void toast({ title: `${item.name} is back` }), toastFailure(`${item.name} could not be brought back.`))
  }
  const offerUndo = (deletion: Deletion) =>
    toast({
      title: `Deleted ${deletion.name}`,
      seconds: (deletion.until - Date.now()) / 1000,
      action: { label: 'Undo', run: () => void restore(deletion), until: deletion.until },
    })

  return {
    remove: ({ connection, id, name }: Doomed) =>
      deleting.mutateAsync({ connection, id }).then(
        ({ undoSeconds }) => {
          const deletion = { connection, id, name, until: Date.now() + undoSeconds * 1000 }
          keep([...openDeletions(), deletion])
          offerUndo(deletion)
        },
        toastFailure(`${name} was not deleted.`),
      ),
    offerUndo,
  }
}

let hasOffered = false

/** Once a page: deletions of the page before this one that can still be undone. */
export function useOpenDeletions(): void {
  const { offerUndo } = useDeletions()
  useEffect(() => {
    if (hasOffered) return
    hasOffered = true
    for (const deletion of openDeletions()) offerUndo(deletion)
  })
}
