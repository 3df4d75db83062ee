import type { Kysely } from 'kysely'
import { applyUpdate, isBody } from '../../../contracts/core/apply.ts'
import type { Doc } from '../../../contracts/core/field.ts'
import { revox } from '../../../contracts/revox/platform.ts'
import { isRecord } from '../../../lib/json.ts'
import type { Db } from '../../store/open.ts'
import type { Tables } from '../../store/tables.ts'
import type { Tamper } from '../sandbox-env.ts'
import { type Issue, SandboxError } from '../sandbox-error.ts'
import { freshFaq, shown, unset } from './assistant.ts'

export type Assistants = ReturnType<typeof assistantsIn>

const keep: Tamper = (_before, after) => after

/**
 * The assistants of the embedded Revox. Every function gives what an answer shows, and throws
 * `not-found` for an id nobody has and `invalid` for a body that breaks a declared rule.
 */
export function assistantsIn({ db, random }: { db: Db; random: () => string }) {
  return {
    list: async (): Promise<Doc[]> => {
      const rows = await db.selectFrom('sandbox_assistants').selectAll().where('platform', '=', revox.id).orderBy('position').execute()
      return rows.map(showRow)
    },

    get: async (id: string): Promise<Doc> => showRow(await find(db, id)),

    create: async (body: unknown, tamper: Tamper = keep): Promise<Doc> => {
      const given = bodyOf(body)
      const { doc, issues } = updated(unset, given, random)
      const missing = ['name', 'prompt']
        .filter((key) => !Object.hasOwn(given, key))
        .map((path) => ({ path, message: `${path} is required` }))
      refuseIf([...missing, ...issues])
      return insert(db, `asst_${random()}`, tamper(unset, doc, unitsIn(given)))
    },

    /** Only keys in the body change; a body with nothing to write leaves the assistant untouched, its `updated_at` too. */
    update: async (id: string, body: unknown, tamper: Tamper = keep): Promise<Doc> => {
      const given = bodyOf(body)
      if (unitsIn(given).length === 0) return showRow(await find(db, id))
      return db.transaction().execute(async (step) => {
        const row = await lock(step, id)
        const before = docOf(row)
        const { doc, issues } = updated(before, given, random)
        refuseIf(issues)
        const after = { doc_json: JSON.stringify(tamper(before, doc, unitsIn(given))), updated_at: laterThan(row.updated_at) }
        await step.updateTable('sandbox_assistants').set(after).where('platform', '=', revox.id).where('id', '=', id).execute()
        return showRow({ ...row, ...after })
      })
    },

    remove: async (id: string): Promise<void> => {
      const { numDeletedRows } = await db
        .deleteFrom('sandbox_assistants')
        .where('platform', '=', revox.id)
        .where('id', '=', id)
        .executeTakeFirst()
      if (numDeletedRows === 0n) throw notFound(id)
    },

    /** A full copy under another name. Its FAQ entries keep their state and source and get ids of their own. */
    clone: async (id: string): Promise<Doc> => {
      const doc = docOf(await find(db, id))
      const items = Array.isArray(doc.faq_items) ? doc.faq_items.filter(isRecord) : []
      const copies = items.map((item) => ({ ...item, id: `faq_${random()}` }))
      return insert(db, `asst_${random()}`, { ...doc, name: `Copy of ${doc.name}`, faq_items: copies })
    },
  }
}

type Row = { id: string; doc_json: string; created_at: string; updated_at: string }

const docOf = (row: Row): Doc => JSON.parse(row.doc_json) as Doc
const showRow = (row: Row): Doc => shown({ id: row.id, doc: docOf(row), createdAt: row.created_at, updatedAt: row.updated_at })
const unitsIn = (body: Doc) => Object.keys(body).filter((key) => revox.units.has(key))
const notFound = (id: string) => new SandboxError({ kind: 'not-found', what: 'assistant', id })

/** The same declarations as the form's decide, so that both give one verdict. */
function updated(before: Doc, body: Doc, random: () => string): { doc: Doc; issues: Issue[] } {
  const { doc, findings } = applyUpdate(revox, before, body)
  const issues = findings.map(({ path, message }) => ({ path, message }))
  const isNew = issues.length === 0 && Object.hasOwn(body, 'faq_items')
  return { doc: isNew ? { ...doc, faq_items: freshFaq(body.faq_items, random) } : doc, issues }
}

function bodyOf(body: unknown): Doc {
  if (body === undefined) return {}
  if (!isBody(body)) throw new SandboxError({ kind: 'malformed', why: 'The body must be a JSON object' })
  return body
}

function refuseIf(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new SandboxError({ kind: 'invalid', issues })
}

async function find(db: Kysely<Tables>, id: string): Promise<Row> {
  const row = await db.selectFrom('sandbox_assistants').selectAll().where('platform', '=', revox.id).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound(id)
  return row
}

/** Reads a row and keeps other writers away from it until the transaction ends: a write locks it on every database. */
async function lock(step: Kysely<Tables>, id: string): Promise<Row> {
  const row = await step
    .updateTable('sandbox_assistants')
    .set({ id })
    .where('platform', '=', revox.id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw notFound(id)
  return row
}

async function insert(db: Db, id: string, doc: Doc): Promise<Doc> {
  const now = new Date().toISOString()
  const row = { id, doc_json: JSON.stringify(doc), created_at: now, updated_at: now }
  await db
    .insertInto('sandbox_assistants')
    .values({ platform: revox.id, ...row })
    .execute()
  return showRow(row)
}

/**
 * `updated_at` is the only change marker that Revox has, so it never repeats: writes within one millisecond count on.
 * A time far ahead is a clock that was set back, and is left behind.
 */
function laterThan(before: string): string {
  const now = Date.now()
  const last = Date.parse(before)
  return new Date(last >= now && last - now < 60_000 ? last + 1 : now).toISOString()
}
