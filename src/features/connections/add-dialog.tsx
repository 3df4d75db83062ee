import { type RefObject, useState } from 'react'
import type { NewConnection, PlatformChoice } from '../../contracts/connections-api.ts'
import { useAddConnection, useTryConnection } from '../../data/connections/use-connection-changes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldShell } from '../../ui/field-shell.tsx'
import { Select } from '../../ui/select.tsx'
import { toast } from '../../ui/toast.ts'
import { ConnectionForm } from './connection-form.tsx'
import { GenerationField } from './generation-field.tsx'
import { TestButton } from './test-button.tsx'
import { KeyField, TextField } from './text-field.tsx'
import { TrialWords } from './trial-words.tsx'

/** What a platform suggests for a connection to it. */
const beginning = (platform: PlatformChoice | undefined) => ({
  platform: platform?.id ?? '',
  baseUrl: platform?.baseUrl ?? '',
  // The newest is what a new account speaks.
  generation: platform?.generations.at(-1)?.id ?? null,
})

type AddDialogProps = {
  platforms: readonly PlatformChoice[]
  /** What was typed and not sent stays while the screen is open: a click beside the dialog costs nothing. */
  kept: RefObject<NewConnection | undefined>
  onClose: () => void
}

/** A new connection. It can be tested before it is added. */
export function AddDialog({ platforms, kept, onClose }: AddDialogProps) {
  const [values, setValues] = useState<NewConnection>(() => kept.current ?? { name: '', key: '', ...beginning(platforms[0]) })
  const add = useAddConnection()
  const trial = useTryConnection()
  const platform = platforms.find(({ id }) => id === values.platform)
  const error = add.error ?? trial.error
  const errorOf = (field: keyof NewConnection) => error?.problem.fieldErrors?.[field]?.[0]

  const set = (change: Partial<NewConnection>) => {
    add.reset()
    trial.reset()
    kept.current = { ...values, ...change }
    setValues(kept.current)
  }
  const choose = (id: string | null) => {
    const next = platforms.find((one) => one.id === id)
    const { baseUrl, ...rest } = beginning(next)
    // An address that was typed stays.
    set(values.baseUrl === platform?.baseUrl ? { baseUrl, ...rest } : rest)
  }
  const submit = () => {
    trial.reset()
    return add.mutateAsync(values).then(({ name }) => {
      toast({ title: `Added ${name}` })
      kept.current = undefined
      onClose()
    })
  }
  const test = () => {
    add.reset()
    trial.mutate(values)
  }

  return (
    <Dialog title="Add connection" onClose={onClose}>
      <ConnectionForm
        onSubmit={submit}
        onCancel={() => {
          kept.current = undefined
          onClose()
        }}
        verb="Add"
        isPending={add.isPending}
        error={error}
        failure={add.error ? 'Not added.' : 'Not tested.'}
        extra={<TestButton isPending={trial.isPending} onTest={test} />}
      >
        <FieldShell id="connection-platform" label="Platform" hint="Whose API the account speaks." error={errorOf('platform')}>
          <Select
            id="connection-platform"
            value={values.platform}
            options={platforms.map(({ id, label }) => ({ value: id, label }))}
            onChange={choose}
            isInvalid={errorOf('platform') !== undefined}
            describedBy="connection-platform-hint connection-platform-error"
          />
        </FieldShell>
        <TextField
          name="name"
          label="Name"
          value={values.name}
          onChange={(name) => set({ name })}
          error={errorOf('name')}
          hint="How your team knows this account."
        />
        <TextField
          name="baseUrl"
          label="Base URL"
          type="url"
          value={values.baseUrl}
          onChange={(baseUrl) => set({ baseUrl })}
          error={errorOf('baseUrl')}
          hint="The platform’s own is filled in; white labels have another host."
        />
        <GenerationField
          platform={platform}
          value={values.generation}
          onChange={(generation) => set({ generation })}
          error={errorOf('generation')}
        />
        <KeyField
          value={values.key}
          onChange={(key) => set({ key })}
          error={errorOf('key')}
          hint="It is encrypted on the server and never shown again."
        />
        <TrialWords trial={trial.data} error={null} isPending={trial.isPending} />
      </ConnectionForm>
    </Dialog>
  )
}
