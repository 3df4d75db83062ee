import { useInfiniteQuery } from '@tanstack/react-query'
import { describeRevised } from '../../../contracts/core/describe.ts'
import { readField } from '../../../contracts/core/field.ts'
import type { Revision } from '../../../contracts/history-api.ts'
import type { ReceiptLine } from '../../../contracts/save-api.ts'
import { revisionsOptions } from '../../../data/assistants/history-queries.ts'
import type { AssistantRef } from '../../../data/assistants/keys.ts'
import { when } from '../../../lib/when.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { toast } from '../../../ui/toast.ts'
import { useDraftStore } from '../draft/draft-context.ts'
import { DiffLine } from './changes-panel.tsx'

/** Every save and every change made elsewhere, newest first. What was there before can come back as a draft. */
export function HistoryPanel({ assistant }: { assistant: AssistantRef }) {
  const { data, isPending, isError, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(revisionsOptions(assistant))
  if (isPending) return <Skeleton lines={6} />
  if (isError) {
    return (
      <p className="text-small">
        The history could not be read. <Button onClick={() => void refetch()}>Try again</Button>
      </p>
    )
  }
  const revisions = data.pages.flatMap((page) => page.revisions)
  if (revisions.length === 0)
    return <p className="text-small text-mute">Nothing yet. Every save shows up here, and what is changed outside Patchbay.</p>
  return (
    <>
      <ol className="grid gap-4">
        {revisions.map((revision) => (
          <RevisionEntry key={revision.id} revision={revision} />
        ))}
      </ol>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show older ones</Button>}
    </>
  )
}

/** What somebody did; what was done outside Patchbay has nobody's name. */
const kinds: Readonly<Record<Exclude<Revision['kind'], 'outside'>, string>> = {
  created: 'created it',
  saved: 'saved',
  deleted: 'deleted it',
}

const outcomes: Readonly<Record<ReceiptLine['outcome'], string>> = {
  stored: 'stored as sent',
  dropped: 'not taken by the platform',
  changed: 'changed by the platform',
  unseen: 'sent; the platform does not show it back',
}

function RevisionEntry({ revision }: { revision: Revision }) {
  const store = useDraftStore()
  const lines = revision.units.flatMap(({ unit: key, before, after }) => {
    const unit = store.platform.units.get(key)
    return unit ? describeRevised(store.platform, unit, before, after) : []
  })
  const restore = () => {
    for (const { unit: key, before } of revision.units) {
      const unit = store.platform.units.get(key)
      if (!unit) continue
      // A secret was never here: it cannot come back.
      const fields = unit.fields.filter((field) => field.control.kind !== 'secret')
      store.set(Object.fromEntries(fields.map((field) => [field.key, readField(field, { [key]: before })])))
    }
    toast({ title: 'Brought back as a draft. Nothing is sent until you save.' })
  }
  const odd = revision.receipt?.lines.filter((line) => line.outcome !== 'stored') ?? []
  return (
    <li className="rounded-md border border-line p-3">
      <p className="text-small">
        {revision.kind === 'outside' ? (
          <b className="font-bold">Changed outside Patchbay</b>
        ) : (
          <>
            <b className="font-bold">{revision.who}</b> {kinds[revision.kind]}
          </>
        )}{' '}
        <time dateTime={revision.at} title={new Date(revision.at).toLocaleString('en-GB')} className="text-mute">
          {when(revision.at)}
        </time>
      </p>
      {lines.map((line) => (
        <DiffLine key={line.field.key} line={line} />
      ))}
      {odd.map((line) => (
        <p key={line.unit} className="mt-1 text-caption text-change-ink">
          {store.platform.units.get(line.unit)?.label ?? line.unit}: {outcomes[line.outcome]}
        </p>
      ))}
      {revision.kind !== 'created' && revision.units.length > 0 && (
        <div className="mt-2">
          <Button size="small" onClick={restore}>
            Bring back what was before
          </Button>
        </div>
      )}
    </li>
  )
}
