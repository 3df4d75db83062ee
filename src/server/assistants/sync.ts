import { restAsked, troubleWords } from '../connections/trouble-words.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { logError } from '../log.ts'
import { stamp } from '../stamp.ts'
import { inBackground } from '../upstream/background.ts'
import { type Answered, type Upstream, UpstreamError } from '../upstream/upstream.ts'
import { attemptOf, noteFailure, noteRead, restLeft } from './attempts.ts'
import { nameVoices } from './name-voices.ts'
import { recoverWrites } from './recover.ts'
import { forget, outsider, remember } from './remember.ts'
import { markFailing, markRead } from './sync-states.ts'
import { tagOf } from './tag.ts'
import { unreadOf } from './unread.ts'

const chunk = 200
const stale = 15_000
/** Beyond this many, browsers read the list again rather than each assistant. */
const eventsAtMost = 50

/** By account, since a connection with a new name is still the same one. */
const running = new WeakMap<Upstream, Promise<void>>()
const naming = new WeakMap<Upstream, Promise<void>>()

/** Reads a connection's whole list. Never fails: what goes wrong upstream is kept in words. Two at once are one. */
export function sync(desk: Desk, link: Link): Promise<void> {
  const under = running.get(link.upstream)
  if (under) return under
  const run = inBackground(() => syncOnce(desk, link)).finally(() => running.delete(link.upstream))
  running.set(link.upstream, run)
  return run
}

export const isSyncing = ({ upstream }: Link): boolean => running.has(upstream)

/** The same for some connections, and with the names of their voices, for which a list does not wait. */
export async function syncWithVoices(desk: Desk, links: readonly Link[]): Promise<void> {
  await Promise.all(links.map((link) => sync(desk, link).then(() => naming.get(link.upstream))))
}

/** Settles when every sync that is under way has ended. */
export async function syncsIdle(desk: Desk): Promise<void> {
  await Promise.all(desk.connections.all().flatMap(({ upstream }) => [running.get(upstream), naming.get(upstream)]))
}

/** Starts a sync behind the scenes for every connection that was not read, or tried, within 15 seconds. */
export function syncWhatIsOld(desk: Desk): void {
  for (const link of desk.connections.all()) {
    const last = attemptOf(link)
    if (!last || (performance.now() - last.at > stale && restLeft(last) === 0)) void sync(desk, link)
  }
}

async function syncOnce(desk: Desk, link: Link): Promise<void> {
  const begun = stamp()
  try {
    await recoverWrites(desk, link)
    const readAt = stamp()
    const answered = await link.upstream.list()
    if (!isInUse(desk, link)) return
    const changed = [...(await rememberAll(desk, link, answered, readAt)), ...(await forgetTheGone(desk, link, answered, readAt))]
    noteRead(link)
    const isNews = await markRead(desk, link, readAt)
    for (const { id, tag } of changed.slice(0, eventsAtMost)) {
      desk.tell({ type: 'assistant', connection: link.id, id, ...(tag && { tag }) })
    }
    if (isNews || changed.length > 0) desk.tell({ type: 'list', connection: link.id })
    learnVoices(desk, link)
  } catch (error) {
    // Cut off by our own stopping, removed meanwhile or given another key; the platform is not to blame.
    if (desk.ending.aborted || !isInUse(desk, link)) return
    if (!(error instanceof UpstreamError)) logError(`Sync of ${link.id}`, error)
    await fail(desk, link, begun, error).catch((fault) => logError(`Sync of ${link.id}`, fault))
  }
}

/** What is read with a key or address that was replaced meanwhile belongs to another account. */
const isInUse = (desk: Desk, { id, upstream }: Link): boolean => desk.connections.has(id) && desk.connections.get(id).upstream === upstream

/** Writes down since when and why a list cannot be read, and tells the browsers when that is news. */
async function fail(desk: Desk, link: Link, begun: string, error: unknown): Promise<void> {
  noteFailure(link, restAsked(error))
  if (await markFailing(desk, link, begun, whyOf(link, error))) desk.tell({ type: 'list', connection: link.id })
}

function whyOf(link: Link, error: unknown): string {
  if (!(error instanceof UpstreamError)) return 'The list could not be stored.'
  const { words, advice } = troubleWords(error, link.platform, link.shown.baseUrl)
  // How long it is to wait is said when it is shown (`syncStates`): by then it is less.
  return attemptOf(link)?.isCounted ? words : `${words} ${advice}`
}

/** Reads the voices behind the list, which shows their ids until then. */
function learnVoices(desk: Desk, link: Link): void {
  const { upstream } = link
  if (naming.has(upstream)) return
  const learn = async () => {
    await link.voices()
    if (await nameVoices(desk, link)) desk.tell({ type: 'list', connection: link.id })
  }
  const run = learn()
    .catch((error) => {
      // Without the names the list shows ids; that is no reason to show nothing.
      if (!(error instanceof UpstreamError) && !desk.ending.aborted) logError(`Voices of ${link.id}`, error)
    })
    .finally(() => naming.delete(upstream))
  naming.set(upstream, run)
}

type Changed = { id: string; tag?: string }

async function rememberAll(desk: Desk, link: Link, answered: readonly Answered[], readAt: string): Promise<Changed[]> {
  const rows = await desk.db.selectFrom('assistants').select(['id', 'tag']).where('connection', '=', link.id).execute()
  const known = new Map(rows.map((row) => [row.id, row.tag]))
  const withUnread = await unreadOf(desk.db, link)
  const changed: Changed[] = []
  for (let at = 0; at < answered.length; at += chunk) {
    const different = answered.slice(at, at + chunk).filter(({ id, doc }) => known.get(id) !== tagOf(withUnread(id, doc)))
    if (different.length > 0) {
      await desk.db.transaction().execute(async (step) => {
        for (const one of different) {
          const { assistant, isChange } = await remember(desk, step, link, one, readAt)
          if (isChange) changed.push({ id: one.id, tag: assistant.tag })
        }
      })
    }
    // Requests get their turn between two chunks: a long list is compared every few minutes.
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
