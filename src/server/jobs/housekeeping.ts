import { logError } from '../log.ts'
import type { Db } from '../store/open.ts'

const hour = 3_600_000

/** Forgets what has run out: sessions, and the answers of writes that nobody will retry any more. At start and every hour. */
export function startHousekeeping(db: Db): { stop: () => void } {
  const clean = async () => {
    const now = Date.now()
    await db.deleteFrom('sessions').where('expires_at', '<=', new Date(now).toISOString()).execute()
    await db
      .deleteFrom('writes')
      .where('state', '=', 'done')
      .where('created_at', '<', new Date(now - 24 * hour).toISOString())
      .execute()
  }
  const run = () => void clean().catch((error) => logError('Housekeeping', error))
  run()
  const timer = setInterval(run, hour).unref()
  return { stop: () => clearInterval(timer) }
}
