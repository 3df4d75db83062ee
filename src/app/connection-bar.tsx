import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLiveEvents } from '../data/events.ts'
import { sessionOptions } from '../data/session/queries.ts'
import { useSessionOver } from '../data/session/session-over.ts'
import { Button } from '../ui/button.tsx'

const bar = 'border-b border-line bg-change-bg px-5 py-2 text-small text-change-ink max-sm:px-3'

/** Says what stands between this page and the server, and that nothing typed is lost by it. */
export function ConnectionBar() {
  const isReached = useLiveEvents()
  const client = useQueryClient()
  const isOver = useSessionOver()
  useReadWhenBack(isOver)
  return (
    <div>
      <div role="alert">
        {isOver && (
          <div className={`${bar} flex flex-wrap items-center gap-x-3 gap-y-1`}>
            <span className="grow basis-72">
              You are signed out. Your edits are kept on this device. Open the newest sign-in link from the terminal where Patchbay runs,
              then come back.
            </span>
            <Button size="small" onClick={() => void client.fetchQuery({ ...sessionOptions(), staleTime: 0 }).catch(() => {})}>
              Try again
            </Button>
          </div>
        )}
      </div>
      <div role="status">
        {!isOver && !isReached && (
          <p className={bar}>Patchbay’s server cannot be reached. Your edits are kept on this device. Trying again…</p>
        )}
      </div>
    </div>
  )
}

/** What was refused while the session was over is asked for again once there is one. */
function useReadWhenBack(isOver: boolean): void {
  const client = useQueryClient()
  const wasOver = useRef(isOver)
  useEffect(() => {
    if (wasOver.current && !isOver) void client.invalidateQueries()
    wasOver.current = isOver
  }, [isOver, client])
}
