import type { ReactNode } from 'react'
import { tipFor } from './tooltip.ts'

export type FieldShellProps = {
  /** Id of the control; hint and error get `-hint` and `-error` behind it. */
  id: string
  label: string
  /** By this, keys that work on the field under the focus find it. */
  name?: string
  children: ReactNode
  /** A field of several controls: the label names the group. */
  isGroup?: boolean
  /** For a group under a heading that says the same. */
  hidesLabel?: boolean
  aside?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Beside the error: a way out of it. */
  fix?: ReactNode
  isChanged?: boolean
  was?: string | undefined
  /** Shown in place of the old value, which then is in the tip. */
  wasName?: ReactNode
  onReset?: () => void
}

/**
 * Label, control, hint and error of one field, with the mark of a change: a bar, the old value in words, Reset.
 * All of it has its room from the start: the old value beside the label, the error in place of the hint.
 */
export function FieldShell({
  id,
  label,
  name,
  children,
  isGroup = false,
  hidesLabel = false,
  aside,
  hint,
  error,
  fix,
  isChanged = false,
  was,
  wasName,
  onReset,
}: FieldShellProps) {
  const content = (
    <>
      {isGroup ? (
        <span id={`${id}-label`} className={hidesLabel ? 'sr-only' : 'font-medium'}>
          {label}
        </span>
      ) : (
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
      )}
      {aside && <span className="col-start-3 text-caption text-mute tabular-nums">{aside}</span>}
      <div className="col-span-full mt-1.5 min-w-0">{children}</div>
      <div className="col-span-full mt-1 min-h-4 text-caption">
        {hint && (
          <p id={`${id}-hint`} className={error ? 'sr-only' : 'text-mute'}>
            {hint}
          </p>
        )}
        {error && (
          <p className="flex flex-wrap items-center gap-2 text-error">
            <span id={`${id}-error`}>{error}</span>
            {fix && <span style={{ margin: '-4px 0 -8px' }}>{fix}</span>}
          </p>
        )}
      </div>
      {isChanged && <WasLine label={label} was={was} wasName={wasName} hasNeighbour={Boolean(aside)} {...(onReset && { onReset })} />}
    </>
  )
  const look = `-ml-3.5 grid min-w-0 grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-2.5 border-l-3 pt-1 pl-3 ${isChanged ? 'border-change' : 'border-transparent'}`
  return isGroup ? (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint ${id}-error`} className={look} data-field={name}>
      {content}
    </div>
  ) : (
    <div className={look} data-field={name}>
      {content}
    </div>
  )
}

/** Beside the label for the eye; behind the control for Tab, since one gets to the value first. */
function WasLine({
  label,
  was,
  wasName,
  hasNeighbour,
  onReset,
}: {
  label: string
  was: string | undefined
  wasName: ReactNode
  hasNeighbour: boolean
  onReset?: () => void
}) {
  return (
    <p
      className={`${hasNeighbour ? 'col-start-2' : 'col-[2/-1]'} row-start-1 flex min-w-0 items-baseline justify-end gap-1 text-caption text-change-ink`}
    >
      {was === undefined ? (
        'changed'
      ) : (
        <span className="truncate" {...tipFor(wasName || was.length > 40 ? was : undefined)}>
          was <del className="text-mute">{wasName || was}</del>
        </span>
      )}
      {onReset && (
        <button
          type="button"
          className="rounded-sm px-1 text-mute underline underline-offset-3 hover:text-ink"
          aria-label={`Reset ${label}`}
          onClick={onReset}
          {...tipFor('Alt+Backspace in the field')}
        >
          Reset
        </button>
      )}
    </p>
  )
}
