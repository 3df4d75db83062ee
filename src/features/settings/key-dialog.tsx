import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SpeechVendor } from '../../contracts/speech-api.ts'
import { useSetSpeechKey } from '../../data/settings/use-set-speech-key.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldShell } from '../../ui/field-shell.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast.ts'
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts'

/** A key is tried with its maker before it takes the place of the present one, so a wrong one costs nothing. */
export function KeyDialog({ vendor: { id, label, hasKey }, onClose }: { vendor: SpeechVendor; onClose: () => void }) {
  const [key, setKey] = useState('')
  const { mutateAsync, isPending, error, reset } = useSetSpeechKey(id)
  const fault = error?.problem.fieldErrors?.key?.[0]
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [fault])
  const run = useOneAtATime()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() =>
      mutateAsync(key).then(() => {
        toast({ title: `${label} has ${hasKey ? 'a new' : 'a'} key` })
        onClose()
      }),
    )
  }
  return (
    <Dialog title={hasKey ? `New key for ${label}` : `Key for ${label}`} onClose={onClose}>
      <form ref={form} onSubmit={submit} noValidate autoComplete="off" className="grid gap-2">
        <FieldShell
          id="speech-key"
          label="Key"
          hint={`${label} is asked whether it takes the key. ${hasKey ? 'Then it replaces the present one.' : 'It is never shown again.'}`}
          error={fault}
        >
          <TextInput
            id="speech-key"
            type="password"
            value={key}
            onChange={(next) => {
              reset()
              setKey(next)
            }}
            isInvalid={fault !== undefined}
            describedBy="speech-key-hint speech-key-error"
            autoFocus
          />
        </FieldShell>
        <p role="alert" className="min-h-4.5 text-small text-error">
          {error && (fault ? <span className="sr-only">Not stored. {fault}</span> : `Not stored. ${error.message}`)}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <span role="status" className="text-small text-mute">
            {isPending && `Asking ${label}…`}
          </span>
          <span className="grow" />
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" {...(isPending && { disabledReason: 'It is being tried' })}>
            {hasKey ? 'Replace the key' : 'Set the key'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
