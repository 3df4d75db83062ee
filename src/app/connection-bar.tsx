import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sessionEnded } from '../data/call.ts'
import { Button } from '../ui/button.tsx'

/** Says what stands between this page and the server, and that nothing typed is lost by it. */
export function ConnectionBar({ isReached }: { isReached: boolean }) {
  const client = useQueryClient()
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const end = () => setOver(true)
    sessionEnded.addEventListener('end', end)
    return () => sessionEnded.removeEventListener('end', end)
  }, [])

  if (isOver) {
    return (
      <div
        role="alert"
        className="flex flex-wrap items-center gap-3 border-b border-line bg-change-bg px-5 py-2 text-small text-change-ink"
      >
        <span className="grow">
          You are signed out. Your edits are kept on this device. Open the newest sign-in link from the terminal where Patchbay runs, then
          come back.
        </span>
        <Button
          size="small"
          onClick={() => {
            setOver(false)
            void client.invalidateQueries()
          }}
        >
          Try again
        </Button>
      </div>
    )
  }
  if (isReached) return <div />
  return (
    <div role="status" className="border-b border-line bg-change-bg px-5 py-2 text-small text-change-ink">
      Patchbay’s server cannot be reached. Your edits are kept on this device. Trying again…
    </div>
  )
}
