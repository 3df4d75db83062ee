import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Connection } from '../../contracts/api.ts'
import { platformOf } from '../../contracts/platforms.ts'
import { useCreateAssistant } from '../../data/assistants/use-list-changes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldShell } from '../../ui/field-shell.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { rowHref } from './row-href.ts'

/** `key` names this very assistant: trying again after a lost answer makes it once. */
export type NewAssistant = { readonly values: Readonly<Record<string, string>>; readonly key: string }
export const emptyAssistant = (): NewAssistant => ({ values: {}, key: crypto.randomUUID() })

type NewAssistantDialogProps = {
  connections: readonly Connection[]
  kept: NewAssistant
  onKeep: (kept: NewAssistant) => void
  onClose: () => void
}

/** A new assistant needs a name and a prompt; everything else is set in the editor. */
export function NewAssistantDialog({ connections, kept: { values, key }, onKeep, onClose }: NewAssistantDialogProps) {
  const [chosen, setChosen] = useState(connections[0]?.id ?? '')
  const create = useCreateAssistant()
  const [, navigate] = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const connection = connections.find((one) => one.id === chosen)
  const fields = connection
    ? platformOf(connection.platform).fields.filter((field) => field.role === 'name' || field.role === 'prompt')
    : []
  const missing = fields.filter((field) => !values[field.key]?.trim())
  const errorOf = (field: string) => create.error?.problem.fieldErrors?.[field]?.[0]

  useEffect(() => {
    if (create.isError) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [create.isError])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length > 0 || create.isPending) return
    const body = Object.fromEntries(fields.map((field) => [field.key, values[field.key] ?? '']))
    create.mutate(
      { connection: chosen, body, key },
      {
        onSuccess: (made) => {
          onKeep(emptyAssistant())
          navigate(rowHref(made))
        },
      },
    )
  }
  const disabledReason = create.isPending
    ? 'It is being made'
    : missing.length > 0
      ? `Still empty: ${missing.map((field) => field.label).join(', ')}`
      : undefined

  return (
    <Dialog title="New assistant" onClose={onClose}>
      <form ref={form} onSubmit={submit} className="grid gap-2">
        {connections.length > 1 && (
          <FieldShell id="new-connection" label="Connection">
            <Select
              id="new-connection"
              value={chosen}
              options={connections.map((one) => ({ value: one.id, label: `${platformOf(one.platform).label} · ${one.name}` }))}
              onChange={(value) => setChosen(value ?? '')}
            />
          </FieldShell>
        )}
        {fields.map((field) => {
          const id = `new-${field.key}`
          const error = errorOf(field.key)
          const shared = {
            id,
            value: values[field.key] ?? '',
            // Another text is another assistant, so it gets a key of its own.
            onChange: (value: string) => onKeep({ values: { ...values, [field.key]: value }, key: crypto.randomUUID() }),
            describedBy: `${id}-hint ${id}-error`,
            isInvalid: error !== undefined,
          }
          return (
            <FieldShell key={field.key} id={id} label={field.label} hint={field.help} error={error}>
              {field.control.kind === 'text' && field.control.lines ? (
                <TextArea {...shared} lines={6} />
              ) : (
                <TextInput {...shared} autoFocus />
              )}
            </FieldShell>
          )
        })}
        <p role="alert" className="min-h-4.5 text-small text-error">
          {create.isError && `Not made. ${create.error.message}`}
        </p>
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" {...(disabledReason && { disabledReason })}>
            Create and open
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
