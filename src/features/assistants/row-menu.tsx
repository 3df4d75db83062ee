import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Listed } from '../../contracts/api.ts'
import { useDeleteAssistant, useDuplicateAssistant, useRestoreAssistant } from '../../data/assistants/use-list-changes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { exportAssistants } from './export-assistants.ts'
import { rowHref } from './row-href.ts'

/** What can be done with one assistant without opening it. */
export function RowMenu({ item }: { item: Listed }) {
  const [, navigate] = useLocation()
  const [isAsking, setAsking] = useState(false)
  const duplicate = useDuplicateAssistant()
  const remove = useDeleteAssistant()
  const restore = useRestoreAssistant()
  const failed = (what: string) => (error: Error) => void toast({ title: `${what} ${error.message}`, tone: 'error', seconds: 12 })

  return (
    <>
      <Menu
        label={`Actions for ${item.name}`}
        icon="more"
        variant="ghost"
        items={[
          { label: 'Open', onSelect: () => navigate(rowHref(item)) },
          {
            label: 'Duplicate',
            onSelect: () =>
              duplicate.mutate(item, {
                onSuccess: (copy) =>
                  void toast({
                    title: `Made ${String(copy.doc.name)}`,
                    action: { label: 'Open', run: () => navigate(rowHref({ ...item, id: copy.id })) },
                  }),
                onError: failed(`${item.name} was not duplicated.`),
              }),
          },
          { label: 'Export JSON', onSelect: () => void exportAssistants([item]) },
          { label: 'Delete', isDangerous: true, onSelect: () => setAsking(true) },
        ]}
      />
      {isAsking && (
        <Dialog title={`Delete ${item.name}?`} onClose={() => setAsking(false)}>
          <p className="mb-4 text-small">It is taken from the platform, with its prompt, FAQ and tools. For ten seconds you can undo it.</p>
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false)
                remove.mutate(item, {
                  onSuccess: ({ undoSeconds }) =>
                    void toast({
                      title: `Deleted ${item.name}`,
                      seconds: undoSeconds,
                      action: {
                        label: 'Undo',
                        run: () =>
                          restore.mutate(item, {
                            onSuccess: () => void toast({ title: `${item.name} is back` }),
                            onError: failed(`${item.name} could not be brought back.`),
                          }),
                      },
                    }),
                  onError: failed(`${item.name} was not deleted.`),
                })
              }}
            >
              Delete {item.name}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
