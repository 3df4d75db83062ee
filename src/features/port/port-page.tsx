import '../../ui/later.css'
import { useQuery } from '@tanstack/react-query'
import type { Connection } from '../../contracts/api.ts'
import { withRole } from '../../contracts/core/field.ts'
import { assistantOptions } from '../../data/assistants/queries.ts'
import { ApiError } from '../../data/call.ts'
import { platformOptions } from '../../data/platforms/queries.ts'
import { sessionOptions } from '../../data/session/queries.ts'
import { textOf } from '../../lib/json.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageSkeleton } from '../../ui/page-skeleton.tsx'
import { editorHref } from './editor-href.ts'
import { PortScreen } from './port-screen.tsx'

/** Loads the assistant that is to be ported, and says why when it cannot be. */
export function PortPage({ connection, id }: { connection: string; id: string }) {
  const session = useQuery(sessionOptions())
  const assistant = useQuery(assistantOptions({ connection, id }))
  const owner = session.data?.connections.find((one: Connection) => one.id === connection)
  const platform = useQuery({ ...platformOptions(owner ?? { platform: '', generation: null }), enabled: owner !== undefined })

  const failed = [session, assistant, platform].find((query) => query.error && !query.data)
  if (failed) {
    const isGone = failed.error instanceof ApiError && failed.error.problem.status === 404
    return (
      <EmptyState
        title={isGone ? 'This assistant is not there any more' : 'The assistant could not be read'}
        text={isGone ? 'It was deleted, or the link is wrong.' : failed.error?.message}
        action={
          isGone ? <Button href="/assistants">All assistants</Button> : <Button onClick={() => void failed.refetch()}>Try again</Button>
        }
      />
    )
  }
  if (session.data && !owner)
    return (
      <EmptyState
        title="This connection is not known"
        text={`No connection is called ${connection}.`}
        action={<Button href="/assistants">All assistants</Button>}
      />
    )
  if (!session.data || !assistant.data || !platform.data || !owner) return <PageSkeleton />

  const nameField = withRole(platform.data, 'name')
  const name = textOf(assistant.data.doc[nameField?.key ?? 'name'])
  const others = session.data.connections.filter((one) => one.id !== connection && one.hasKey)
  if (others.length === 0)
    return (
      <EmptyState
        title={`There is nowhere to port ${name} to`}
        text="Porting takes an assistant to another connection, and this is the only one that has a key. Add the account that it shall go to."
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <Button href={editorHref({ connection, id })}>Back to the assistant</Button>
            <Button variant="primary" href="/connections">
              Connections
            </Button>
          </span>
        }
      />
    )
  return (
    <PortScreen key={`${connection}/${id}`} name={name} owner={owner} others={others} source={platform.data} assistant={assistant.data} />
  )
}
