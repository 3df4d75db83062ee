import { useEffect } from 'react'
import { useDeleteAssistant, useRestoreAssistant } from '../../data/assistants/use-list-changes.ts'
import { toast } from '../../ui/toast.ts'

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

const isSame = (a: Doomed, b: Doomed) => a.connection === b.connection && a.id === b.id
const forget = (gone: Doomed) => keep(openDeletions().filter((one) => !isSame(one, gone)))

export function useDeletions() {
  const deleting = useDeleteAssistant()
  const restoring = useRestoreAssistant()

  const restore = (item: Doomed) => {
    forget(item)
    return restoring.mutateAsync(item).then(
      () => void toast({ title: `${item.name} is back` }),
      (error: Error) => void toast({ title: `${item.name} could not be brought back. ${error.message}`, tone: 'error', seconds: 12 }),
    )
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
        (error: Error) => void toast({ title: `${name} was not deleted. ${error.message}`, tone: 'error', seconds: 12 }),
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
