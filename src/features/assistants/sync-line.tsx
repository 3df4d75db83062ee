import { useRefreshConnection } from '../../data/assistants/use-list-changes.ts'
import { when } from '../../lib/when.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

type SyncLineProps = { connection: string; name: string; since: string; why: string }

/** A connection whose list cannot be read at the moment; the others go on. */
export function SyncLine({ connection, name, since, why }: SyncLineProps) {
  const refresh = useRefreshConnection()
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-change-bg px-5 py-1.5 text-small text-change-ink max-sm:px-3"
    >
      <Icon name="warning" />
      <span className="grow basis-60 [overflow-wrap:anywhere]">
        <b className="font-bold">{name}</b> cannot be read since <span className="tabular-nums">{when(since)}</span>. {why} What was read
        before is shown.
      </span>
      <Button size="small" onClick={() => refresh.mutate(connection)} {...(refresh.isPending && { disabledReason: 'It is being read' })}>
        Read again
      </Button>
    </div>
  )
}
