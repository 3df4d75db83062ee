import { type Kysely, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import type { Tables } from '../store/tables.ts'
import { foundVault, type Vault } from './vault.ts'

/** Seals every key with a new secret, all of them or none. Gives how many. Throws SealBroken when one cannot be opened. */
export function rotate(db: Db, old: Vault, secret: string): Promise<number> {
  return db.transaction().execute((step) => resealAll(step, old, secret))
}

/** The same within a transaction that the caller ends. */
export async function resealAll(step: Kysely<Tables>, old: Vault, secret: string): Promise<number> {
  const next = await foundVault(step, secret)
  const rows = await step.selectFrom('connections').select(['id', 'key_sealed']).where('key_sealed', 'is not', null).execute()
  for (const { id, key_sealed } of rows) {
    await step
      .updateTable('connections')
      .set({ key_sealed: next.seal(id, old.open(id, key_sealed ?? '')) })
      .where('id', '=', id)
      .execute()
  }
  const makers = await step.selectFrom('speech_keys').select(['vendor', 'key_sealed']).execute()
  for (const { vendor, key_sealed } of makers) {
    await step
      .updateTable('speech_keys')
      .set({ key_sealed: next.speech.seal(vendor, old.speech.open(vendor, key_sealed)) })
      .where('vendor', '=', vendor)
      .execute()
  }
  return rows.length + makers.length
}

/** For a secret that is lost: begins with a new one and forgets every key. Everything else stays. Gives how many keys there were. */
export function forgetKeys(db: Db, secret: string): Promise<number> {
  return db.transaction().execute(async (step) => {
    await foundVault(step, secret)
    const { numUpdatedRows } = await step
      .updateTable('connections')
      .set({ key_sealed: null })
      .where('key_sealed', 'is not', null)
      .executeTakeFirstOrThrow()
    const { numDeletedRows } = await step.deleteFrom('speech_keys').executeTakeFirstOrThrow()
    return Number(numUpdatedRows) + Number(numDeletedRows)
  })
}

/** What was sealed before would else stay in the free pages of the file, for whoever has the old secret. */
export async function wipeFreePages(db: Db): Promise<void> {
  await sql`vacuum`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
