import { scryptSync } from 'node:crypto'
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { speechKeysIn } from '../speech/speech-keys.ts'
import { StartError } from '../start-error.ts'
import { openStore } from '../store/open.ts'
import { atFullCost } from '../testing/quick-keys.ts'
import { makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'
import { openWithSecret } from './open-with-secret.ts'
import { forgetKeys, resealAll, rotate, wipeFreePages } from './rotate.ts'
import { deriveKey, open, SealBroken, type SealingKey, seal } from './seal.ts'

const secret = 'correct horse battery staple'
const other = 'another secret altogether'

let folder: string
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => removeFolder(folder))

describe('an envelope', () => {
  let key: SealingKey
  beforeEach(async () => {
    key = await deriveKey(secret, Buffer.alloc(16, 1))
  })

  test('has a key that costs whoever guesses at the secret 32 MB and a tenth of a second each time', async () => {
    const salt = Buffer.alloc(16, 1)
    const { bytes } = await atFullCost(() => deriveKey(secret, salt))
    expect(bytes).toEqual(scryptSync(secret, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }))
    expect(bytes).not.toEqual(key.bytes)
  })

  test('opens for the place it was sealed for, and names its key', () => {
    const envelope = seal(key, 'a', 'sk_live_ü')
    expect(envelope).toMatch(/^v1\.[\w-]{11}\.[\w-]{16}\.[\w-]+$/)
    expect(envelope.split('.')[1]).toBe(key.id)
    expect(open(key, 'a', envelope)).toBe('sk_live_ü')
    expect(seal(key, 'a', 'same')).not.toBe(seal(key, 'a', 'same'))
  })

  test('stays shut in another place', () => {
    expect(() => open(key, 'b', seal(key, 'a', 'x'))).toThrow(SealBroken)
  })

  test('stays shut when a single character of it was changed', () => {
    const envelope = seal(key, 'a', 'sk_live_0123456789')
    for (let at = 0; at < envelope.length; at++) {
      // The last character of a base64url part may carry bits that mean nothing.
      if (envelope[at + 1] === undefined || envelope[at + 1] === '.' || envelope[at] === '.') continue
      const changed = `${envelope.slice(0, at)}${envelope[at] === 'A' ? 'B' : 'A'}${envelope.slice(at + 1)}`
      expect(() => open(key, 'a', changed), `at ${at}`).toThrow(SealBroken)
    }
  })

  test.each(['', 'v1', 'v1...', 'v2.a.b.c', 'v1.a.b.c.d'])('%j is none', (text) => {
    expect(() => open(key, 'a', text)).toThrow(SealBroken)
  })

  test('stays shut with another secret or another salt, whose key has another id', async () => {
    for (const wrong of [await deriveKey(other, Buffer.alloc(16, 1)), await deriveKey(secret, Buffer.alloc(16, 2))]) {
      expect(wrong.id).not.toBe(key.id)
      expect(() => open(wrong, 'a', seal(key, 'a', 'x'))).toThrow(/another secret/)
    }
  })
})

describe('starting', () => {
  test('makes a secret that this user alone can read, and uses it again', async () => {
    await (await TestServer.start({ data: folder })).stop()
    const made = readFileSync(join(folder, 'secret'), 'utf8')
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    await (await TestServer.start({ data: folder })).stop()
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(made)
  })

  test('with a setting makes no file', async () => {
    await (await TestServer.start({ data: folder, secret })).stop()
    expect(existsSync(join(folder, 'secret'))).toBe(false)
  })

  test('with a wrong secret is refused in words, before anything listens or changes', async () => {
    await (await TestServer.start({ data: folder, secret })).stop()
    const before = await dump(folder)
    const start = () => TestServer.start({ data: folder, secret: other })
    await expect(start()).rejects.toThrow(StartError)
    await expect(start()).rejects.toThrow(/PATCHBAY_SECRET is not the secret .* rotate-secret/)
    expect(await dump(folder)).toEqual(before)
    await (await TestServer.start({ data: folder, secret })).stop()
  })

  test('without the secret of a folder is refused, and makes no other one', async () => {
    await (await TestServer.start({ data: folder, secret })).stop()
    await expect(TestServer.start({ data: folder })).rejects.toThrow(
      /Set PATCHBAY_SECRET to that secret: .*since “npm run rotate-secret” the new one/,
    )
    expect(existsSync(join(folder, 'secret'))).toBe(false)
    writeFileSync(join(folder, 'secret'), other)
    await expect(TestServer.start({ data: folder })).rejects.toThrow(/secret does not hold the secret/)
  })

  test('does not touch the schema of an older database before the secret is known to be right', async () => {
    await (await openWithSecret(folder, secret)).close()
    const store = await openStore(folder)
    await sql`create table marker (x)`.execute(store.db)
    await store.db.deleteFrom('meta').where('key', '=', 'migration:002-connections').execute()
    await store.close()
    // The step would fail, since its columns are there: with the wrong secret it is not even tried.
    await expect(openWithSecret(folder, other)).rejects.toThrow(/PATCHBAY_SECRET/)
    await expect(openWithSecret(folder, secret)).rejects.toThrow(/duplicate column/)
  })
})

describe('a new secret', () => {
  const add = async (ids: readonly string[]) => {
    const { db, vault, close } = await openWithSecret(folder, secret)
    for (const id of ids) {
      await db
        .insertInto('connections')
        .values({
          id,
          name: id,
          platform: 'revox',
          base_url: 'https://x.example',
          generation: null,
          key_sealed: vault.seal(id, `key of ${id}`),
          created_at: '',
          removed_at: null,
        })
        .execute()
    }
    await close()
  }
  const keys = async (at: string, with_: string) => {
    const { db, vault, close } = await openWithSecret(at, with_)
    const rows = await db.selectFrom('connections').select(['id', 'key_sealed']).orderBy('id').execute()
    await close()
    return rows.map(({ id, key_sealed }) => vault.open(id, key_sealed ?? ''))
  }

  test('seals every key anew, and the old one opens nothing', async () => {
    await add(['a', 'b'])
    const { db, vault, close } = await openWithSecret(folder, secret)
    const [old] = await db.selectFrom('connections').select('key_sealed').execute()
    expect(await rotate(db, vault, other)).toBe(2)
    await wipeFreePages(db)
    await close()
    expect(await keys(folder, other)).toEqual(['key of a', 'key of b'])
    await expect(openWithSecret(folder, secret)).rejects.toThrow(StartError)
    expect(readFileSync(join(folder, 'patchbay.db')).includes(old?.key_sealed ?? 'none')).toBe(false)
  })

  test('seals the keys of the makers of voices anew as well, and forgets them with the others', async () => {
    const { db, vault, close } = await openWithSecret(folder, secret)
    await speechKeysIn(db, vault).set('maker', 'a key of it')
    expect(await rotate(db, vault, other)).toBe(1)
    await close()
    const next = await openWithSecret(folder, other)
    const keys = speechKeysIn(next.db, next.vault)
    expect(await keys.open('maker')).toBe('a key of it')
    // An envelope opens for its own maker alone, and never as the key of a connection.
    const { key_sealed } = await next.db.selectFrom('speech_keys').select('key_sealed').executeTakeFirstOrThrow()
    expect(() => next.vault.speech.open('another', key_sealed)).toThrow(SealBroken)
    expect(() => next.vault.open('maker', key_sealed)).toThrow(SealBroken)
    expect(await forgetKeys(next.db, secret)).toBe(1)
    expect(await keys.open('maker')).toBeUndefined()
    await next.close()
  })

  test('given by the command takes the file of the old one away, and says so', async () => {
    await (await TestServer.start({ data: folder })).stop()
    vi.stubEnv('PATCHBAY_DATA', folder)
    vi.stubEnv('PATCHBAY_SECRET', '')
    vi.stubEnv('PATCHBAY_NEW_SECRET', other)
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await import('../rotate-secret.ts')
    const said = printed.mock.calls.join('')
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    const file = join(folder, 'secret')
    expect(existsSync(file)).toBe(false)
    expect(said).toBe(
      `0 keys are sealed with the new secret. The file ${file} held a secret from before and was removed. Start Patchbay with PATCHBAY_SECRET set to the new secret from now on, and keep that secret: it stands nowhere else.\n`,
    )
    await expect(TestServer.start({ data: folder })).rejects.toThrow(/the new one that was given to it/)
    await (await TestServer.start({ data: folder, secret: other })).stop()
  })

  test('that fails in the middle changes nothing', async () => {
    await add(['a', 'b'])
    const { db, vault, close } = await openWithSecret(folder, secret)
    await sql
      .raw("create trigger stop before update on connections when old.id = 'b' begin select raise(abort, 'stopped'); end")
      .execute(db)
    await expect(rotate(db, vault, other)).rejects.toThrow(/stopped/)
    await close()
    expect(await keys(folder, secret)).toEqual(['key of a', 'key of b'])
  })

  test('whose process dies before the end changes nothing', async () => {
    await add(['a', 'b'])
    const copy = makeFolder()
    const { db, vault, close } = await openWithSecret(folder, secret)
    await db.transaction().execute(async (step) => {
      await resealAll(step, vault, other)
      // What a disk holds at this moment, before the commit.
      for (const file of ['patchbay.db', 'patchbay.db-wal'])
        if (existsSync(join(folder, file))) cpSync(join(folder, file), join(copy, file))
    })
    await close()
    expect(await keys(copy, secret)).toEqual(['key of a', 'key of b'])
    expect(await keys(folder, other)).toEqual(['key of a', 'key of b'])
    removeFolder(copy)
  })

  test('for a lost one forgets the keys and nothing else', async () => {
    await add(['a', 'b'])
    const store = await openStore(folder)
    expect(await forgetKeys(store.db, other)).toBe(2)
    await store.close()
    const { db, close } = await openWithSecret(folder, other)
    const rows = await db.selectFrom('connections').select(['id', 'key_sealed']).orderBy('id').execute()
    expect(rows).toEqual([
      { id: 'a', key_sealed: null },
      { id: 'b', key_sealed: null },
    ])
    await close()
  })

  test('is refused while a Patchbay runs on the folder', async () => {
    const server = await TestServer.start({ data: folder, secret })
    await expect(openWithSecret(folder, secret)).rejects.toThrow(/Another Patchbay is running/)
    await server.stop()
  })
})

/** All that could have changed: the schema, and what stands in the tables that a start writes. */
async function dump(at: string): Promise<unknown> {
  const { db, close } = await openStore(at)
  const schema = await sql`select name, sql from sqlite_master order by name`.execute(db)
  const meta = await db.selectFrom('meta').selectAll().orderBy('key').execute()
  const connections = await db.selectFrom('connections').selectAll().execute()
  await close()
  return { schema: schema.rows, meta, connections }
}
