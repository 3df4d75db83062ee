import { useEffect, useState } from 'react'
import type { ConnectionState } from '../../contracts/connections-api.ts'
import { when } from '../../lib/when.ts'
import { ago } from './ago.ts'

/** When the list was read last, or since when it cannot be read and why. */
export function SyncWords({ sync: { syncedAt, failing }, isReading }: { sync: ConnectionState['sync']; isReading: boolean }) {
  useTick(20_000)
  if (isReading) return <>being read</>
  if (failing) {
    return (
      <span className="text-error">
        cannot be read since {when(failing.since)}. {failing.why}
        {syncedAt && ` What was read ${ago(syncedAt)} is shown.`}
      </span>
    )
  }
  if (!syncedAt) return <>not read yet</>
  return (
    <time dateTime={syncedAt} title={new Date(syncedAt).toLocaleString('en-GB')}>
      read {ago(syncedAt)}
    </time>
  )
}

/** Draws the caller again every so many milliseconds, since "2 min ago" does not stay true. */
function useTick(milliseconds: number): void {
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds])
}
