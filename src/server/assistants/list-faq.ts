import { sql } from 'kysely'
import { type Doc, readField, withRole } from '../../contracts/core/field.ts'
import type { FaqOf, FaqPage } from '../../contracts/faq-api.ts'
import { isRecord } from '../../lib/json.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'

const usual = 100
const most = 200

/**
 * One page of all assistants that have questions, each with its own, from the documents as they were last read. Pages go on from
 * an assistant, so that one that is added meanwhile moves none. Throws Refusal (400) for a cursor or limit that is none.
 */
export async function listFaq(desk: Desk, query: Readonly<Record<string, string>>): Promise<FaqPage> {
  const limit = wholeNumber('limit', query.limit, usual)
  const after = wholeNumber('cursor', query.cursor, 0)
  const rows = await withFaq(desk)
    .innerJoin('snapshots', (join) =>
      join
        .onRef('snapshots.connection', '=', 'assistants.connection')
        .onRef('snapshots.id', '=', 'assistants.id')
        .onRef('snapshots.tag', '=', 'assistants.tag'),
    )
    .where('search_id', '>', after)
    .select(['search_id', 'assistants.connection', 'assistants.id', 'name', 'assistants.tag', 'doc_json'])
    .orderBy('search_id')
    .limit(Math.min(most, limit) + 1)
    .execute()
  const page = rows.slice(0, Math.min(most, limit))
  const { total } = await withFaq(desk)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    assistants: page.flatMap(({ connection, id, name, tag, doc_json }): FaqOf[] => {
      const items = itemsOf(desk, connection, JSON.parse(doc_json))
      return items ? [{ connection, id, name, tag, items }] : []
    }),
    next: rows.length > page.length ? String(page.at(-1)?.search_id) : null,
    total: Number(total),
  }
}

/** How many questions all assistants have, and how many of them wait for a person. */
export async function countFaq(desk: Desk): Promise<{ items: number; pending: number }> {
  const { items, pending } = await withFaq(desk)
    .select([sql<number>`coalesce(sum(faq), 0)`.as('items'), sql<number>`coalesce(sum(pending), 0)`.as('pending')])
    .executeTakeFirstOrThrow()
  return { items: Number(items), pending: Number(pending) }
}

const withFaq = (desk: Desk) => desk.db.selectFrom('assistants').where('delete_due', 'is', null).where('faq', 'is not', null)

/** Nothing where the connection is gone, or its platform knows no questions. */
function itemsOf(desk: Desk, connection: string, doc: unknown): Doc[] | undefined {
  if (!desk.connections.has(connection) || !isRecord(doc)) return undefined
  const field = withRole(desk.connections.get(connection).platform, 'faq')
  const items = field && readField(field, doc)
  return Array.isArray(items) ? items.filter(isRecord) : field && []
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new Refusal({ status: 400, title: 'Not read', detail: `${name} must be a whole number above 0.` })
}
