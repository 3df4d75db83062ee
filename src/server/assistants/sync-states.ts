import type { AssistantList } from '../../contracts/list-api.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { tryAgain } from '../upstream/retry-after.ts'
import { attemptOf, restLeft } from './attempts.ts'

export type SyncState = AssistantList['sync'][number]

/** How the list of every connection stands. What a platform asked to wait is counted from now on. */
export async function syncStates(desk: Desk): Promise<SyncState[]> {
  const rows = await desk.db.selectFrom('syncs').selectAll().execute()
  return desk.connections.all().map((link) => {
    const row = rows.find((one) => one.connection === link.id)
    const last = attemptOf(link)
    const why = [row?.failing_why, last?.isCounted && `${tryAgain(restLeft(last))}.`].filter(Boolean).join(' ')
    return {
      connection: link.id,
      syncedAt: row?.synced_at ?? null,
      failing: row?.failing_since ? { since: row.failing_since, why } : null,
    }
  })
}

/** The list was read. Gives whether that is news: it is for a list that was never read before, or could not be. */
export async function markRead(desk: Desk, { id }: Link, readAt: string): Promise<boolean> {
  const before = await rowOf(desk, id)
  const values = { synced_at: readAt, failing_since: null, failing_why: null }
  await desk.db
    .insertInto('syncs')
    .values({ connection: id, ...values })
    .onConflict((conflict) => conflict.column('connection').doUpdateSet(values))
    .execute()
  return !before?.synced_at || before.failing_since !== null
}

/** The list could not be read, and `since` is when the first such reading began. Gives whether that is news, or the reason is. */
export async function markFailing(desk: Desk, { id }: Link, begun: string, why: string): Promise<boolean> {
  const before = await rowOf(desk, id)
  const values = { failing_since: before?.failing_since ?? begun, failing_why: why }
  await desk.db
    .insertInto('syncs')
    .values({ connection: id, synced_at: null, ...values })
    .onConflict((conflict) => conflict.column('connection').doUpdateSet(values))
    .execute()
  return before?.failing_why !== why
}

const rowOf = (desk: Desk, id: string) => desk.db.selectFrom('syncs').selectAll().where('connection', '=', id).executeTakeFirst()
