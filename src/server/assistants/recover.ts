import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { settle } from './settle.ts'

/**
 * Closes what a crash or a lost connection left open: writes that were sent and whose answer was never recorded.
 * Runs before the first sync, so that a write of ours is not taken for somebody else's, and with every sync after it.
 */
export async function recoverWrites(desk: Desk, link?: Link): Promise<void> {
  const open = await desk.db.selectFrom('writes').selectAll().where('state', '<>', 'done').orderBy('created_at').execute()
  for (const write of open) {
    if (desk.running.has(write.key) || (link && write.connection !== link.id)) continue
    desk.running.add(write.key)
    try {
      await settle(desk, write)
    } finally {
      desk.running.delete(write.key)
    }
  }
}
