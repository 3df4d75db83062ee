import type { Kysely } from 'kysely'
import type { Doc, Platform, Unit } from '../../contracts/core/field.ts'
import type { Link } from '../connections.ts'
import type { Tables } from '../store/tables.ts'

type Sent = { readonly who: string; readonly at: string; readonly sent: Doc }

/** Whether a platform takes a unit and never shows it. */
export const isUnread = ({ fields }: Unit): boolean => fields.every(({ unread }) => unread)

/** Whether an answer of the platform tells what it holds in a unit. */
export function isSeen(platform: Platform, key: string, answer: Doc): boolean {
  const unit = platform.units.get(key)
  return !unit || !isUnread(unit) || answer[key] !== undefined
}

/**
 * A platform's answer with what was last sent from here in the units that it does not show. What it does show
 * stands. Costs nothing on a platform that shows everything.
 */
export async function withUnread(db: Kysely<Tables>, link: Link, id: string, doc: Doc): Promise<Doc> {
  const lay = await unreadOf(db, link, id)
  return lay(id, doc)
}

/** The same for many assistants with one look; without an id, for all of the connection. */
export async function unreadOf(db: Kysely<Tables>, link: Link, id?: string): Promise<(id: string, doc: Doc) => Doc> {
  if (unreadUnits(link.platform).length === 0) return (_id, doc) => doc
  let query = db.selectFrom('unread').select(['assistant', 'unit', 'value_json']).where('connection', '=', link.id)
  if (id !== undefined) query = query.where('assistant', '=', id)
  const known = new Map<string, Record<string, unknown>>()
  for (const { assistant, unit, value_json } of await query.execute()) {
    known.set(assistant, { ...known.get(assistant), [unit]: JSON.parse(value_json) })
  }
  return (one, doc) => {
    const hidden = Object.entries(known.get(one) ?? {}).filter(([key]) => !isSeen(link.platform, key, doc))
    return hidden.length === 0 ? doc : { ...doc, ...Object.fromEntries(hidden) }
  }
}

/** Remembers, within the transaction that closes a write, what it sent in units that are not shown. */
export async function keepUnread(step: Kysely<Tables>, link: Link, id: string, { who, at, sent }: Sent): Promise<void> {
  for (const unit of unreadUnits(link.platform)) {
    if (sent[unit] === undefined) continue
    const values = { value_json: JSON.stringify(sent[unit]), who, at }
    await step
      .insertInto('unread')
      .values({ connection: link.id, assistant: id, unit, ...values })
      .onConflict((conflict) => conflict.columns(['connection', 'assistant', 'unit']).doUpdateSet(values))
      .execute()
  }
}

/** A write may have arrived or not, and nobody will ever know: what it sent in units that are not shown is unknown again. */
export async function doubtUnread(db: Kysely<Tables>, link: Link, id: string, sent: Doc): Promise<void> {
  const units = unreadUnits(link.platform).filter((key) => sent[key] !== undefined)
  if (units.length === 0) return
  await db.deleteFrom('unread').where('connection', '=', link.id).where('assistant', '=', id).where('unit', 'in', units).execute()
}

const unreadUnits = (platform: Platform): string[] => [...platform.units.values()].filter(isUnread).map(({ key }) => key)
