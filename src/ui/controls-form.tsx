import type { ReactNode } from 'react'

type ControlsFormProps = { children: ReactNode; id?: string; className?: string }

/**
 * Holds controls that act at once. After a reload browsers put back what stood in the controls of a page, by their order:
 * here they leave them alone, because what stands in ours comes from the server and from the draft.
 */
export function ControlsForm({ children, id, className }: ControlsFormProps) {
  return (
    <form id={id} className={className} autoComplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  )
}
