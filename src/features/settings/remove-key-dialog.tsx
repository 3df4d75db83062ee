import type { SpeechVendor } from '../../contracts/speech-api.ts'
import { useSetSpeechKey } from '../../data/settings/use-set-speech-key.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.ts'

type RemoveKeyDialogProps = { vendor: SpeechVendor; onClose: () => void; onRemoved: () => void }

/** Asked before, since a key that is forgotten cannot be brought back. */
export function RemoveKeyDialog({ vendor: { id, label }, onClose, onRemoved }: RemoveKeyDialogProps) {
  const { mutateAsync, isPending, error } = useSetSpeechKey(id)
  const remove = () =>
    void mutateAsync(null).then(
      () => {
        toast({ title: `Removed the key of ${label}` })
        onRemoved()
      },
      // Said in the dialog.
      () => {},
    )
  return (
    <Dialog title={`Remove the key of ${label}?`} onClose={onClose}>
      <p className="mb-2 text-small">
        Patchbay forgets it. Voices of {label} are then heard by the platform’s preview, or by a stand-in. At {label} the key stays valid.
      </p>
      <p role="alert" className="min-h-4.5 text-small text-error">
        {error && `Not removed. ${error.message}`}
      </p>
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Keep it</Button>
        <Button variant="danger" onClick={remove} {...(isPending && { disabledReason: 'It is being removed' })}>
          Remove the key
        </Button>
      </div>
    </Dialog>
  )
}
