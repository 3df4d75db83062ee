import { type SelectQueryBuilder, sql } from 'kysely'
import type { AssistantList, Listed, ListSort } from '../../contracts/list-api.ts'
import type { Desk } from '../desk.ts'
import type { Db } from '../store/open.ts'
import type { Tables } from '../store/tables.ts'
import { fold } from './fold.ts'
import { hitOf, type Texts } from './hit.ts'
import { type ListQuery, type Place, readListQuery, writeCursor } from './list-query.ts'
import { contains, matchAll, searchWords } from './search-words.ts'
import { syncStates } from './sync-states.ts'

const countedUpTo = 500

/** One page of the list. Pages go on from a row, not from a number, so the thousandth costs what the first does. */
export async function listAssistants(desk: Desk, given: Readonly<Record<string, string>>): Promise<AssistantList> {
  const query = readListQuery(given)
  const { db } = desk
  const { column, isRising } = sorts[query.sort]
  const direction = isRising ? 'asc' : 'desc'
  let page = filtered(db, query)
  if (query.after) page = page.where(beyond(query.sort, query.after))
  const rows = await page
    .selectAll()
    .orderBy(column, direction)
    .orderBy('search_id', direction)
    .limit(query.limit + 1)
    .execute()

  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  const texts =
    query.q === ''
      ? new Map<number, Texts>()
      : await textsOf(
          db,
          items.map((row) => row.search_id),
        )
  const { long, short } = searchWords(query.q)
  return {
    items: items.map((row): Listed => {
      const found = texts.get(row.search_id)
      return {
        connection: row.connection,
        platform: row.platform,
        id: row.id,
        name: row.name,
        voice: row.voice,
        opening: row.opening,
        calls: row.calls,
        faq: row.faq,
        pending: row.pending,
        changedAt: row.changed_at,
        changedBy: row.changed_by,
        hit: found ? hitOf(found, [...long, ...short]) : null,
      }
    }),
    next:
      rows.length > query.limit && last
        ? writeCursor(query.sort, { value: sorts[query.sort].valueOf(last), searchId: last.search_id })
        : null,
    total: await countOf(db, query),
    counts: await countsOf(db),
    sync: await syncStates(desk),
  }
}

type Row = { changed_at: string; name_key: string; faq: number | null; pending: number }

const faqColumn = sql<number>`coalesce(faq, -1)`
const sorts = {
  changed: { column: sql<string>`changed_at`, isRising: false, valueOf: (row: Row) => row.changed_at },
  name: { column: sql<string>`name_key`, isRising: true, valueOf: (row: Row) => row.name_key },
  '-name': { column: sql<string>`name_key`, isRising: false, valueOf: (row: Row) => row.name_key },
  '-faq': { column: faqColumn, isRising: false, valueOf: (row: Row) => row.faq ?? -1 },
  '-pending': { column: sql<number>`pending`, isRising: false, valueOf: (row: Row) => row.pending },
} satisfies Record<ListSort, unknown>

/** Rows after a place, in a form that an index on both columns can begin at. */
function beyond(sort: ListSort, { value, searchId }: Place) {
  const { column, isRising } = sorts[sort]
  return isRising
    ? sql<boolean>`(${column}, search_id) > (${value}, ${searchId})`
    : sql<boolean>`(${column}, search_id) < (${value}, ${searchId})`
}

// biome-ignore lint/complexity/noBannedTypes: Kysely's own way to say that nothing is selected yet
function filtered(db: Db, { q, platform, connection, pending }: ListQuery): SelectQueryBuilder<Tables, 'assistants', {}> {
  let query = db.selectFrom('assistants').where('delete_due', 'is', null)
  // The plus keeps SQLite from an index on these: it would then have to sort all that it finds.
  if (platform !== undefined) query = query.where(sql<boolean>`+platform = ${platform}`)
  if (connection !== undefined) query = query.where(sql<boolean>`+connection = ${connection}`)
  if (pending) query = query.where('pending', '>', 0)
  const { long, short } = searchWords(q)
  const found = (match: string) => sql<boolean>`search_id in (select rowid from assistants_search where assistants_search match ${match})`
  if (long.length > 0) query = query.where(found(matchAll(long)))
  if (short.length > 0) {
    const inName = sql<boolean>`${sql.join(
      short.map((word) => sql`name_key like ${contains(fold(word))} escape '\\'`),
      sql` and `,
    )}`
    // Short words among long ones are mostly part of a phrase: "numéro de contrat".
    query = query.where(long.length > 0 ? sql<boolean>`((${inName}) or ${found(matchAll([q.trim()]))})` : inName)
  }
  return query
}

/** How many match; beyond 500 nobody counts, neither a person nor the database. */
async function countOf(db: Db, query: ListQuery): Promise<number | null> {
  const some = filtered(db, query)
    .select('search_id')
    .limit(countedUpTo + 1)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count > countedUpTo ? null : count
}

async function countsOf(db: Db): Promise<AssistantList['counts']> {
  const rows = await db
    .selectFrom('assistants')
    .where('delete_due', 'is', null)
    .select(['platform', sql<number>`count(*)`.as('all'), sql<number>`sum(pending > 0)`.as('pending')])
    .groupBy('platform')
    .execute()
  const sum = (of: 'all' | 'pending') => rows.reduce((total, row) => total + Number(row[of]), 0)
  return { all: sum('all'), pending: sum('pending'), platforms: Object.fromEntries(rows.map((row) => [row.platform, Number(row.all)])) }
}

async function textsOf(db: Db, ids: readonly number[]): Promise<Map<number, Texts>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Texts & { rowid: number }>`
    select rowid, name, prompt, faq, tools from assistants_search where rowid in (${sql.join(ids)})`.execute(db)
  return new Map(rows.map((row) => [row.rowid, row]))
}
