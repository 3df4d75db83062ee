import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Assistant } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import type { Revision } from '../../contracts/history-api.ts'
import type { Receipt } from '../../contracts/save-api.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { newId } from '../stamp.ts'
import type { Tables } from '../store/tables.ts'
import type { Answered } from '../upstream/upstream.ts'
import { summaryRow } from './summary-row.ts'
import { tagOf } from './tag.ts'
import { unitChanges } from './unit-changes.ts'
import { isSeen, withUnread } from './unread.ts'

export const outsider = 'Outside Patchbay'

/** A change that was made through Patchbay: `before` is what it was made on, null for something new. */
export type OwnChange = {
  readonly kind: 'saved' | 'created'
  readonly who: string
  readonly at: string
  readonly before: Doc | null
  readonly receipt: Receipt | null
}

export type Remembered = {
  readonly assistant: Assistant
  /** The list looks different now. */
  readonly isChange: boolean
  /** Set when a revision was stored. */
  readonly revision?: string
}

/**
 * Keeps what was read of an assistant, within a transaction: its snapshot, its line in the list, its search texts, and a
 * revision when it differs from the state known before. `readAt` is when the read began (a stamp); a state that
 * was read before the one already known, or during a write of our own, is handed on but changes nothing.
 */
export async function remember(
  desk: Desk,
  step: Kysely<Tables>,
  link: Link,
  { id, doc: answer, changedAt, isPartial }: Answered,
  readAt: string,
  own?: OwnChange,
): Promise<Remembered> {
  const connection = link.id
  // Nothing comes back of a connection that was removed while it was read: this throws a 404.
  desk.connections.get(connection)
  const row = await step
    .selectFrom('assistants')
    .select(['tag', 'read_at', 'changed_at', 'changed_by'])
    .where('connection', '=', connection)
    .where('id', '=', id)
    .executeTakeFirst()
  const lastDoc = async () => row && docByTag(step, connection, id, row.tag)
  const whole = isPartial && !own ? fill(link, answer, (await lastDoc()) ?? {}) : answer
  const doc = await withUnread(step, link, id, whole)
  const tag = tagOf(doc)

  const shown = (change: Assistant['lastChange']): Assistant => ({ connection, id, doc, tag, readAt, lastChange: change })
  const known = row?.changed_by ? { at: row.changed_at, who: row.changed_by } : null
  if (!own && row?.tag === tag) return { assistant: shown(known), isChange: false }

  await keepSnapshot(step, connection, id, tag, doc, readAt)
  if (!own && ((row && row.read_at > readAt) || (await isBeingSaved(step, connection, id)))) {
    return { assistant: shown(known), isChange: false }
  }

  const before = own ? own.before : await lastDoc()
  const units = before === undefined ? [] : changesSeen(link, { before: before ?? {}, doc, answer, own })
  const at = own?.at ?? outsideTime(changedAt, row?.changed_at, readAt)
  const change = own ? { at, who: own.who } : units.length > 0 ? { at, who: outsider } : known
  const { columns, texts } = summaryRow(link, doc)
  const values = {
    ...columns,
    platform: link.platform.id,
    tag,
    changed_at: change?.at ?? row?.changed_at ?? changedAt ?? readAt,
    changed_by: change?.who ?? null,
    read_at: readAt,
  }
  const { search_id } = await step
    .insertInto('assistants')
    .values({ connection, id, ...values, delete_due: null, deleted_by: null })
    .onConflict((conflict) => conflict.columns(['connection', 'id']).doUpdateSet(values))
    .returning('search_id')
    .executeTakeFirstOrThrow()
  await sql`delete from assistants_search where rowid = ${search_id}`.execute(step)
  await sql`insert into assistants_search (rowid, name, prompt, faq, tools)
    values (${search_id}, ${texts.name}, ${texts.prompt}, ${texts.faq}, ${texts.tools})`.execute(step)

  const assistant = shown(change)
  if (!own && units.length === 0) return { assistant, isChange: true }
  const revision = newId()
  await step
    .insertInto('revisions')
    .values({
      id: revision,
      connection,
      assistant: id,
      at,
      who: own?.who ?? outsider,
      kind: own?.kind ?? 'outside',
      before_tag: own ? own.before && tagOf(own.before) : (row?.tag ?? null),
      after_tag: tag,
      units_json: JSON.stringify(units),
      receipt_json: own?.receipt ? JSON.stringify(own.receipt) : null,
    })
    .execute()
  return { assistant, isChange: true, revision }
}

type Seen = { readonly before: Doc; readonly doc: Doc; readonly answer: Doc; readonly own: OwnChange | undefined }

/** What the platform does not show cannot be seen to have changed but by ourselves. */
function changesSeen(link: Link, { before, doc, answer, own }: Seen): Revision['units'] {
  const { platform } = link
  const sent = own?.receipt?.lines.filter(({ outcome }) => outcome === 'stored').map(({ unit }) => unit)
  if (own) return unitChanges(platform, before, doc, sent)
  // A value whose name became known since is the value that was there.
  return unitChanges(platform, fill(link, before, doc), doc).filter(({ unit }) => isSeen(platform, unit, answer))
}

const fill = ({ upstream }: Link, doc: Doc, other: Doc): Doc => upstream.filled?.(doc, other) ?? doc

/** A save of ours is on its way, or nobody knows yet what became of it: what is read meanwhile is not yet anyone's change. */
async function isBeingSaved(step: Kysely<Tables>, connection: string, id: string): Promise<boolean> {
  const open = await step
    .selectFrom('writes')
    .select('key')
    // In these very words, for which there is an index.
    .where(sql<boolean>`state <> 'done'`)
    .where('kind', '=', 'save')
    .where('connection', '=', connection)
    .where('assistant', '=', id)
    .executeTakeFirst()
  return open !== undefined
}

/** Takes an assistant that the platform has no more out of the list. Snapshots and revisions stay. */
export async function forget(
  step: Kysely<Tables>,
  link: Link,
  id: string,
  deletion: { who: string; at: string; before: Doc | undefined },
): Promise<boolean> {
  const seen = deletion.before && (await withUnread(step, link, id, deletion.before))
  const row = await step
    .deleteFrom('assistants')
    .where('connection', '=', link.id)
    .where('id', '=', id)
    .returning(['search_id', 'tag'])
    .executeTakeFirst()
  if (!row) return false
  await sql`delete from assistants_search where rowid = ${row.search_id}`.execute(step)
  const before = seen ?? (await docByTag(step, link.id, id, row.tag)) ?? {}
  await step
    .insertInto('revisions')
    .values({
      id: newId(),
      connection: link.id,
      assistant: id,
      at: deletion.at,
      who: deletion.who,
      kind: 'deleted',
      before_tag: tagOf(before),
      after_tag: null,
      units_json: JSON.stringify(unitChanges(link.platform, before, {})),
      receipt_json: null,
    })
    .execute()
  return true
}

/** The stored document of a tag, which a draft may have begun from. */
export async function docByTag(db: Kysely<Tables>, connection: string, id: string, tag: string): Promise<Doc | undefined> {
  const row = await db
    .selectFrom('snapshots')
    .select('doc_json')
    .where('connection', '=', connection)
    .where('id', '=', id)
    .where('tag', '=', tag)
    .executeTakeFirst()
  return row && (JSON.parse(row.doc_json) as Doc)
}

async function keepSnapshot(step: Kysely<Tables>, connection: string, id: string, tag: string, doc: Doc, readAt: string): Promise<void> {
  await step
    .insertInto('snapshots')
    .values({ connection, id, tag, doc_json: JSON.stringify(doc), read_at: readAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The platform's own time of a change, unless its clock disagrees with the order in which we saw things. */
function outsideTime(changedAt: string | null, lastKnown: string | undefined, readAt: string): string {
  return changedAt && changedAt <= readAt && changedAt > (lastKnown ?? '') ? changedAt : readAt
}
