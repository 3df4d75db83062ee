import { useLocation } from 'wouter'
import type { Listed } from '../../contracts/list-api.ts'
import { useDuplicateAssistant } from '../../data/assistants/use-list-changes.ts'
import { textOf } from '../../lib/json.ts'
import { toast, toastFailure } from '../../ui/toast.ts'
import { rowHref } from './row-href.ts'
import { useDeletions } from './use-deletions.ts'

/** What can be done with one assistant from the list. Each says what came of it, also when its row is gone by then. */
export function useRowActions(item: Listed) {
  const [, navigate] = useLocation()
  const duplicating = useDuplicateAssistant()
  const { remove } = useDeletions()

  return {
    open: () => navigate(rowHref(item)),
    duplicate: () =>
      duplicating.mutateAsync(item).then(
        (copy) =>
          void toast({
            title: `Made ${textOf(copy.doc.name)}`,
            action: { label: 'Open', run: () => navigate(rowHref(copy)) },
          }),
        toastFailure(`${item.name} was not duplicated.`),
      ),
    port: () => navigate(`/port/${encodeURIComponent(item.connection)}/${encodeURIComponent(item.id)}`),
    remove: () => remove(item),
  }
}
