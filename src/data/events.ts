import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { liveEvent } from '../contracts/api.ts'
import { assistantKeys } from './assistants/keys.ts'

/** How long a broken line may be mended in silence before it is said. */
const graceMilliseconds = 2500

/** Keeps what is shown up to date with what others do. False while the server cannot be reached. */
export function useLiveEvents(): boolean {
  const client = useQueryClient()
  const [isReached, setReached] = useState(true)

  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let alarm: ReturnType<typeof setTimeout> | undefined
    let attempts = 0

    const connect = () => {
      source = new EventSource('/api/events')
      source.onopen = () => {
        // Whatever happened while the line was broken was missed.
        if (attempts > 0) void client.invalidateQueries()
        attempts = 0
        clearTimeout(alarm)
        alarm = undefined
        setReached(true)
      }
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const event = liveEvent.safeParse(JSON.parse(data))
        if (!event.success) return
        const { connection, id } = event.data
        void client.invalidateQueries({ queryKey: assistantKeys.lists() })
        if (id === undefined) return
        void client.invalidateQueries({ queryKey: assistantKeys.detail({ connection, id }) })
        void client.invalidateQueries({ queryKey: assistantKeys.revisions({ connection, id }) })
      }
      source.onerror = () => {
        source?.close()
        attempts++
        alarm ??= setTimeout(() => setReached(false), graceMilliseconds)
        timer = setTimeout(connect, Math.min(15_000, 500 * 2 ** attempts) * (0.75 + Math.random() / 2))
      }
    }
    connect()
    return () => {
      source?.close()
      clearTimeout(timer)
      clearTimeout(alarm)
    }
  }, [client])

  return isReached
}
