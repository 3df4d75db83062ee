import { useState } from 'react'
import type { ConnectionState } from '../../contracts/connections-api.ts'
import { useChangeConnection, useTryConnection } from '../../data/connections/use-connection-changes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { ConnectionForm } from './connection-form.tsx'
import { TestButton } from './test-button.tsx'
import { KeyField } from './text-field.tsx'
import { TrialWords } from './trial-words.tsx'

type KeyDialogProps = { connection: ConnectionState; onClose: () => void; onChanged: () => void }

/** A key in place of the present one, which cannot be brought back: so the new one can be tested first. */
export function KeyDialog({ connection, onClose, onChanged }: KeyDialogProps) {
  const { id, name, platform, baseUrl, generation } = connection
  const [key, setKey] = useState('')
  const change = useChangeConnection()
  const trial = useTryConnection()
  const error = change.error ?? trial.error
  const submit = () => {
    trial.reset()
    return change.mutateAsync({ connection: id, change: { key } }).then(() => {
      toast({ title: `${name} has a new key` })
      onChanged()
      onClose()
    })
  }
  const test = () => {
    change.reset()
    trial.mutate({ platform, name, baseUrl, generation, key })
  }
  return (
    <Dialog title={`New key for ${name}`} onClose={onClose}>
      <ConnectionForm
        onSubmit={submit}
        onCancel={onClose}
        verb="Replace the key"
        isPending={change.isPending}
        error={error}
        failure={change.error ? 'Not replaced.' : 'Not tested.'}
        extra={<TestButton isPending={trial.isPending} onTest={test} />}
      >
        <KeyField
          value={key}
          onChange={(next) => {
            change.reset()
            trial.reset()
            setKey(next)
          }}
          error={error?.problem.fieldErrors?.key?.[0]}
          hint="It takes the place of the present key and is never shown again."
          autoFocus
        />
        <TrialWords trial={trial.data} error={null} isPending={trial.isPending} />
      </ConnectionForm>
    </Dialog>
  )
}
