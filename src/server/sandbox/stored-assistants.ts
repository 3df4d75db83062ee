import type { Kysely } from 'kysely'
import { isBody } from '../../contracts/core/apply.ts'
import type { Doc, Finding } from '../../contracts/core/field.ts'
import type { Db } from '../store/open.ts'
import type { Tables } from '../store/tables.ts'
import type { Tamper } from './sandbox-env.ts'
import { SandboxError } from './sandbox-error.ts'

/** An assistant as an embedded platform keeps it; what an answer shows of it is the platform's own affair. */
export type Stored = { readonly id: string; readonly doc: Doc; readonly createdAt: string; readonly updatedAt: string }

/** The write as it was asked, without any fault. */
export const keep: Tamper = (_before, after) => after

export type StoredAssistants = ReturnType<typeof storedAssistants>

/** The assistants of one embedded platform. An id nobody has throws `not-found`. */
export function storedAssistants(db: Db, platform: string) {
  const find = async (id: string): Promise<Stored> => {
    const row = await db
      .selectFrom('sandbox_assistants')
      .selectAll()
      .where('platform', '=', platform)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound(id)
    return storedOf(row)
  }

  return {
    find,

    /** In the order in which they were made. */
    list: async (): Promise<Stored[]> => {
      const rows = await db.selectFrom('sandbox_assistants').selectAll().where('platform', '=', platform).orderBy('position').execute()
      return rows.map(storedOf)
    },

    /** Replaces the document by what `change` makes of it, with no other writer in between. What `change` throws changes nothing. */
    change: async (id: string, change: (before: Doc) => Doc): Promise<Stored> =>
      db.transaction().execute(async (step) => {
        const row = await lock(step, platform, id)
        const after = { doc_json: JSON.stringify(change(storedOf(row).doc)), updated_at: laterThan(row.updated_at) }
        await step.updateTable('sandbox_assistants').set(after).where('platform', '=', platform).where('id', '=', id).execute()
        return storedOf({ ...row, ...after })
      }),

    add: async (id: string, doc: Doc): Promise<Stored> => {
      const now = new Date().toISOString()
      const row = { id, doc_json: JSON.stringify(doc), created_at: now, updated_at: now }
      await db
        .insertInto('sandbox_assistants')
        .values({ platform, ...row })
        .execute()
      return storedOf(row)
    },

    remove: async (id: string): Promise<void> => {
      const { numDeletedRows } = await db
        .deleteFrom('sandbox_assistants')
        .where('platform', '=', platform)
        .where('id', '=', id)
        .executeTakeFirst()
      if (numDeletedRows === 0n) throw notFound(id)
    },
  }
}

/** A body as the object that a write needs; an empty one writes nothing. Throws `malformed` for any other value. */
export function bodyOf(body: unknown): Doc {
  if (body === undefined) return {}
  if (!isBody(body)) throw new SandboxError({ kind: 'malformed', why: 'The body must be a JSON object' })
  return body
}

/** Throws `invalid` when anything is wrong. */
export function refuseIf(findings: readonly Pick<Finding, 'path' | 'message'>[]): void {
  if (findings.length > 0) throw new SandboxError({ kind: 'invalid', issues: findings.map(({ path, message }) => ({ path, message })) })
}

const notFound = (id: string) => new SandboxError({ kind: 'not-found', what: 'assistant', id })

type Row = { id: string; doc_json: string; created_at: string; updated_at: string }

const storedOf = (row: Row): Stored => ({
  id: row.id,
  doc: JSON.parse(row.doc_json) as Doc,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** Reads a row and keeps other writers away from it until the transaction ends: a write locks it on every database. */
async function lock(step: Kysely<Tables>, platform: string, id: string): Promise<Row> {
  const row = await step
    .updateTable('sandbox_assistants')
    .set({ id })
    .where('platform', '=', platform)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw notFound(id)
  return row
}

/**
 * `updated_at` is the only change marker that the platforms have, so it never repeats: writes within one millisecond count on.
 * A time far ahead is a clock that was set back, and is left behind.
 */
function laterThan(before: string): string {
  const now = Date.now()
  const last = Date.parse(before)
  return new Date(last >= now && last - now < 60_000 ? last + 1 : now).toISOString()
}
