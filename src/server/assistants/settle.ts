import type { Doc } from '../../contracts/core/field.ts'
import type { Link } from '../connections.ts'
import { type Desk, placeOf } from '../desk.ts'
import { stamp } from '../stamp.ts'
import type { Write } from '../store/tables.ts'
import { settleToolCreate, settleToolSave, toolsPlace } from '../tools/settle-tool.ts'
import { type Answered, UpstreamError } from '../upstream/upstream.ts'
import { finishCreate } from './finish-create.ts'
import { finishSave } from './finish-save.ts'
import { drop, leaveUnclear } from './open-write.ts'
import { docByTag } from './remember.ts'
import { doubtUnread, isSeen } from './unread.ts'
import { holdsSame, verdictOf } from './verdict.ts'

/**
 * Closes a write whose answer never came, by looking at the platform: done is recorded as done, not done is forgotten,
 * so that the same key may try again. While the platform cannot be read the write stays open.
 */
export async function settle(desk: Desk, write: Write): Promise<void> {
  const link = desk.connections.all().find(({ id }) => id === write.connection)
  if (!link) return drop(desk, write.key)
  const isTool = write.kind === 'tool-save' || write.kind === 'tool-create'
  const place = placeOf(write.connection, isTool ? toolsPlace : write.kind === 'create' ? '' : (write.assistant ?? ''))
  await desk.writes.run(place, async () => {
    try {
      await settlers[write.kind](desk, link, write)
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      if (error.status === 404) return drop(desk, write.key)
      await leaveUnclear(desk, write.key)
    }
  })
}

type Settle = (desk: Desk, link: Link, write: Write) => Promise<void>

/** By what was written. */
const settlers: Readonly<Record<Write['kind'], Settle>> = {
  save: settleSave,
  create: settleNew,
  duplicate: settleNew,
  'tool-save': settleToolSave,
  'tool-create': settleToolCreate,
}

async function settleSave(desk: Desk, link: Link, write: Write): Promise<void> {
  const id = write.assistant ?? ''
  const sent = JSON.parse(write.body_json) as Doc
  const before = write.before_tag ? await docByTag(desk.db, link.id, id, write.before_tag) : undefined
  const readAt = stamp()
  const after = await link.upstream.read(id)
  const verdict = before ? verdictOf(link.platform, sent, before, after.doc) : 'unclear'
  if (verdict === 'unclear') await doubtUnread(desk.db, link, id, sent)
  if (!before || verdict !== 'written') return drop(desk, write.key)
  await finishSave(desk, link, {
    key: write.key,
    who: write.who,
    sent,
    base: write.base_tag ? await docByTag(desk.db, link.id, id, write.base_tag) : undefined,
    before,
    after,
    readAt,
    status: 200,
    milliseconds: Math.max(0, Date.now() - Date.parse(write.created_at)),
  })
}

async function settleNew(desk: Desk, link: Link, write: Write): Promise<void> {
  const readAt = stamp()
  const sent = JSON.parse(write.body_json) as Doc
  const made = await findNew(desk, link, sent)
  if (made) await finishCreate(desk, link, { key: write.key, who: write.who, sent, made, readAt })
  else await drop(desk, write.key)
}

/**
 * The assistant that a create or copy with a lost answer made: one that nobody has seen yet and that holds all that was sent,
 * as far as the platform shows it. `sent` has no secret in clear.
 */
export async function findNew(desk: Desk, link: Link, sent: Doc): Promise<Answered | undefined> {
  const rows = await desk.db.selectFrom('assistants').select('id').where('connection', '=', link.id).execute()
  const known = new Set(rows.map(({ id }) => id))
  const fresh = (await link.upstream.list()).filter(({ id }) => !known.has(id))
  const { platform } = link
  return fresh.find(({ doc }) => Object.keys(sent).every((key) => !isSeen(platform, key, doc) || holdsSame(platform, key, sent, doc)))
}
