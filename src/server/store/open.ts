import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { StartError } from '../start-error.ts'
import { keepPrivate } from './keep-private.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
export type Store = { db: Db; isNew: boolean; close: () => Promise<void> }

/**
 * Opens the embedded database in a folder and brings it up to date. An exclusive lock on a file of its own keeps every
 * other process out for as long as this one lives; the system drops it when the process dies, however it dies.
 * `look` sees the database before the schema is touched, and may refuse it with a StartError.
 */
export async function openStore(folder: string, look?: (db: Db) => Promise<void>): Promise<Store> {
  const lock = takeLock(folder)
  const file = join(folder, 'patchbay.db')
  const isNew = !existsSync(file)
  let db: Db
  try {
    db = await openDatabase(file, look)
  } catch (error) {
    lock.close()
    if (error instanceof StartError) throw error
    throw new StartError(
      `The database ${file} cannot be opened: ${(error as Error).message}. Set PATCHBAY_DATA to another folder, or put a backup in its place.`,
    )
  }
  return {
    db,
    isNew,
    close: async () => {
      await db.destroy()
      lock.close()
    },
  }
}

async function openDatabase(file: string, look?: (db: Db) => Promise<void>): Promise<Db> {
  keepPrivate(file)
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // libsql speaks better-sqlite3's interface; its types are not declared as such.
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as never }) })
  try {
    await look?.(db)
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Folder by folder: Node's own `recursive` never ends under a folder that takes no entries, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

function takeLock(folder: string) {
  try {
    makeFolder(resolve(folder))
    const file = join(folder, 'lock.db')
    keepPrivate(file)
    const lock = new Database(file, { timeout: 0 })
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') {
      throw new StartError(
        `Another Patchbay is running on the data folder ${folder}. Stop it first, or set PATCHBAY_DATA to another folder.`,
      )
    }
    throw new StartError(
      `The data folder ${folder} cannot be used: ${(error as Error).message}. Check that it exists and can be written, or set PATCHBAY_DATA.`,
    )
  }
}
