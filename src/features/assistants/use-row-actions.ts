import { useLocation } from 'wouter'
import type { Listed } from '../../contracts/api.ts'
import { useDeleteAssistant, useDuplicateAssistant, useRestoreAssistant } from '../../data/assistants/use-list-changes.ts'
import { toast } from '../../ui/toast.ts'
import { rowHref } from './row-href.ts'

/** What can be done with one assistant from the list. Each says what came of it, also when its row is gone by then. */
export function useRowActions(item: Listed) {
  const [, navigate] = useLocation()
  const duplicating = useDuplicateAssistant()
  const deleting = useDeleteAssistant()
  const restoring = useRestoreAssistant()

  const restore = () =>
    restoring.mutateAsync(item).then(() => void toast({ title: `${item.name} is back` }), failed(`${item.name} could not be brought back.`))

  return {
    open: () => navigate(rowHref(item)),
    duplicate: () =>
      duplicating.mutateAsync(item).then(
        (copy) =>
          void toast({
            title: `Made ${String(copy.doc.name)}`,
            action: { label: 'Open', run: () => navigate(rowHref(copy)) },
          }),
        failed(`${item.name} was not duplicated.`),
      ),
    remove: () =>
      deleting.mutateAsync(item).then(
        ({ undoSeconds }) =>
          void toast({
            title: `Deleted ${item.name}`,
            seconds: undoSeconds,
            action: { label: 'Undo', run: () => void restore(), until: Date.now() + undoSeconds * 1000 },
          }),
        failed(`${item.name} was not deleted.`),
      ),
  }
}

const failed = (what: string) => (error: Error) => void toast({ title: `${what} ${error.message}`, tone: 'error', seconds: 12 })
