import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Assistant, Connection } from '../../contracts/api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { locate } from '../../contracts/core/judge.ts'
import type { PortReport } from '../../contracts/port/types.ts'
import { draftOf, unitsOf } from '../../contracts/port/written.ts'
import { useCreateAssistant } from '../../data/assistants/use-list-changes.ts'
import type { ApiError } from '../../data/call.ts'
import { type DraftRecord, keepDraft, loadDraft } from '../../data/drafts/store.ts'
import { when } from '../../lib/when.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts'
import { editorHref } from './editor-href.ts'
import { ReplaceDialog } from './replace-dialog.tsx'

type FinishBarProps = {
  connection: Connection
  platform: Platform | undefined
  report: PortReport | undefined
  existing: Assistant | undefined
  isNew: boolean
  isBehind: boolean
  keyOf: (body: string) => string
  /** It is made, or a draft: what was answered is not needed any more. */
  onDone: () => void
  onRefused: (refused: Readonly<Record<string, string>>) => void
}

/** What is still open, and the button that makes the assistant or the draft. */
export function FinishBar({ connection, platform, report, existing, isNew, isBehind, keyOf, onDone, onRefused }: FinishBarProps) {
  const create = useCreateAssistant()
  const [, navigate] = useLocation()
  const run = useOneAtATime()
  const [older, setOlder] = useState<DraftRecord>()
  const draft = platform && existing && report ? draftOf(platform, existing.doc, report.set) : undefined

  const make = async () => {
    if (!platform || !report) return
    const body = unitsOf(platform, report.set)
    await create.mutateAsync({ connection: connection.id, body, key: keyOf(JSON.stringify(body)) }).then(
      (made) => {
        onDone()
        navigate(editorHref(made))
      },
      ({ problem }: ApiError) => onRefused(linesOf(platform, report, problem.fieldErrors ?? {})),
    )
  }
  const open = async () => {
    if (!draft || !existing) return
    const record: DraftRecord = { at: new Date().toISOString(), tag: existing.tag, kept: {}, ...draft }
    setOlder(undefined)
    if (await keepDraft(existing, record)) {
      onDone()
      navigate(editorHref(existing))
    } else toast({ title: 'This browser keeps nothing on this device, so there can be no draft.', tone: 'error', seconds: 12 })
  }
  const begin = async () => {
    if (!existing) return
    const found = await loadDraft(existing)
    if (found) setOlder(found)
    else await open()
  }

  const reason = whyNot()
  const verb = isNew ? `Create on ${connection.platformLabel} · ${connection.name}` : 'Open as a draft'
  return (
    <footer className="flex flex-wrap items-center gap-3 border-t border-line bg-panel px-5 py-2.5 max-sm:px-3">
      <p role="status" className="text-small text-mute">
        {report && (report.open > 0 ? `${report.open} ${report.open === 1 ? 'decision is' : 'decisions are'} open` : 'Nothing is open')}
      </p>
      {report && report.open > 0 && (
        <Button size="small" onClick={goToOpen}>
          Go to the next
        </Button>
      )}
      <span className="grow" />
      {create.isError && (
        <p role="alert" className="min-w-0 text-small text-error [overflow-wrap:anywhere]">
          Not created. {create.error.message}
        </p>
      )}
      <Button variant="primary" onClick={() => run(isNew ? make : begin)} {...(reason && { disabledReason: reason })}>
        {verb}
      </Button>
      {older && <ReplaceDialog at={when(older.at)} onClose={() => setOlder(undefined)} onReplace={() => void open()} />}
    </footer>
  )

  function whyNot(): string | undefined {
    if (create.isPending) return 'It is being made'
    if (!report || isBehind) return isNew || existing ? 'The report is being made' : 'Choose the assistant to change'
    if (report.open > 0) return `${report.open} ${report.open === 1 ? 'decision is' : 'decisions are'} open`
    if (!isNew && !draft) return 'Nothing would change there'
    return undefined
  }
}

/** The first question without an answer takes the focus. */
function goToOpen(): void {
  const line = document.querySelector('[data-open]')
  line?.scrollIntoView({ block: 'center' })
  line?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
}

/** What the platform refused, by the line of the report that sent it. */
function linesOf(
  platform: Platform,
  { lines, needs }: PortReport,
  errors: Readonly<Record<string, readonly string[]>>,
): Record<string, string> {
  const told: Record<string, string> = {}
  for (const [path, messages] of Object.entries(errors)) {
    const key = locate(platform, path)?.field.key
    const line = lines.find(({ targetField }) => targetField?.key === key) ?? needs.find(({ field }) => field.key === key)
    if (line) told[line.id] = messages.join(' ')
  }
  return told
}
