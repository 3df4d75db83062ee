import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Connection, Problem } from '../../contracts/api.ts'
import type { ConnectionState, Trial } from '../../contracts/connections-api.ts'
import { openConnections } from '../connections.ts'
import { openStore } from '../store/open.ts'
import { json, StubPlatform } from '../testing/stub-platform.ts'
import { makeFolder, removeFolder, sandboxKey, TestServer } from '../testing/test-server.ts'
import { openWithSecret } from '../vault/open-with-secret.ts'

/** What must be found nowhere. */
const canary = 'sk_live_canary_7f3a9c'

let folder: string
let platform: StubPlatform
let server: TestServer
beforeEach(async () => {
  folder = makeFolder()
  platform = await StubPlatform.start()
  platform.add('a')
  server = await TestServer.start({ data: folder })
})
afterEach(async () => {
  await server.stop()
  await platform.stop()
  removeFolder(folder)
})

const values = (more: Record<string, unknown> = {}) => ({
  platform: 'revox',
  name: 'Clinic',
  baseUrl: platform.url,
  generation: null,
  key: canary,
  ...more,
})
const send = (method: string, path: string, body?: unknown) =>
  server.ask(path, { method, ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) })
const add = async (more?: Record<string, unknown>): Promise<Connection> => {
  const answer = await send('POST', '/api/connections', values(more))
  expect(answer.status).toBe(201)
  return (await answer.json()) as Connection
}
const states = async () => ((await (await server.ask('/api/connections')).json()) as { connections: ConnectionState[] }).connections
/** Those that were added. */
const added = async () => (await states()).filter(({ isSandbox }) => !isSandbox)
const stateOf = async (id: string) => (await states()).find((one) => one.id === id)
const testOf = async (id: string) => (await (await send('POST', `/api/connections/${id}/test`)).json()) as Trial
const problemOf = async (answer: Response) => (await answer.json()) as Problem

describe('a new connection', () => {
  test('is used with its own key at once, and told to the browsers', async () => {
    const { events, close } = await server.listen()
    const made = await add()
    expect(made).toEqual({
      id: expect.stringMatching(/^revox-[0-9a-f]{10}$/),
      name: 'Clinic',
      platform: 'revox',
      platformLabel: 'Revox',
      baseUrl: platform.url,
      generation: null,
      hasKey: true,
      isSandbox: false,
    })
    await expect.poll(() => stateOf(made.id)).toMatchObject({ assistants: 1, sync: { syncedAt: expect.any(String), failing: null } })
    expect(platform.requests.every(({ authorization }) => authorization === `Bearer ${canary}`)).toBe(true)
    await expect.poll(() => events).toContainEqual({ type: 'connections', connection: made.id })
    expect((await server.list(`?connection=${made.id}`)).items).toHaveLength(1)
    close()
  })

  test('is there again after a restart, with its key', async () => {
    const { id } = await add()
    await server.stop()
    server = await TestServer.start({ data: folder })
    expect(await testOf(id)).toEqual({ works: true, words: 'Revox answers, and the key sees 1 assistant.', advice: '', assistants: 1 })
  })

  test('may have the address of another, with another key and name', async () => {
    const first = await add()
    const second = await add({ name: 'Clinic two', key: `${canary}-2` })
    expect(second.id).not.toBe(first.id)
  })

  test.each([
    ['name', { name: ' cLINIC ', key: `${canary}-2` }, 'There is a connection called “Clinic” already. Choose another name.'],
    ['key', { name: 'Other' }, '“Clinic” has this key at this address already.'],
  ])('with the %s of another is refused by that name', async (field, more, words) => {
    await add()
    // The same address, spelt in another way.
    const answer = await send('POST', '/api/connections', values({ baseUrl: `${platform.url.replace('http:', 'HTTP:')}//`, ...more }))
    expect(answer.status).toBe(422)
    expect((await problemOf(answer)).fieldErrors).toEqual({ [field]: [words] })
    expect(await added()).toHaveLength(1)
  })

  test('sent twice at once is made once', async () => {
    const answers = await Promise.all([send('POST', '/api/connections', values()), send('POST', '/api/connections', values())])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
    expect(await added()).toHaveLength(1)
  })

  test('asked for twice in one moment is made once, whatever the database waits for', async () => {
    const other = makeFolder()
    const { db, vault, close } = await openWithSecret(other, undefined)
    const { signal } = new AbortController()
    const surroundings = { inside: server.url, outside: server.url, sandboxKey, vault, allowLoopback: true, signal }
    const connections = await openConnections(db, surroundings)
    const outcomes = await Promise.allSettled([connections.add(values()), connections.add(values())])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await db.selectFrom('connections').select('name').where('key_sealed', 'is not', null).execute()).toEqual([{ name: 'Clinic' }])
    await close()
    removeFolder(other)
  })

  test('whose name is written from right to left is added', async () => {
    expect(await add({ name: 'מרפאה \u200fالعيادة' })).toMatchObject({ name: 'מרפאה \u200fالعيادة' })
  })

  test.each([
    ['platform', { platform: 'nobody' }],
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['name', { name: 'Clinic \u202eyrotcaf' }],
    ['name', { name: 'Clinic \u2066two\u2069' }],
    ['name', { name: 'Cli\u0000nic' }],
    ['name', { name: 'Clinic\ntwo' }],
    ['baseUrl', { baseUrl: '' }],
    ['baseUrl', { baseUrl: 'example.com/api' }],
    ['baseUrl', { baseUrl: 'ftp://example.com' }],
    ['baseUrl', { baseUrl: 'http://example.com/api' }],
    ['baseUrl', { baseUrl: 'https://name:word@example.com' }],
    ['baseUrl', { baseUrl: 'https://example.com/api?key=1' }],
    ['baseUrl', { baseUrl: 'https://example.com/api#x' }],
    ['key', { key: '' }],
    ['key', { key: 'short' }],
    ['key', { key: `${canary} and more` }],
    ['key', { key: `${canary}\u0000` }],
  ])('with a wrong %s is refused by that name: %j', async (field, wrong) => {
    const answer = await send('POST', '/api/connections', values(wrong))
    expect(answer.status).toBe(422)
    const problem = await problemOf(answer)
    expect(Object.keys(problem.fieldErrors ?? {})).toEqual([field])
    expect(JSON.stringify(problem)).not.toContain(canary)
    expect(await added()).toEqual([])
  })

  test('can be tried before it is kept', async () => {
    const tried = await send('POST', '/api/connections/test', values())
    expect(await tried.json()).toMatchObject({ works: true, assistants: 1 })
    expect(await added()).toEqual([])
  })
})

describe('a change', () => {
  test('of the name asks nothing of the platform', async () => {
    const { id } = await add()
    // The voices are the last that is read.
    await expect.poll(() => platform.requests.map(({ path }) => path)).toContain('/voices')
    const before = platform.requests.length
    expect(await (await send('PATCH', `/api/connections/${id}`, { name: 'Praxis' })).json()).toMatchObject({ name: 'Praxis', hasKey: true })
    expect(platform.requests.length).toBe(before)
    expect(await stateOf(id)).toMatchObject({ name: 'Praxis', assistants: 1 })
  })

  test('of the key is used from the next request on, and a wrong one is said in words', async () => {
    const { id } = await add()
    platform.misbehave = (request, response) =>
      request.headers.authorization !== `Bearer ${canary}-2` && json(response, 401, { message: 'Unknown key' })
    await expect.poll(async () => (await testOf(id)).words).toBe('Revox refused the key (401).')
    expect((await send('PATCH', `/api/connections/${id}`, { key: `${canary}-2` })).status).toBe(200)
    expect(await testOf(id)).toMatchObject({ works: true })
    expect((await send('PATCH', `/api/connections/${id}`, { key: `${canary}-3` })).status).toBe(200)
    await expect.poll(() => stateOf(id)).toMatchObject({ sync: { failing: { why: expect.stringContaining('refused the key (401)') } } })
  })

  test('of the address to another host needs the key again, so that it cannot be sent elsewhere', async () => {
    const { id } = await add()
    const elsewhere = await StubPlatform.start()
    const refused = await send('PATCH', `/api/connections/${id}`, { baseUrl: elsewhere.url })
    expect(refused.status).toBe(422)
    expect(Object.keys((await problemOf(refused)).fieldErrors ?? {})).toEqual(['key'])
    expect((await send('PATCH', `/api/connections/${id}`, { baseUrl: `${platform.url}/` })).status).toBe(200)
    expect((await send('PATCH', `/api/connections/${id}`, { baseUrl: elsewhere.url, key: `${canary}-2` })).status).toBe(200)
    await expect.poll(() => elsewhere.requests.length).toBeGreaterThan(0)
    expect(elsewhere.requests.some(({ authorization }) => authorization === `Bearer ${canary}`)).toBe(false)
    await elsewhere.stop()
  })

  test('to the name or account of another is refused, and what stays as it is is not', async () => {
    await add()
    const { id } = await add({ name: 'Other', baseUrl: `${platform.url}/other`, key: `${canary}-2` })
    const refusedBy = async (change: object) => {
      const answer = await send('PATCH', `/api/connections/${id}`, change)
      return answer.status === 422 && (await problemOf(answer)).fieldErrors
    }
    expect(await refusedBy({ name: 'CLINIC' })).toEqual({ name: [expect.stringContaining('“Clinic”')] })
    expect(await refusedBy({ baseUrl: platform.url, key: canary })).toEqual({ key: [expect.stringContaining('“Clinic”')] })
    expect(await refusedBy({ name: 'other' })).toBe(false)
    expect(await refusedBy({ key: canary })).toBe(false)
    expect(await refusedBy({ baseUrl: platform.url })).toEqual({ baseUrl: [expect.stringContaining('“Clinic”')] })
    expect(await refusedBy({ name: 'other', baseUrl: `${platform.url}/other`, key: canary })).toBe(false)
  })

  test('of what is not there is a 404', async () => {
    for (const [method, path, body] of [
      ['PATCH', '/api/connections/nobody', { name: 'x' }],
      ['DELETE', '/api/connections/nobody', undefined],
      ['POST', '/api/connections/nobody/test', undefined],
    ] as const) {
      expect((await send(method, path, body)).status).toBe(404)
    }
  })
})

describe('the sandbox', () => {
  const sandbox = '/api/connections/revox-sandbox'

  test('can be renamed, and keeps its name', async () => {
    expect(await (await send('PATCH', sandbox, { name: 'Playground' })).json()).toMatchObject({ name: 'Playground', isSandbox: true })
    await server.stop()
    server = await TestServer.start({ data: folder })
    expect(await stateOf('revox-sandbox')).toMatchObject({ name: 'Playground', assistants: 6, hasKey: true })
  })

  test('may share its name with another sandbox alone', async () => {
    await add()
    const rename = async (name: string) => (await send('PATCH', sandbox, { name })).status
    expect([await rename('Playground'), await rename('Clinic'), await rename('Sandbox')]).toEqual([200, 422, 200])
  })

  test('can be renamed where nothing may be called that is not encrypted', async () => {
    await server.stop()
    server = await TestServer.start({ data: folder, allowLoopback: false })
    expect((await send('PATCH', sandbox, { name: 'Playground' })).status).toBe(200)
    const refused = await problemOf(await send('POST', '/api/connections', values()))
    expect(refused.fieldErrors).toEqual({
      baseUrl: ['Over http the key would travel unencrypted. Use an address that begins with https://.'],
    })
  })

  test('keeps its address and key, and stays', async () => {
    expect(Object.keys((await problemOf(await send('PATCH', sandbox, { baseUrl: platform.url }))).fieldErrors ?? {})).toEqual(['baseUrl'])
    expect(Object.keys((await problemOf(await send('PATCH', sandbox, { key: canary }))).fieldErrors ?? {})).toEqual(['key'])
    expect((await send('DELETE', sandbox)).status).toBe(409)
    expect(await testOf('revox-sandbox')).toMatchObject({ works: true, assistants: 6 })
  })
})

describe('removing', () => {
  test('takes it and its assistants from the list, forgets the key, and keeps the history', async () => {
    const { id } = await add()
    await expect.poll(() => stateOf(id)).toMatchObject({ assistants: 1 })
    platform.change('a', { name: 'Renamed elsewhere' })
    await send('POST', `/api/connections/${id}/refresh`)
    expect(await (await send('DELETE', `/api/connections/${id}`)).json()).toEqual({ removed: true })
    expect(await stateOf(id)).toBeUndefined()
    const list = await server.list('?q=Renamed')
    expect(list.items).toEqual([])
    expect(list.sync.map(({ connection }) => connection)).not.toContain(id)
    expect((await server.ask(`/api/connections/${id}/assistants/a`)).status).toBe(404)
    await server.stop()

    const { db, close } = await openStore(folder)
    expect(await db.selectFrom('connections').selectAll().where('id', '=', id).executeTakeFirst()).toMatchObject({
      removed_at: expect.any(String),
      key_sealed: null,
    })
    for (const table of ['snapshots', 'revisions'] as const) {
      expect(await db.selectFrom(table).select('connection').where('connection', '=', id).execute()).not.toEqual([])
    }
    await close()
    server = await TestServer.start({ data: folder })
    expect(await added()).toEqual([])
  })

  test('during a read leaves nothing behind', async () => {
    const { id } = await add()
    await expect.poll(() => stateOf(id)).toMatchObject({ assistants: 1 })
    platform.add('b')
    // The list is held back until the connection is gone.
    let answer: (() => void) | undefined
    platform.misbehave = (request, response) => {
      if (request.url !== '/assistants') return false
      answer = () => json(response, 200, { assistants: [...platform.assistants.values()] })
      return true
    }
    const reading = send('POST', `/api/connections/${id}/refresh`)
    await expect.poll(() => answer).toBeDefined()
    await send('DELETE', `/api/connections/${id}`)
    answer?.()
    await reading
    expect((await server.list()).items.filter((item) => item.connection === id)).toEqual([])
    expect((await server.list()).sync.map(({ connection }) => connection)).not.toContain(id)
  })
})

test('the form is told of the platforms', async () => {
  expect(await (await server.ask('/api/platforms')).json()).toMatchObject({
    platforms: expect.arrayContaining([{ id: 'revox', label: 'Revox', baseUrl: 'https://www.getrevox.com/api', generations: [] }]),
  })
})

test('without leave, an address of this machine is not called', async () => {
  const { id } = await add()
  await server.stop()
  server = await TestServer.start({ data: folder, allowLoopback: false })
  const before = platform.requests.length
  const { works, words } = await testOf(id)
  expect([works, words]).toEqual([false, expect.stringContaining('this machine itself')])
  expect(platform.requests.length).toBe(before)
  expect(await testOf('revox-sandbox')).toMatchObject({ works: true })
})

test('a key that was moved to another row is not used, and the others go on', async () => {
  const first = await add({ key: `${canary}-1` })
  const second = await add({ name: 'Other', key: `${canary}-2` })
  await server.stop()
  const { db, close } = await openStore(folder)
  const { key_sealed } = await db.selectFrom('connections').select('key_sealed').where('id', '=', first.id).executeTakeFirstOrThrow()
  await db.updateTable('connections').set({ key_sealed }).where('id', '=', second.id).execute()
  await close()
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  server = await TestServer.start({ data: folder })
  expect(log.mock.calls.join('')).toContain(`The key of connection ${second.id}`)
  log.mockRestore()
  expect(await testOf(first.id)).toMatchObject({ works: true })
  expect(await stateOf(second.id)).toMatchObject({ hasKey: false })
  expect(await testOf(second.id)).toMatchObject({ works: false, words: 'There is no key that can be used.' })
  expect((await send('PATCH', `/api/connections/${second.id}`, { key: `${canary}-3` })).status).toBe(200)
  expect(await testOf(second.id)).toMatchObject({ works: true })
})

test('a key is found nowhere: no file, no log, no answer', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { events, close } = await server.listen()
  const said: string[] = []
  const say = async (answer: Promise<Response>) => void said.push(await (await answer).text())
  const { id } = await add()
  await expect.poll(() => stateOf(id)).toMatchObject({ assistants: 1 })
  // A platform that repeats the key in all that it says.
  platform.misbehave = (request, response) => json(response, 401, { message: `Unknown key ${request.headers.authorization}` })
  for (const path of ['/api/session', '/api/connections', '/api/assistants', `/api/connections/${id}/assistants/a`]) {
    await say(server.ask(path))
  }
  await say(send('POST', `/api/connections/${id}/test`))
  await say(send('POST', `/api/connections/${id}/refresh`))
  await say(send('POST', '/api/connections/test', values()))
  await say(send('PATCH', `/api/connections/${id}`, { key: canary, name: '' }))
  await say(send('PATCH', `/api/connections/${id}`, { key: [canary] }))
  await say(send('POST', '/api/connections', { ...values(), baseUrl: 7 }))
  await say(send('DELETE', `/api/connections/${id}/assistants/a`))
  await say(server.ask('/api/assistants'))
  await server.stop()
  close()
  const logged = log.mock.calls.join('\n')
  log.mockRestore()

  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'))
  for (const text of [...files, ...said, logged, JSON.stringify(events), ...server.printed]) {
    expect(text).not.toContain(canary)
    expect(text).not.toContain(sandboxKey)
  }
  expect(said.join('')).toContain('•••')
})
