import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export function DeleteDialog({ name, onClose, onDelete }: { name: string; onClose: () => void; onDelete: () => void }) {
  return (
    <Dialog title={`Delete ${name}?`} onClose={onClose}>
      <p className="mb-4 text-small">It is taken from the platform, with its prompt, FAQ and tools. For ten seconds you can undo it.</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Keep it</Button>
        <Button variant="danger" onClick={onDelete}>
          Delete {name}
        </Button>
      </div>
    </Dialog>
  )
}
