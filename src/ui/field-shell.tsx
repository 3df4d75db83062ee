import type { ReactNode } from 'react'

export type FieldShellProps = {
  /** Id of the control; hint and error get `-hint` and `-error` behind it. */
  id: string
  label: string
  /** By this, keys that work on the field under the focus find it. */
  name?: string
  children: ReactNode
  /** A field of several controls: the label names the group. */
  isGroup?: boolean
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Beside the error: a way out of it. */
  fix?: ReactNode
  isChanged?: boolean
  was?: string | undefined
  onReset?: () => void
}

/** Label, control, hint and error of one field, with the mark of a change: a bar, the old value in words, Reset. */
export function FieldShell({
  id,
  label,
  name,
  children,
  isGroup = false,
  aside,
  hint,
  error,
  fix,
  isChanged = false,
  was,
  onReset,
}: FieldShellProps) {
  const content = (
    <>
      <div className="mb-1.5 flex items-baseline gap-2.5">
        {isGroup ? (
          <span id={`${id}-label`} className="font-medium">
            {label}
          </span>
        ) : (
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
        )}
        <span className="grow" />
        {aside && <span className="text-caption text-mute tabular-nums">{aside}</span>}
      </div>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-caption text-mute">
          {hint}
        </p>
      )}
      {error && (
        <p className="mt-1 flex flex-wrap items-center gap-2 text-caption text-error">
          <span id={`${id}-error`}>{error}</span>
          {fix}
        </p>
      )}
      {isChanged && (
        <p className="mt-1 text-caption text-change-ink">
          {was !== undefined && (
            <>
              was <del className="[overflow-wrap:anywhere] text-mute">{was}</del>{' '}
            </>
          )}
          {was === undefined && 'changed '}
          {onReset && (
            <button
              type="button"
              className="rounded-sm px-1 text-mute underline underline-offset-3 hover:text-ink"
              aria-label={`Reset ${label}`}
              title="Alt+Backspace in the field"
              onClick={onReset}
            >
              Reset
            </button>
          )}
        </p>
      )}
    </>
  )
  const look = `min-w-0 -ml-3.5 border-l-3 py-1 pl-3 ${isChanged ? 'border-change' : 'border-transparent'}`
  return isGroup ? (
    <div role="group" aria-labelledby={`${id}-label`} className={look} data-field={name}>
      {content}
    </div>
  ) : (
    <div className={look} data-field={name}>
      {content}
    </div>
  )
}
