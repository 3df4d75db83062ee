import { type Kysely, sql } from 'kysely'
import type { Doc, Platform } from '../../contracts/core/field.ts'
import { platformOf } from '../../contracts/platforms.ts'
import { maskSecrets } from '../../contracts/tools/secret-headers.ts'
import { plainMarks } from '../../contracts/tools/secret-marks.ts'
import { isRecord } from '../../lib/json.ts'
import type { Tables } from './tables.ts'

const chunk = 200

/**
 * Takes the secrets of lists out of what earlier versions kept as it was read: documents, history, answers of writes. Tags stay
 * what they are: they name states, and drafts in browsers begin from them.
 */
export async function maskStored(db: Kysely<Tables>): Promise<void> {
  const connections = await db.selectFrom('connections').select(['id', 'platform', 'generation']).execute()
  const platforms = new Map<string, Platform>()
  for (const { id, platform, generation } of connections) {
    try {
      platforms.set(id, platformOf(platform, generation))
    } catch {
      // A platform that this version does not speak: nothing of it was ever read by this one.
    }
  }
  await rewrite(db, platforms, 'snapshots', 'doc_json', (platform, value) => docIn(platform, value))
  await rewrite(db, platforms, 'revisions', 'units_json', unitsIn)
  await rewrite(db, platforms, 'revisions', 'receipt_json', receiptIn)
  await rewrite(db, platforms, 'writes', 'body_json', (platform, value) => docIn(platform, value))
  await rewrite(db, platforms, 'writes', 'answer_json', answerIn)
  await rewriteUnread(db, platforms)
}

type Table = 'snapshots' | 'revisions' | 'writes'
type Mask = (platform: Platform, value: unknown) => unknown

async function rewrite(db: Kysely<Tables>, platforms: ReadonlyMap<string, Platform>, table: Table, column: string, mask: Mask) {
  const [from, text] = [sql.table(table), sql.ref(column)]
  for (let after = 0; ; ) {
    const { rows } = await sql<{ at: number; connection: string; json: string }>`
      select rowid as at, connection, ${text} as json from ${from}
      where rowid > ${after} and ${text} is not null order by rowid limit ${chunk}`.execute(db)
    for (const { at, connection, json } of rows) {
      const platform = platforms.get(connection)
      const next = platform && masked(platform, json, mask)
      if (next !== undefined && next !== json) await sql`update ${from} set ${text} = ${next} where rowid = ${at}`.execute(db)
    }
    after = rows.at(-1)?.at ?? after
    if (rows.length < chunk) return
  }
}

async function rewriteUnread(db: Kysely<Tables>, platforms: ReadonlyMap<string, Platform>) {
  for (const { connection, assistant, unit, value_json } of await db.selectFrom('unread').selectAll().execute()) {
    const platform = platforms.get(connection)
    const next = platform && masked(platform, value_json, (_, value) => unitIn(platform, unit, value))
    if (next === undefined || next === value_json) continue
    await db
      .updateTable('unread')
      .set({ value_json: next })
      .where('connection', '=', connection)
      .where('assistant', '=', assistant)
      .where('unit', '=', unit)
      .execute()
  }
}

/** The same text when there is nothing to mask: how it was written is kept. */
function masked(platform: Platform, json: string, mask: Mask): string {
  const value: unknown = JSON.parse(json)
  const next = mask(platform, value)
  return next === value ? json : JSON.stringify(next)
}

const docIn = (platform: Platform, doc: unknown): unknown => (isRecord(doc) ? maskSecrets(platform, doc) : doc)

const unitIn = (platform: Platform, unit: string, value: unknown): unknown =>
  value === undefined ? value : maskSecrets(platform, { [unit]: value })[unit]

const unitsIn: Mask = (platform, units) =>
  Array.isArray(units)
    ? units.map((one: Doc) => {
        const unit = String(one.unit)
        return {
          ...one,
          ...('before' in one && { before: unitIn(platform, unit, one.before) }),
          ...('after' in one && { after: unitIn(platform, unit, one.after) }),
        }
      })
    : units

const receiptIn: Mask = (platform, receipt) => {
  if (!isRecord(receipt)) return receipt
  const { lines, request } = receipt
  return {
    ...receipt,
    ...(Array.isArray(lines) && {
      lines: lines.map((line: Doc) => ({
        ...line,
        sent: unitIn(platform, String(line.unit), line.sent),
        ...('stored' in line && { stored: unitIn(platform, String(line.unit), line.stored) }),
      })),
    }),
    ...(isRecord(request) &&
      typeof request.body === 'string' && {
        request: { ...request, body: JSON.stringify(plainMarks(docIn(platform, JSON.parse(request.body)))) },
      }),
  }
}

/** The answer of a save, or an assistant. */
const answerIn: Mask = (platform, answer) => {
  if (!isRecord(answer)) return answer
  if (isRecord(answer.assistant))
    return { ...answer, assistant: answerIn(platform, answer.assistant), receipt: receiptIn(platform, answer.receipt) }
  return 'doc' in answer ? { ...answer, doc: docIn(platform, answer.doc) } : answer
}
