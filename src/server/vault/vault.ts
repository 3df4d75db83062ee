import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { deriveKey, open, SealBroken, type SealingKey, seal } from './seal.ts'

/** Keeps texts that only this desk may read. A text is sealed for one connection and opens for that one alone. */
export type Vault = {
  readonly seal: (connection: string, text: string) => string
  /** Throws SealBroken. */
  readonly open: (connection: string, envelope: string) => string
  /** The same for the keys of the makers of voices. */
  readonly speech: Pick<Vault, 'seal' | 'open'>
}

const saltKey = 'vault:salt'
const checkKey = 'vault:check'
const checkPlace = 'check'
const checkText = 'The secret is the right one.'

/** Whether a secret was ever used on this database, which then needs that very one. */
export async function isFounded(db: Kysely<Tables>): Promise<boolean> {
  return (await readMarks(db)) !== undefined
}

/** The vault of a database that has one. Throws SealBroken when the secret is not the one it was founded with. */
export async function unlockVault(db: Kysely<Tables>, secret: string): Promise<Vault> {
  const marks = await readMarks(db)
  if (!marks) throw new SealBroken('Nothing was sealed here yet')
  const key = await deriveKey(secret, Buffer.from(marks.salt, 'base64url'))
  if (open(key, checkPlace, marks.check) !== checkText) throw new SealBroken('The check says something else')
  return vaultWith(key)
}

/** Gives a database a vault, in place of the one it may have: what that one sealed has to be sealed anew. */
export async function foundVault(db: Kysely<Tables>, secret: string): Promise<Vault> {
  const salt = randomBytes(16)
  const key = await deriveKey(secret, salt)
  const marks = { [saltKey]: salt.toString('base64url'), [checkKey]: seal(key, checkPlace, checkText) }
  for (const [name, value] of Object.entries(marks)) {
    await db
      .insertInto('meta')
      .values({ key: name, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
  }
  return vaultWith(key)
}

function vaultWith(key: SealingKey): Vault {
  const sealing = (kind: string) => ({
    seal: (id: string, text: string) => seal(key, `${kind}:${id}`, text),
    open: (id: string, envelope: string) => open(key, `${kind}:${id}`, envelope),
  })
  return { ...sealing('connection'), speech: sealing('speech') }
}

async function readMarks(db: Kysely<Tables>): Promise<{ salt: string; check: string } | undefined> {
  // Asked before the first migration as well, when there is no table at all.
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'meta')) return undefined
  const rows = await db.selectFrom('meta').selectAll().where('key', 'in', [saltKey, checkKey]).execute()
  const textOf = (key: string) => rows.find((row) => row.key === key)?.value
  const [salt, check] = [textOf(saltKey), textOf(checkKey)]
  return salt && check ? { salt, check } : undefined
}
