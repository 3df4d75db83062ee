import { attemptOf, dueAt } from '../assistants/attempts.ts'
import { isSyncing, sync } from '../assistants/sync.ts'
import type { Desk } from '../desk.ts'

/**
 * Reads every connection's list again and again, so that what is changed outside is noticed while nobody looks. One
 * connection begins at a time, one that fails is asked less and less often, and none is read twice at once.
 */
export function startSyncs(desk: Desk, everySeconds: number): { stop: () => void } {
  const every = everySeconds * 1_000
  const look = () => {
    const waiting = desk.connections.all().filter((link) => !isSyncing(link))
    const [next] = waiting.map((link) => ({ link, at: dueAt(attemptOf(link), every) })).sort((a, b) => a.at - b.at)
    if (next && next.at <= performance.now()) void sync(desk, next.link)
  }
  const timer = setInterval(look, Math.min(1_000, every / 10)).unref()
  return { stop: () => clearInterval(timer) }
}
