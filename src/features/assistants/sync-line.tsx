import type { Connection } from '../../contracts/api.ts'
import { useReadAgain } from '../../data/connections/use-connection-changes.ts'
import { when } from '../../lib/when.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

/** A connection whose list cannot be read: since when, why, and when it was read last. */
type Failing = { readonly connection: string; readonly since: string; readonly why: string; readonly syncedAt: string | null }

type SyncLineProps = { failing: readonly Failing[]; connections: readonly Connection[] }

/** What cannot be read at the moment; the others go on. One line, however many they are: the rows are what people came for. */
export function SyncLine({ failing, connections }: SyncLineProps) {
  const refresh = useReadAgain()
  const [first, ...others] = failing
  if (!first) return null
  const nameOf = ({ connection }: Failing) => {
    const found = connections.find((one) => one.id === connection)
    return found ? `${found.platformLabel} · ${found.name}` : connection
  }
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-change-bg px-5 py-1.5 text-small text-change-ink max-sm:px-3"
    >
      <Icon name="warning" />
      <span className="grow basis-60 [overflow-wrap:anywhere]">
        {others.length === 0 ? (
          <>
            <b className="font-bold">{nameOf(first)}</b> cannot be read since <span className="tabular-nums">{when(first.since)}</span>.{' '}
            {first.why} {first.syncedAt && 'What was read before is shown.'}
          </>
        ) : (
          <>
            <b className="font-bold">{failing.length} connections</b> cannot be read: {named(failing.map(nameOf))}.
          </>
        )}
      </span>
      {others.length === 0 ? (
        <Button
          size="small"
          onClick={() => refresh.mutate(first.connection)}
          {...(refresh.isPending && { disabledReason: 'It is being read' })}
        >
          Read again
        </Button>
      ) : (
        <Button size="small" href="/connections">
          See why
        </Button>
      )}
    </div>
  )
}

/** The first three by name, the others counted. */
function named(names: readonly string[]): string {
  const more = names.length - 3
  return more > 0 ? `${names.slice(0, 3).join(', ')} and ${more} more` : names.join(', ')
}
