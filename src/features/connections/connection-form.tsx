import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { ApiError } from '../../data/call.ts'
import { Button } from '../../ui/button.tsx'
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts'

type ConnectionFormProps = {
  /** The fields. */
  children: ReactNode
  onSubmit: () => Promise<unknown>
  onCancel: () => void
  /** The words of the button: "Add", "Save". */
  verb: string
  isPending: boolean
  error: ApiError | null
  /** What did not happen: "Not added." */
  failure: string
  /** Beside the buttons. */
  extra?: ReactNode
}

/** Fields with one button that sends them. What the server refuses stands at its field, and the first one gets the focus. */
export function ConnectionForm({ children, onSubmit, onCancel, verb, isPending, error, failure, extra }: ConnectionFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [error])

  const run = useOneAtATime()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(onSubmit)
  }
  const isAtField = error?.problem.fieldErrors !== undefined
  return (
    <form ref={form} onSubmit={submit} noValidate autoComplete="off" className="grid gap-2">
      {children}
      <p role="alert" className="min-h-4.5 text-small text-error">
        {error && (isAtField ? <span className="sr-only">{`${failure} ${error.message}`}</span> : `${failure} ${error.message}`)}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {extra}
        <span className="grow" />
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" {...(isPending && { disabledReason: 'It is being sent' })}>
          {verb}
        </Button>
      </div>
    </form>
  )
}
