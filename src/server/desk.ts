import type { LiveEvent } from '../contracts/api.ts'
import type { Connections } from './connections.ts'
import type { KeyedQueue } from './keyed-queue.ts'
import type { Speech } from './speech/speech.ts'
import type { Db } from './store/open.ts'
import type { SendOnce } from './tools/send-once.ts'

/** What everything on the server works with. One per running server, so that tests can run several in one process. */
export type Desk = {
  readonly db: Db
  readonly connections: Connections
  readonly speech: Speech
  /** Sends the request of a tool that is tried. */
  readonly sendTrial: SendOnce
  /** The browsers whose trial is under way. */
  readonly trying: Set<string>
  /** Tells every browser that something changed. */
  readonly tell: (event: LiveEvent) => void
  /** One write at a time per assistant. */
  readonly writes: KeyedQueue
  /** Idempotency-Keys of writes that this process is working on. */
  readonly running: Set<string>
  /** Aborted when the server stops, and with it every request to a platform. */
  readonly ending: AbortSignal
  readonly undoSeconds: number
}

/** An assistant's name among all connections. */
export const placeOf = (connection: string, id: string): string => `${connection}/${id}`
