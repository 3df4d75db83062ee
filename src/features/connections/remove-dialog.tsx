import type { ConnectionState } from '../../contracts/connections-api.ts'
import { useRemoveConnection } from '../../data/connections/use-connection-changes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.ts'

type RemoveDialogProps = { connection: ConnectionState; onClose: () => void; onRemoved: () => void }

export function RemoveDialog({ connection: { id, name, assistants }, onClose, onRemoved }: RemoveDialogProps) {
  const remove = useRemoveConnection()
  const submit = () =>
    remove.mutateAsync(id).then(
      () => {
        toast({ title: `Removed ${name}` })
        onRemoved()
        onClose()
      },
      // Said in the dialog.
      () => {},
    )
  return (
    <Dialog title={`Remove ${name}?`} onClose={onClose}>
      <p className="mb-2 text-small">
        {assistants > 0 && `Its ${assistants === 1 ? 'assistant leaves' : `${assistants} assistants leave`} the list. `}
        Patchbay forgets its key. On the platform nothing changes, and the history of its assistants is kept.
      </p>
      <p role="alert" className="min-h-4.5 text-small text-error">
        {remove.isError && `Not removed. ${remove.error.message}`}
      </p>
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Keep it</Button>
        <Button variant="danger" onClick={() => void submit()} {...(remove.isPending && { disabledReason: 'It is being removed' })}>
          Remove {name}
        </Button>
      </div>
    </Dialog>
  )
}
