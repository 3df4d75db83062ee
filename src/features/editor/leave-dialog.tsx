import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type LeaveDialogProps = { hasErrors: boolean; onStay: () => void; onLeave: () => void; onDiscard: () => void; onSave: () => void }

export function LeaveDialog({ hasErrors, onStay, onLeave, onDiscard, onSave }: LeaveDialogProps) {
  return (
    <Dialog title="Leave with unsaved changes?" onClose={onStay}>
      <p className="mb-4 text-small">Your changes stay as a draft on this device. They are not live until you save them.</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={onDiscard}>
          Discard and leave
        </Button>
        <Button onClick={onStay}>Stay</Button>
        <Button onClick={onLeave}>Leave, keep the draft</Button>
        <Button
          variant="primary"
          onClick={onSave}
          {...(hasErrors && { disabledReason: 'Something has to be mended or chosen before it can be saved' })}
        >
          Save and leave
        </Button>
      </div>
    </Dialog>
  )
}
