import '../../ui/later.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { NewConnection } from '../../contracts/connections-api.ts'
import { ApiError } from '../../data/call.ts'
import { connectionsOptions, platformsOptions } from '../../data/connections/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ControlsForm } from '../../ui/controls-form.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AddDialog } from './add-dialog.tsx'
import { ConnectionRow } from './connection-row.tsx'

/** The accounts that assistants are read from and saved to. */
export function ConnectionsPage() {
  usePageTitle('Connections')
  const { data: connections, error, isPending, refetch } = useQuery(connectionsOptions())
  const { data: platforms } = useQuery(platformsOptions())
  const [isAdding, setAdding] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const typed = useRef<NewConnection>(undefined)
  const [removed, setRemoved] = useState<string>()
  // The button that had the focus goes with its row; somebody who has gone on meanwhile is left where they are.
  const isRemoved = removed !== undefined && connections?.every(({ id }) => id !== removed) === true
  useEffect(() => {
    if (isRemoved && document.activeElement === document.body) heading.current?.focus()
  }, [isRemoved])
  // The shell says so already.
  const isSessionOver = error instanceof ApiError && error.problem.status === 401

  return (
    <ControlsForm className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)]">
      <ScreenHeader title="Connections" headingRef={heading}>
        <span className="text-small text-mute max-sm:hidden">The accounts that assistants are read from and saved to</span>
        <span className="grow" />
        <Button
          variant="primary"
          onClick={() => setAdding(true)}
          {...(!platforms && { disabledReason: 'The platforms are still being read' })}
        >
          Add connection
        </Button>
      </ScreenHeader>
      <div>
        {error && !isSessionOver && (
          <div
            role="alert"
            className="flex flex-wrap items-center gap-3 border-b border-line bg-error-bg px-5 py-2 text-small text-error max-sm:px-3"
          >
            <span className="grow">
              The connections could not be read. {connections && 'What was read before is shown.'} {error.message}
            </span>
            <Button size="small" onClick={() => void refetch()}>
              Try again
            </Button>
          </div>
        )}
      </div>
      <div className="min-h-0 overflow-auto">
        {isPending && <Loading says="Loading the connections" lines={3} className="border-b border-line bg-panel p-5 max-sm:px-3" />}
        {connections?.length === 0 && (
          <div className="grid justify-items-center gap-2 px-5 py-12 text-center">
            <p className="text-section font-bold">No connections yet</p>
            <p className="max-w-md text-mute">A connection is an account on a platform: its address and a key.</p>
          </div>
        )}
        {connections && connections.length > 0 && (
          <ul aria-label="Connections">
            {connections.map((connection) => (
              <ConnectionRow
                key={connection.id}
                connection={connection}
                platform={platforms?.find(({ id }) => id === connection.platform)}
                onRemoved={() => setRemoved(connection.id)}
              />
            ))}
          </ul>
        )}
      </div>
      {isAdding && platforms && <AddDialog platforms={platforms} kept={typed} onClose={() => setAdding(false)} />}
    </ControlsForm>
  )
}
