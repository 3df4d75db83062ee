import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../store/open.ts'

const days = 30

/** `id` tells one browser from another, and opens nothing. */
export type Session = { readonly id: string; readonly who: string }

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A fresh session; the token is known to the browser alone. `maxAge` in seconds. */
export async function startSession(db: Db, who: string): Promise<{ token: string; maxAge: number }> {
  const token = randomBytes(32).toString('base64url')
  const maxAge = days * 24 * 3_600
  const now = Date.now()
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      who,
      created_at: new Date(now).toISOString(),
      expires_at: new Date(now + maxAge * 1_000).toISOString(),
    })
    .execute()
  return { token, maxAge }
}

/** The session that a token opens, while it lasts. */
export async function findSession(db: Db, token: string | undefined): Promise<Session | undefined> {
  if (!token) return undefined
  return db
    .selectFrom('sessions')
    .select(['token_hash as id', 'who'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', new Date().toISOString())
    .executeTakeFirst()
}
