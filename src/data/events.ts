import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LiveEvent, liveEvent } from '../contracts/api.ts'
import { assistantKeys } from './assistants/keys.ts'
import { ApiError } from './call.ts'
import { connectionKeys } from './connections/keys.ts'
import { sessionOptions } from './session/queries.ts'

/** How long a broken line may be mended in silence before it is said. */
const graceMilliseconds = 2500
const longestPause = 15_000

/** Keeps what is shown up to date with what others do. False while the server cannot be reached. */
export function useLiveEvents(): boolean {
  const client = useQueryClient()
  const [isReached, setReached] = useState(true)

  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let brokenSince: number | undefined
    let attempts = 0
    let isStopped = false

    const connect = () => {
      source = new EventSource('/api/events')
      source.onopen = () => {
        // Whatever happened while the line was broken was missed.
        if (attempts > 0) void client.invalidateQueries()
        attempts = 0
        brokenSince = undefined
        setReached(true)
      }
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const event = liveEvent.safeParse(JSON.parse(data))
        if (event.success) readAgain(client, event.data)
      }
      source.onerror = () => {
        source?.close()
        attempts++
        brokenSince ??= Date.now()
        timer = setTimeout(retry, Math.min(longestPause, 500 * 2 ** attempts) * (0.75 + Math.random() / 2))
      }
    }
    // The line does not say why it broke: a plain question does, also when the session is over.
    const retry = async () => {
      const isThere = await canBeReached(client)
      if (isStopped) return
      if (isThere) setReached(true)
      else if (Date.now() - (brokenSince ?? 0) > graceMilliseconds) setReached(false)
      connect()
    }
    connect()
    // A save that was answered says so before the next try does.
    const stop = client.getMutationCache().subscribe(({ mutation }) => mutation?.state.status === 'success' && setReached(true))
    return () => {
      isStopped = true
      stop()
      source?.close()
      clearTimeout(timer)
    }
  }, [client])

  return isReached
}

function readAgain(client: QueryClient, { type, connection, id }: LiveEvent): void {
  void client.invalidateQueries({ queryKey: assistantKeys.lists() })
  void client.invalidateQueries({ queryKey: connectionKeys.list() })
  if (type === 'connections') void client.invalidateQueries({ queryKey: sessionOptions().queryKey })
  if (id === undefined) return
  void client.invalidateQueries({ queryKey: assistantKeys.detail({ connection, id }) })
  void client.invalidateQueries({ queryKey: assistantKeys.revisions({ connection, id }) })
}

const canBeReached = (client: QueryClient): Promise<boolean> =>
  client.fetchQuery({ ...sessionOptions(), staleTime: 0, retry: false }).then(
    () => true,
    (error: unknown) => error instanceof ApiError && error.problem.status !== 0,
  )
