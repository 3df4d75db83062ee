import { forget } from '../assistants/remember.ts'
import { type Desk, placeOf } from '../desk.ts'
import { logError } from '../log.ts'
import { stamp } from '../stamp.ts'
import { UpstreamError } from '../upstream/upstream.ts'

const every = 500
const again = 30_000

/**
 * Deletes on the platform what is due. What is due stands in the database, so a restart forgets nothing;
 * an assistant that could not be deleted is tried again, or comes back into the list when the platform refuses.
 */
export function startDeletions(desk: Desk): { stop: () => void } {
  let isRunning = false
  const look = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await deleteWhatIsDue(desk)
    } catch (error) {
      logError('Deleting', error)
    } finally {
      isRunning = false
    }
  }
  const timer = setInterval(() => void look(), every).unref()
  return { stop: () => clearInterval(timer) }
}

async function deleteWhatIsDue(desk: Desk): Promise<void> {
  const due = await desk.db
    .selectFrom('assistants')
    .select(['connection', 'id'])
    .where('delete_due', 'is not', null)
    .where('delete_due', '<=', new Date().toISOString())
    .execute()
  for (const { connection, id } of due) await desk.writes.run(placeOf(connection, id), () => deleteOne(desk, connection, id))
}

async function deleteOne(desk: Desk, connection: string, id: string): Promise<void> {
  const link = desk.connections.all().find((one) => one.id === connection)
  const row = await desk.db
    .selectFrom('assistants')
    .select(['delete_due', 'deleted_by'])
    .where('connection', '=', connection)
    .where('id', '=', id)
    .executeTakeFirst()
  // It was restored while this waited for its turn.
  if (!link || !row?.delete_due) return
  try {
    const before = await link.upstream.read(id)
    await link.upstream.remove(id)
    await close(before.doc)
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    if (error.status === 404) return close(undefined)
    const isRefused = error.reached === 'answered' && error.status >= 400 && error.status < 500 && error.status !== 429
    logError(`Deleting on ${connection}`, error)
    const due = isRefused ? null : new Date(Date.now() + (error.retryAfterSeconds ?? 0) * 1_000 + again).toISOString()
    await desk.db.updateTable('assistants').set({ delete_due: due }).where('connection', '=', connection).where('id', '=', id).execute()
    if (isRefused) desk.tell({ type: 'list', connection })
  }

  async function close(before: Readonly<Record<string, unknown>> | undefined): Promise<void> {
    if (!link) return
    await desk.db.transaction().execute((step) => forget(step, link, id, { who: row?.deleted_by ?? '', at: stamp(), before }))
    desk.tell({ type: 'list', connection })
  }
}
