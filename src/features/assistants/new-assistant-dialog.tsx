import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Connection } from '../../contracts/api.ts'
import { type Doc, type Field, writeField } from '../../contracts/core/field.ts'
import { isNeeded } from '../../contracts/core/needed.ts'
import { useCreateAssistant } from '../../data/assistants/use-list-changes.ts'
import { platformOptions } from '../../data/platforms/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldShell } from '../../ui/field-shell.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts'
import { NewField, type NewValue } from './new-field.tsx'
import { rowHref } from './row-href.ts'

/** `values` by role, so that a name stays a name on another platform. `key` names this very assistant: trying again after a lost answer makes it once. */
export type NewAssistant = { readonly values: Readonly<Record<string, NewValue>>; readonly key: string }
export const emptyAssistant = (): NewAssistant => ({ values: {}, key: crypto.randomUUID() })

type NewAssistantDialogProps = {
  connections: readonly Connection[]
  kept: NewAssistant
  onKeep: (kept: NewAssistant) => void
  onClose: () => void
}

/** Asks for what the platform makes no assistant without; everything else is set in the editor. */
export function NewAssistantDialog({ connections, kept: { values, key }, onKeep, onClose }: NewAssistantDialogProps) {
  const [chosen, setChosen] = useState(connections[0]?.id ?? '')
  const create = useCreateAssistant()
  const [, navigate] = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const connection = connections.find((one) => one.id === chosen)
  const declared = useQuery({
    ...platformOptions(connection ?? { platform: '', generation: null }),
    enabled: connection !== undefined,
  })
  const platform = declared.data
  const wanted = platform?.fields.filter((field) => field.neededToCreate) ?? []
  const fields = wanted.filter((field) => isNeeded(field, docOf(wanted)))
  const missing = fields.filter((field) => String(values[slotOf(field)] ?? '').trim() === '')
  function docOf(some: readonly Field[]): Doc {
    return some.reduce<Doc>((doc, field) => writeField(field, doc, values[slotOf(field)]), {})
  }
  const errorOf = (field: string) => create.error?.problem.fieldErrors?.[field]?.[0]

  useEffect(() => {
    if (create.isError) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [create.isError])

  /** Texts stay; what was chosen from one account is nothing to another. */
  const choose = (id: string | null) => {
    const texts = fields.filter(({ control }) => control.kind === 'text').map((field) => [slotOf(field), values[slotOf(field)] ?? ''])
    onKeep({ values: Object.fromEntries(texts), key: crypto.randomUUID() })
    setChosen(id ?? '')
  }
  const run = useOneAtATime()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!platform || missing.length > 0) return
    const body = docOf(fields)
    run(() =>
      create.mutateAsync({ connection: chosen, body, key }).then((made) => {
        onKeep(emptyAssistant())
        navigate(rowHref(made))
      }),
    )
  }
  const disabledReason = create.isPending
    ? 'It is being made'
    : !platform
      ? 'What it needs is being read'
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
              options={connections.map((one) => ({ value: one.id, label: `${one.platformLabel} · ${one.name}` }))}
              onChange={choose}
            />
          </FieldShell>
        )}
        {!platform && !declared.error && <Skeleton lines={4} />}
        {declared.error && !platform && (
          <p role="alert" className="flex flex-wrap items-center gap-2 text-small text-error">
            What it needs could not be read.
            <Button size="small" onClick={() => void declared.refetch()}>
              Try again
            </Button>
          </p>
        )}
        {fields.map((field, index) => (
          <NewField
            key={field.key}
            field={field}
            connection={chosen}
            value={values[slotOf(field)]}
            error={errorOf(field.key)}
            isFirst={index === 0}
            // Another text is another assistant, so it gets a key of its own.
            onChange={(value) => onKeep({ values: { ...values, [slotOf(field)]: value }, key: crypto.randomUUID() })}
          />
        ))}
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

const slotOf = ({ role, key }: Field): string => role ?? key
