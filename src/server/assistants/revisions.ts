import type { Revision } from '../../contracts/history-api.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'

const perPage = 30

/** An assistant's history, newest first; `cursor` is the id of the last revision seen. */
export async function listRevisions(
  desk: Desk,
  link: Link,
  id: string,
  cursor: string | undefined,
): Promise<{ revisions: Revision[]; next: string | null }> {
  const all = desk.db.selectFrom('revisions').where('connection', '=', link.id).where('assistant', '=', id)
  let page = all
  if (cursor !== undefined) {
    const last = await all.select(['at', 'id']).where('id', '=', cursor).executeTakeFirst()
    if (!last) throw new Refusal({ status: 400, title: 'This is no place in the history', fieldErrors: { cursor: ['Begin at the top'] } })
    page = page.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(last.at, last.id)))
  }
  const rows = await page
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
  const shown = rows.slice(0, perPage)
  return {
    revisions: shown.map((row) => ({
      id: row.id,
      at: row.at,
      who: row.who,
      kind: row.kind,
      units: JSON.parse(row.units_json) as Revision['units'],
      receipt: row.receipt_json === null ? null : (JSON.parse(row.receipt_json) as Revision['receipt']),
    })),
    next: rows.length > perPage ? (shown.at(-1)?.id ?? null) : null,
  }
}
