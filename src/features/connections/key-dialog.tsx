import { useState } from 'react'
import type { ConnectionState } from '../../contracts/connections-api.ts'
import { useChangeConnection } from '../../data/connections/use-connection-changes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { ConnectionForm } from './connection-form.tsx'
import { KeyField } from './text-field.tsx'

type KeyDialogProps = { connection: ConnectionState; onClose: () => void; onChanged: () => void }

/** A key in place of the present one. */
export function KeyDialog({ connection: { id, name }, onClose, onChanged }: KeyDialogProps) {
  const [key, setKey] = useState('')
  const change = useChangeConnection()
  const submit = () =>
    change.mutate(
      { connection: id, change: { key } },
      {
        onSuccess: () => {
          toast({ title: `${name} has a new key` })
          onChanged()
          onClose()
        },
      },
    )
  return (
    <Dialog title={`New key for ${name}`} onClose={onClose}>
      <ConnectionForm
        onSubmit={submit}
        onCancel={onClose}
        verb="Replace the key"
        isPending={change.isPending}
        error={change.error}
        failure="Not replaced."
      >
        <KeyField
          value={key}
          onChange={(next) => {
            change.reset()
            setKey(next)
          }}
          error={change.error?.problem.fieldErrors?.key?.[0]}
          hint="It takes the place of the present key and is never shown again."
          autoFocus
        />
      </ConnectionForm>
    </Dialog>
  )
}
