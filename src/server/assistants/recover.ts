import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { settle } from './settle.ts'

/**
 * Closes what a crash or a lost connection left open: writes that were sent and whose answer was never recorded. Runs before
 * every sync of a connection, for the writes to it and for those whose connection is gone.
 */
export async function recoverWrites(desk: Desk, link: Link): Promise<void> {
  const open = await desk.db.selectFrom('writes').selectAll().where('state', '<>', 'done').orderBy('created_at').execute()
  for (const write of open) {
    const isAnothers = write.connection !== link.id && desk.connections.has(write.connection)
    if (desk.running.has(write.key) || isAnothers) continue
    desk.running.add(write.key)
    try {
      await settle(desk, write)
    } finally {
      desk.running.delete(write.key)
    }
  }
}
