import type { Finding } from '../../../../contracts/core/field.ts'
import { Button } from '../../../../ui/button.tsx'

type RowNotesProps = {
  id: string
  messages: ReadonlyMap<string, Finding> | undefined
  warning: string
  length: string | undefined
  suggestion: string | undefined
  onRename: () => void
}

/** What is wrong with a row, what is worth a look, and a better name with one click. */
export function RowNotes({ id, messages, warning, length, suggestion, onRename }: RowNotesProps) {
  const said = (severity: Finding['severity']) =>
    [...new Set([...(messages?.values() ?? [])].filter((one) => one.severity === severity).map(({ message }) => message))].join('. ')
  const error = said('error')
  const worth = [warning, said('warning')].filter((text) => text !== '').join('. ')
  if (!error && !worth && !length && suggestion === undefined) return null
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-caption">
      {suggestion !== undefined && (
        <span className="grid max-w-full grid-cols-[minmax(0,1fr)] text-ink">
          <Button size="small" onClick={onRename}>
            <span className="truncate">Use {suggestion}</span>
          </Button>
        </span>
      )}
      <p id={id} className="min-w-0 [overflow-wrap:anywhere]">
        {error && (
          <span className="text-error">
            {error}
            {worth && '.'}{' '}
          </span>
        )}
        {/* While somebody writes the row, what is not there yet is no news. */}
        {worth && <span className="text-change-ink group-focus-within:hidden">{worth} </span>}
        {length && <span className="text-mute tabular-nums">{length}</span>}
      </p>
    </div>
  )
}

/** What a row had under another type, and loses with the next save. */
export function Dropped({ what, isOne, type, onBack }: { what: string; isOne: boolean; type: string; onBack: () => void }) {
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-caption text-change-ink">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {what} {isOne ? 'is' : 'are'} dropped with the next save.
      </span>
      <span className="text-ink">
        <Button size="small" onClick={onBack}>
          Back to {type}
        </Button>
      </span>
    </p>
  )
}

/** What a platform's own schema has of a value besides the columns: to be read, and sent as it is. */
export function KeptKeywords({ kept, isWhole }: { kept: unknown; isWhole: boolean }) {
  const text = JSON.stringify(kept, null, 2)
  if (!isWhole && text.length < 120) {
    return (
      <p className="mt-1.5 font-mono text-caption text-mute [overflow-wrap:anywhere]">
        <span className="font-sans">Kept as it is: </span>
        {JSON.stringify(kept)}
      </p>
    )
  }
  return (
    <details className="mt-1.5 text-caption text-mute">
      <summary className="w-fit cursor-pointer rounded-sm">
        {isWhole ? 'No column can show this: it is sent as it is' : 'Kept as it is'}
      </summary>
      <pre
        role="region"
        aria-label="Kept as it is"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard too
        tabIndex={0}
        className="mt-1 max-h-64 overflow-auto rounded-sm bg-panel p-2 font-mono [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {text}
      </pre>
    </details>
  )
}
