import type { AssistantList } from '../../contracts/list-api.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { logError } from '../log.ts'
import { stamp } from '../stamp.ts'
import { inBackground } from '../upstream/background.ts'
import { type Answered, UpstreamError } from '../upstream/upstream.ts'
import { recoverWrites } from './recover.ts'
import { forget, outsider, remember } from './remember.ts'
import { tagOf } from './tag.ts'
import { unreadOf } from './unread.ts'

export type SyncState = AssistantList['sync'][number]

const chunk = 200
const stale = 15_000
/** Beyond this many, browsers read the list again rather than each assistant. */
const eventsAtMost = 50

const running = new WeakMap<Link, Promise<void>>()

export async function syncAll(desk: Desk): Promise<void> {
  await Promise.all(desk.connections.all().map((link) => sync(desk, link)))
}

/** Reads a connection's whole list. Never fails: what goes wrong upstream is kept in words. Two at once are one. */
export function sync(desk: Desk, link: Link): Promise<void> {
  const under = running.get(link)
  if (under) return under
  const run = inBackground(() => syncOnce(desk, link)).finally(() => running.delete(link))
  running.set(link, run)
  return run
}

/** Settles when every sync that is under way has ended. */
export async function syncsIdle(desk: Desk): Promise<void> {
  await Promise.all(desk.connections.all().map((link) => running.get(link)))
}

/** Starts a sync behind the scenes for every connection whose list is older than 15 seconds. */
export async function syncWhatIsOld(desk: Desk): Promise<void> {
  const states = await syncStates(desk)
  for (const link of desk.connections.all()) {
    const at = states.find((state) => state.connection === link.id)?.syncedAt
    if (!at || Date.now() - Date.parse(at) > stale) void sync(desk, link)
  }
}

export async function syncStates(desk: Desk): Promise<SyncState[]> {
  const rows = await desk.db.selectFrom('syncs').selectAll().execute()
  return desk.connections.all().map(({ id }) => {
    const row = rows.find((one) => one.connection === id)
    return {
      connection: id,
      syncedAt: row?.synced_at ?? null,
      failing: row?.failing_since ? { since: row.failing_since, why: row.failing_why ?? '' } : null,
    }
  })
}

async function syncOnce(desk: Desk, link: Link): Promise<void> {
  try {
    await recoverWrites(desk, link)
    // Without the names the list shows ids; that is no reason to show nothing.
    await link.voices().catch(() => [])
    const readAt = stamp()
    const answered = await link.upstream.list()
    const changed = [...(await rememberAll(desk, link, answered, readAt)), ...(await forgetTheGone(desk, link, answered, readAt))]
    await mark(desk, link, { synced_at: readAt, failing_since: null, failing_why: null })
    if (changed.length === 0) return
    for (const { id, tag } of changed.slice(0, eventsAtMost)) {
      desk.tell({ type: 'assistant', connection: link.id, id, ...(tag && { tag }) })
    }
    desk.tell({ type: 'list', connection: link.id })
  } catch (error) {
    // Cut off by our own stopping, or removed meanwhile; the platform is not to blame.
    if (desk.ending.aborted || !desk.connections.has(link.id)) return
    if (!(error instanceof UpstreamError)) logError(`Sync of ${link.id}`, error)
    const why = error instanceof UpstreamError ? `${error.summary}.` : 'The list could not be stored.'
    await markFailing(desk, link, why).catch((fault) => logError(`Sync of ${link.id}`, fault))
  }
}

type Changed = { id: string; tag?: string }

async function rememberAll(desk: Desk, link: Link, answered: readonly Answered[], readAt: string): Promise<Changed[]> {
  const rows = await desk.db.selectFrom('assistants').select(['id', 'tag']).where('connection', '=', link.id).execute()
  const known = new Map(rows.map((row) => [row.id, row.tag]))
  const withUnread = await unreadOf(desk.db, link)
  const different = answered.filter(({ id, doc }) => known.get(id) !== tagOf(withUnread(id, doc)))
  const changed: Changed[] = []
  for (let at = 0; at < different.length; at += chunk) {
    await desk.db.transaction().execute(async (step) => {
      for (const one of different.slice(at, at + chunk)) {
        const { assistant, isChange } = await remember(desk, step, link, one, readAt)
        if (isChange) changed.push({ id: one.id, tag: assistant.tag })
      }
    })
    // Requests get their turn between two transactions.
    await new Promise(setImmediate)
  }
  return changed
}

/** Rows that were known before this read began and are not in it any more. */
async function forgetTheGone(desk: Desk, link: Link, answered: readonly Answered[], readAt: string): Promise<Changed[]> {
  const there = new Set(answered.map(({ id }) => id))
  return desk.db.transaction().execute(async (step) => {
    const rows = await step.selectFrom('assistants').select(['id', 'read_at']).where('connection', '=', link.id).execute()
    const gone = rows.filter((row) => !there.has(row.id) && row.read_at < readAt)
    for (const { id } of gone) await forget(step, link, id, { who: outsider, at: readAt, before: undefined })
    return gone.map(({ id }) => ({ id }))
  })
}

type Mark = { synced_at: string; failing_since: null; failing_why: null }

async function mark(desk: Desk, { id }: Link, values: Mark): Promise<void> {
  await desk.db
    .insertInto('syncs')
    .values({ connection: id, ...values })
    .onConflict((conflict) => conflict.column('connection').doUpdateSet(values))
    .execute()
}

async function markFailing(desk: Desk, { id }: Link, why: string): Promise<void> {
  const now = new Date().toISOString()
  await desk.db
    .insertInto('syncs')
    .values({ connection: id, synced_at: null, failing_since: now, failing_why: why })
    .onConflict((conflict) =>
      conflict
        .column('connection')
        .doUpdateSet((set) => ({ failing_since: set.fn.coalesce('syncs.failing_since', set.val(now)), failing_why: why })),
    )
    .execute()
}
