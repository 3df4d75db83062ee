import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '../contracts/api.ts'
import { environment, readConfig } from './config.ts'
import { builtWeb } from './http/web.ts'
import { StartError } from './start-error.ts'
import { openStore } from './store/open.ts'
import { connectTo, StubPlatform } from './testing/stub-platform.ts'
import { makeFolder, removeFolder, TestServer } from './testing/test-server.ts'

let folder: string
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => removeFolder(folder))

describe('settings', () => {
  test('have the documented defaults', () => {
    expect(readConfig({})).toMatchObject({ port: 4310, host: '127.0.0.1', isSandboxKeyRandom: true, allowedHosts: [] })
    expect(readConfig({}).sandboxKey).not.toBe(readConfig({}).sandboxKey)
    expect(environment.map(({ name }) => name)).toContain('PATCHBAY_DATA')
  })

  test('that are wrong are all named in one sentence', () => {
    const read = () => readConfig({ PATCHBAY_PORT: '70000', PATCHBAY_HOST: 'http://x y', PATCHBAY_SANDBOX_KEY: 'short' })
    expect(read).toThrow(StartError)
    expect(read).toThrow(/PATCHBAY_PORT .*PATCHBAY_HOST .*PATCHBAY_SANDBOX_KEY /)
  })

  test('may list further hosts', () => {
    expect(readConfig({ PATCHBAY_ALLOWED_HOSTS: 'Desk.example.com, other' }).allowedHosts).toEqual(['desk.example.com', 'other'])
  })
})

describe('starting', () => {
  test('a second server on the same folder is refused in words', async () => {
    const server = await TestServer.start({ data: folder })
    await expect(TestServer.start({ data: folder })).rejects.toThrow(/Another Patchbay is running on the data folder/)
    await server.stop()
  })

  test('a taken port is refused in words, and the folder is free again', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    await expect(TestServer.start({ data: folder, port })).rejects.toThrow(`Port ${port} is taken by another program`)
    await new Promise((resolve) => other.close(resolve))
    await (await TestServer.start({ data: folder })).stop()
  })

  test('an address of another machine is refused in words', async () => {
    await expect(TestServer.start({ data: folder, host: '192.0.2.1' })).rejects.toThrow(StartError)
  })

  test('a folder that is none is refused in words', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(TestServer.start({ data: file })).rejects.toThrow(/cannot be used/)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is refused in words', async () => {
    chmodSync(folder, 0o500)
    await expect(TestServer.start({ data: join(folder, 'x') })).rejects.toThrow(/cannot be used/)
    chmodSync(folder, 0o700)
  })

  test('a file that is no database is refused in words', async () => {
    writeFileSync(join(folder, 'patchbay.db'), 'no database at all '.repeat(500))
    await expect(TestServer.start({ data: folder })).rejects.toThrow(/patchbay.db cannot be opened/)
  })

  test('a page that was never built is refused in words', () => {
    expect(() => builtWeb(join(folder, 'none'))).toThrow(/npm run build/)
  })

  test('an empty folder gets the assistants of the sandboxes, once', async () => {
    for (let round = 0; round < 2; round++) {
      const server = await TestServer.start({ data: folder })
      const { items, counts } = await server.list()
      expect(counts).toMatchObject({ all: 12, platforms: { revox: 6, famulor: 3, flireo: 3 } })
      expect(items).toHaveLength(12)
      expect(items.map(({ name }) => name)).toContain('Lead qualification (FR)')
      expect(items.find(({ name }) => name === 'Lead qualification (FR)')).toMatchObject({ faq: 40, pending: 5 })
      await server.stop()
    }
  })

  test('goes on without its platform', async () => {
    await connectTo(folder, 'http://127.0.0.1:1')
    const server = await TestServer.start({ data: folder })
    expect((await server.list()).sync).toMatchObject([
      { syncedAt: null, failing: { why: 'Nothing accepts connections at 127.0.0.1:1. Check the host and the port of the base URL.' } },
    ])
    await server.stop()
  })
})

test('a platform that accepts connections and never answers keeps nobody waiting, even with a save that is not cleared up', async () => {
  const platform = await StubPlatform.start()
  const before = await TestServer.start({ data: folder })
  const body = { platform: 'revox', name: 'Slow', baseUrl: platform.url, generation: null, key: 'a-key-of-it' }
  const { id } = (await (await before.post('/api/connections', body)).json()) as Connection
  await before.stop()
  const { db, close } = await openStore(folder)
  await db.deleteFrom('syncs').where('connection', '=', id).execute()
  // What a crash during a save leaves behind.
  const write = {
    key: 'open',
    fingerprint: 'f',
    kind: 'save',
    connection: id,
    assistant: 'a',
    who: 'Operations',
    state: 'sending',
  } as const
  const rest = { body_json: '{"name":"B"}', base_tag: null, before_tag: null, status: null, answer_json: null, created_at: '2026' }
  await db
    .insertInto('writes')
    .values({ ...write, ...rest })
    .execute()
  await close()

  platform.misbehave = () => true
  const begun = performance.now()
  const server = await TestServer.start({ data: folder, isHasty: true })
  expect(performance.now() - begun).toBeLessThan(4_000)
  const { counts, sync } = await server.list()
  expect(counts.all).toBe(12)
  expect(sync.find(({ connection }) => connection === id)).toEqual({ connection: id, syncedAt: null, failing: null })
  await server.stop()
  await platform.stop()
})

describe('stopping', () => {
  test('ends within two seconds with streams open and a platform that never answers', async () => {
    const platform = await StubPlatform.start()
    platform.add('a')
    await connectTo(folder, platform.url)
    const server = await TestServer.start({ data: folder })
    const { tag } = await server.read('a')
    const { ended } = await server.listen()
    platform.misbehave = (request) => request.method === 'PATCH'
    const save = server.save('a', { name: 'B' }, { tag, key: 'cut' }).then(
      ({ status }) => status,
      () => 'cut',
    )
    await expect.poll(() => platform.sent('PATCH')).toHaveLength(1)

    const begun = performance.now()
    await server.stop()
    expect(performance.now() - begun).toBeLessThan(2_000)
    await ended
    expect([504, 'cut']).toContain(await save)

    // The intention is still there, and the next start clears it up.
    platform.misbehave = undefined
    const next = await TestServer.start({ data: folder })
    expect((await next.save('a', { name: 'B' }, { tag, key: 'cut' })).status).toBe(200)
    await next.stop()
    await platform.stop()
  })
})

describe('the built page', () => {
  const build = () => {
    mkdirSync(join(folder, 'web/assets'), { recursive: true })
    writeFileSync(join(folder, 'web/index.html'), '<!doctype html><html><head><title>Patchbay</title></head><body></body></html>')
    const script = 'export const one = 1\n'.repeat(500)
    writeFileSync(join(folder, 'web/assets/app-1.js'), script)
    writeFileSync(join(folder, 'web/assets/app-1.js.br'), brotliCompressSync(script))
    writeFileSync(join(folder, 'web/assets/app-1.js.gz'), gzipSync(script))
    writeFileSync(join(folder, 'web/icon.svg'), '<svg/>')
    writeFileSync(join(folder, 'secret'), 'secret')
    return builtWeb(join(folder, 'web'))
  }

  test('carries a nonce of its own in each answer, the same as in its policy', async () => {
    const server = await TestServer.start({ data: join(folder, 'data'), web: build() })
    const nonces = new Set<string>()
    for (let round = 0; round < 2; round++) {
      const answer = await server.ask('/assistants', { headers: { accept: 'text/html' } })
      const nonce = /<meta property="csp-nonce" nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
    await server.stop()
  })

  test('its files are compressed, kept for ever, and known again by their tag', async () => {
    const server = await TestServer.start({ data: join(folder, 'data'), web: build() })
    for (const coding of ['br', 'gzip']) {
      const answer = await server.ask('/assets/app-1.js', { headers: { 'accept-encoding': coding } })
      expect(answer.headers.get('content-encoding')).toBe(coding)
      expect(answer.headers.get('cache-control')).toContain('immutable')
      expect(Number(answer.headers.get('content-length'))).toBeLessThan(500)
      expect(await answer.text()).toBe('export const one = 1\n'.repeat(500))
      const again = await server.ask('/assets/app-1.js', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
      expect(again.status).toBe(304)
    }
    const plain = await server.ask('/assets/app-1.js', { headers: { 'accept-encoding': 'br;q=0, identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect((await server.ask('/icon.svg', { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBeNull()
    expect((await server.ask('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml')
    expect((await server.ask('/assets/app-1.js.br')).status).toBe(404)
    expect((await server.ask('/assets/app-1.js', { method: 'HEAD' })).status).toBe(200)
    await server.stop()
  })

  test('nothing outside its folder is served', async () => {
    const server = await TestServer.start({ data: join(folder, 'data'), web: build() })
    for (const path of ['/../secret', '/..%2fsecret', '/%2e%2e/secret', '/assets/..%2f..%2fsecret', '/web/../secret']) {
      expect(await (await server.ask(path)).text()).not.toContain('secret"')
      expect((await server.ask(path)).status).toBe(404)
    }
    await server.stop()
  })
})
