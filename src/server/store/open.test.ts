import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder, removeFolder } from '../testing/test-server.ts'
import { openStore } from './open.ts'

let parent: string
beforeEach(() => {
  parent = makeFolder()
})
afterEach(() => removeFolder(parent))

const rightsOf = (path: string) => statSync(path).mode & 0o777
const files = ['patchbay.db', 'patchbay.db-wal', 'patchbay.db-shm', 'lock.db']

test('a new folder and all that is in it are for this user alone', async () => {
  const folder = join(parent, 'data')
  const { db, isNew, close } = await openStore(folder)
  await sql`create table marker (x)`.execute(db)
  expect(isNew).toBe(true)
  expect(rightsOf(folder)).toBe(0o700)
  expect(files.map((file) => rightsOf(join(folder, file)))).toEqual(files.map(() => 0o600))
  await close()
})

test('files that others could read are for this user alone again', async () => {
  const folder = join(parent, 'shared')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  await (await openStore(folder)).close()
  for (const file of files) {
    const path = join(folder, file)
    writeFileSync(path, '', { flag: 'a' })
    chmodSync(path, 0o644)
  }
  const { close } = await openStore(folder)
  expect(files.map((file) => rightsOf(join(folder, file)))).toEqual(files.map(() => 0o600))
  // A folder that somebody made stays as they made it.
  expect(rightsOf(folder)).toBe(0o755)
  await close()
})
