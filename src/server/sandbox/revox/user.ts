import type { Kysely } from 'kysely'
import * as z from 'zod'
import type { Db } from '../../store/open.ts'
import type { Tables } from '../../store/tables.ts'
import { SandboxError } from '../sandbox-error.ts'
import { organizationId } from './assistant.ts'

const metaKey = 'sandbox:revox:user'

const stored = z.object({ has_completed_onboarding: z.boolean(), updated_at: z.string() })
type Stored = z.infer<typeof stored>

const change = z.object({ has_completed_onboarding: z.boolean().optional() }, 'must be an object')

/** The person that the sandbox's key belongs to. */
export async function readUser(db: Kysely<Tables>) {
  const row = await db.selectFrom('meta').select('value').where('key', '=', metaKey).executeTakeFirst()
  return shownUser(row ? stored.parse(JSON.parse(row.value)) : { has_completed_onboarding: true, updated_at: since })
}

/** Changes the one member that Revox lets one change; throws `invalid` for a value that is no boolean. */
export async function changeUser(db: Db, body: unknown) {
  const read = change.safeParse(body ?? {})
  if (!read.success) {
    throw new SandboxError({
      kind: 'invalid',
      issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'body', message })),
    })
  }
  const { has_completed_onboarding } = read.data
  if (has_completed_onboarding === undefined) return readUser(db)
  const next: Stored = { has_completed_onboarding, updated_at: new Date().toISOString() }
  const value = JSON.stringify(next)
  await db
    .insertInto('meta')
    .values({ key: metaKey, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
  return shownUser(next)
}

const since = '2026-06-02T07:41:12.406Z'

const shownUser = (state: Stored) => ({
  id: 'user_3hTq9LwZc1',
  email: 'claire.fontaine@lumen-habitat.example',
  first_name: 'Claire',
  last_name: 'Fontaine',
  organization_id: organizationId,
  has_completed_onboarding: state.has_completed_onboarding,
  created_at: since,
  updated_at: state.updated_at,
})
