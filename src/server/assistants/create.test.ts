import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Assistant, Problem } from '../../contracts/api.ts'
import { listRevisions, type Revision } from '../../contracts/history-api.ts'
import { type StubPlatform, stubIn } from '../testing/stub-platform.ts'
import { at, makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

let platform: StubPlatform
let server: TestServer
let folder: string

beforeEach(async () => {
  folder = makeFolder()
  platform = await stubIn(folder)
  server = await TestServer.start({ data: folder })
})
afterEach(async () => {
  await server.stop()
  await platform.stop()
  removeFolder(folder)
})

const path = '/api/connections/revox-sandbox/assistants'
/** As the browser reads them: a member that is not there must not be missed. */
const revisionsOf = async (id: string): Promise<Revision[]> =>
  listRevisions.reply.parse(await (await server.ask(at(id, '/revisions'))).json()).revisions

describe('creating', () => {
  test('makes one assistant per key, in the list at once, with a revision', async () => {
    const { events, close } = await server.listen()
    const first = await server.post(path, { name: 'New', prompt: 'Be kind.' }, 'one')
    expect(first.status).toBe(201)
    const made = (await first.json()) as Assistant
    expect(made).toMatchObject({ connection: 'revox-sandbox', doc: { name: 'New' }, lastChange: { who: 'Operations' } })
    const again = await server.post(path, { name: 'New', prompt: 'Be kind.' }, 'one')
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await again.json()).toEqual(made)
    expect(platform.assistants.size).toBe(2)
    expect((await server.list('?q=New')).items).toHaveLength(1)
    expect(await revisionsOf(made.id)).toMatchObject([{ kind: 'created', who: 'Operations' }])
    await expect.poll(() => events).toContainEqual({ type: 'list', connection: 'revox-sandbox' })
    close()
  })

  test('refuses what breaks a rule, by field', async () => {
    const answer = await server.post(path, { name: '', prompt: 'Be kind.' })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as Problem).fieldErrors).toHaveProperty('name')
    expect(platform.sent('POST')).toEqual([])
  })

  test('whose answer is lost finds the one it made', async () => {
    platform.misbehave = (request, response, apply) => {
      if (request.method !== 'POST') return false
      apply()
      return Boolean(response.destroy())
    }
    const answer = await server.post(path, { name: 'New', prompt: 'Be kind.' })
    expect(answer.status).toBe(201)
    expect(platform.assistants.size).toBe(2)
  })
})

describe('duplicating', () => {
  test('copies everything and names it', async () => {
    const answer = await server.post(at('a', '/duplicate'))
    expect(answer.status).toBe(201)
    const copy = (await answer.json()) as Assistant
    expect(copy).toMatchObject({ id: 'a-copy', doc: { name: 'Copy of Assistant a', first_sentence: 'Hello.' } })
    expect(await revisionsOf('a-copy')).toMatchObject([{ kind: 'created' }])
  })
})

describe('deleting', () => {
  test('hides it at once and deletes it when the time to undo has passed, with its whole state kept', async () => {
    await server.stop()
    server = await TestServer.start({ data: folder, undoSeconds: 0 })
    const answer = await server.ask(at('a'), { method: 'DELETE' })
    expect(await answer.json()).toMatchObject({ undoSeconds: 0, due: expect.any(String) })
    expect((await server.list()).items).toEqual([])
    await expect.poll(() => platform.assistants.size, { timeout: 5_000 }).toBe(0)
    await expect.poll(() => revisionsOf('a'), { timeout: 5_000 }).toMatchObject([{ kind: 'deleted', who: 'Operations' }])
    const [revision] = await revisionsOf('a')
    expect(revision?.units).toContainEqual({ unit: 'first_sentence', before: 'Hello.' })
    const late = await server.post(at('a', '/restore'))
    expect(late.status).toBe(409)
  })

  test('can be undone', async () => {
    await server.ask(at('a'), { method: 'DELETE' })
    expect((await server.ask(at('a'))).status).toBe(404)
    expect(await (await server.post(at('a', '/restore'))).json()).toEqual({ restored: true })
    expect((await server.list()).items).toHaveLength(1)
    expect((await server.ask(at('a'))).status).toBe(200)
    expect(platform.sent('DELETE')).toEqual([])
  })

  test('survives a restart', async () => {
    await server.ask(at('a'), { method: 'DELETE' })
    await server.stop()
    server = await TestServer.start({ data: folder })
    expect((await server.list()).items).toEqual([])
    expect((await server.post(at('a', '/restore'))).status).toBe(200)
  })

  test('that the platform refuses brings it back', async () => {
    await server.stop()
    server = await TestServer.start({ data: folder, undoSeconds: 0 })
    platform.misbehave = (request, response) =>
      request.method === 'DELETE' && Boolean(response.writeHead(409, { 'content-type': 'application/json' }).end('{"message":"In use"}'))
    await server.ask(at('a'), { method: 'DELETE' })
    await expect.poll(async () => (await server.list()).items.length, { timeout: 5_000 }).toBe(1)
  })

  test('404 for one that nobody knows', async () => {
    expect((await server.ask(at('none'), { method: 'DELETE' })).status).toBe(404)
  })
})
