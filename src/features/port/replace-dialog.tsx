import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** A draft of that assistant is on this device already: nobody's edits go without a word. */
export function ReplaceDialog({ at, onClose, onReplace }: { at: string; onClose: () => void; onReplace: () => void }) {
  return (
    <Dialog title="There is a draft already" onClose={onClose}>
      <p className="mb-4 text-small">
        This device holds a draft of that assistant, of {at}. It can be kept, or replaced by what is ported. Replaced, its edits are gone.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Keep the draft</Button>
        <Button variant="danger" onClick={onReplace}>
          Replace it
        </Button>
      </div>
    </Dialog>
  )
}
