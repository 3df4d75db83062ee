import { useState } from 'react'
import type { ConnectionChange, ConnectionState, PlatformChoice } from '../../contracts/connections-api.ts'
import { useChangeConnection, useTryConnection } from '../../data/connections/use-connection-changes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ConnectionForm } from './connection-form.tsx'
import { GenerationField } from './generation-field.tsx'
import { TestButton } from './test-button.tsx'
import { KeyField, TextField } from './text-field.tsx'
import { TrialWords } from './trial-words.tsx'

type ChangeDialogProps = {
  connection: ConnectionState
  platform: PlatformChoice | undefined
  onClose: () => void
  onChanged: () => void
}

/** Name, base URL and generation. The key is asked for when it would go to another host than it was given for. */
export function ChangeDialog({ connection, platform, onClose, onChanged }: ChangeDialogProps) {
  const [values, setValues] = useState({
    name: connection.name,
    baseUrl: connection.baseUrl,
    generation: connection.generation,
    key: '',
  })
  const change = useChangeConnection()
  const trial = useTryConnection()
  const error = change.error ?? trial.error
  const errorOf = (field: keyof typeof values) => error?.problem.fieldErrors?.[field]?.[0]
  const host = hostOf(values.baseUrl)
  const needsKey = !connection.isSandbox && host !== '' && host !== hostOf(connection.baseUrl)
  const set = (some: Partial<typeof values>) => {
    change.reset()
    trial.reset()
    setValues({ ...values, ...some })
  }

  const submit = () => {
    const changed: ConnectionChange = {
      ...(values.name !== connection.name && { name: values.name }),
      ...(values.baseUrl !== connection.baseUrl && { baseUrl: values.baseUrl }),
      ...(values.generation !== connection.generation && { generation: values.generation }),
      ...(needsKey && { key: values.key }),
    }
    trial.reset()
    return change.mutateAsync({ connection: connection.id, change: changed }).then(() => {
      onChanged()
      onClose()
    })
  }

  const test = () => {
    change.reset()
    trial.mutate({ platform: connection.platform, ...values })
  }

  return (
    <Dialog title={`Change ${connection.name}`} onClose={onClose}>
      <ConnectionForm
        onSubmit={submit}
        onCancel={onClose}
        verb="Save"
        isPending={change.isPending}
        error={error}
        failure={change.error ? 'Not changed.' : 'Not tested.'}
        extra={needsKey && <TestButton isPending={trial.isPending} onTest={test} />}
      >
        <TextField name="name" label="Name" value={values.name} onChange={(name) => set({ name })} error={errorOf('name')} autoFocus />
        {!connection.isSandbox && (
          <TextField
            name="baseUrl"
            label="Base URL"
            type="url"
            value={values.baseUrl}
            onChange={(baseUrl) => set({ baseUrl })}
            error={errorOf('baseUrl')}
          />
        )}
        <GenerationField
          platform={platform}
          value={values.generation}
          onChange={(generation) => set({ generation })}
          error={errorOf('generation')}
        />
        {needsKey && (
          <KeyField
            value={values.key}
            onChange={(key) => set({ key })}
            error={errorOf('key')}
            hint="The base URL leads to another host, so the key is needed again."
          />
        )}
        <TrialWords trial={trial.data} error={null} isPending={trial.isPending} />
      </ConnectionForm>
    </Dialog>
  )
}

function hostOf(url: string): string {
  try {
    return new URL(url.trim()).origin
  } catch {
    return ''
  }
}
