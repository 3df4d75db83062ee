import { type FormEvent, useState } from 'react'
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

/** A new assistant needs a name and a prompt; everything else is set in the editor. */
export function NewAssistantDialog({ connections, onClose }: { connections: readonly Connection[]; onClose: () => void }) {
  const [chosen, setChosen] = useState(connections[0]?.id ?? '')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const create = useCreateAssistant()
  const [, navigate] = useLocation()
  const connection = connections.find((one) => one.id === chosen)
  const fields = connection
    ? platformOf(connection.platform).fields.filter((field) => field.role === 'name' || field.role === 'prompt')
    : []
  const missing = fields.filter((field) => !values[field.key]?.trim())

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length > 0 || create.isPending) return
    const body = Object.fromEntries(fields.map((field) => [field.key, values[field.key] ?? '']))
    create.mutate({ connection: chosen, body }, { onSuccess: (made) => navigate(rowHref(made)) })
  }

  return (
    <Dialog title="New assistant" onClose={onClose}>
      <form onSubmit={submit} className="grid gap-3">
        {connections.length > 1 && (
          <FieldShell id="new-connection" label="Connection">
            <Select
              id="new-connection"
              value={chosen}
              options={connections.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(value) => setChosen(value ?? '')}
            />
          </FieldShell>
        )}
        {fields.map((field) => {
          const id = `new-${field.key}`
          const shared = {
            id,
            value: values[field.key] ?? '',
            onChange: (value: string) => setValues((now) => ({ ...now, [field.key]: value })),
            describedBy: `${id}-hint ${id}-error`,
          }
          const error = create.error?.problem.fieldErrors?.[field.key]?.[0]
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
        {create.isError && (
          <p role="alert" className="text-small text-error">
            Not made. {create.error.message}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="primary"
            {...(missing.length > 0 && { disabledReason: `Still empty: ${missing.map((field) => field.label).join(', ')}` })}
            {...(create.isPending && { disabledReason: 'It is being made' })}
          >
            Make it and open it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
