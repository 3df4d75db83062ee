import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Problem } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { hasMask } from '../../contracts/core/has-mask.ts'
import type { AccountTool, AccountTools, ToolTrial } from '../../contracts/tools-api.ts'
import { account } from '../assistants/testing/account.ts'
import { type Db, openStore } from '../store/open.ts'
import { removeFolder, sandboxKey, TestServer } from '../testing/test-server.ts'

const path = '/api/connections/famulor-sandbox/tools'
const secret = 'Bearer sk-live-77aa'

let server: TestServer
const desk = account(() => server, 'famulor-sandbox')
beforeEach(async () => {
  server = await TestServer.start()
})
afterEach(async () => {
  await server.stop()
  removeFolder(server.data)
})

/** The platform's own side. */
const sandbox = async (method: string, at: string, body?: unknown): Promise<Doc> =>
  (
    await fetch(`${server.url}/sandbox${at}`, {
      method,
      headers: { authorization: `Bearer ${sandboxKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  ).json() as Promise<Doc>
const stored = (id: string) => sandbox('GET', `/famulor/api/user/tools/${id}`)
const write = (id: string, body: Doc) => sandbox('PUT', `/famulor/api/user/tools/${id}`, body)
const fault = (what: Doc) => sandbox('POST', '/faults', { platform: 'famulor', ...what })
const sent = async (id: string): Promise<string[]> =>
  ((await sandbox('GET', '/requests?platform=famulor')).requests as { method: string; path: string; body: string }[])
    .filter((one) => one.method === 'PUT' && one.path.endsWith(`/tools/${id}`))
    .map(({ body }) => body)

/** Something done with the database while no server has it. */
async function atRest<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  await server.stop()
  const { db, close } = await openStore(server.data)
  const result = await work(db)
  await close()
  server = await TestServer.start({ data: server.data })
  return result
}

const list = async () => (await server.ask(path)).json() as Promise<AccountTools>
const find = async (id: string) => (await list()).tools.find((one) => one.id === id) as AccountTool
const save = (tool: AccountTool, changes: Doc, key: string = crypto.randomUUID()) =>
  server.ask(`${path}/${tool.id}`, {
    method: 'PATCH',
    body: JSON.stringify({ base: Object.fromEntries(Object.keys(changes).map((unit) => [unit, tool.doc[unit] ?? null])), changes }),
    headers: { 'content-type': 'application/json', 'if-match': `"${tool.tag}"`, 'idempotency-key': key },
  })
const headersOf = ({ doc }: AccountTool) => doc.headers as { name: string; value: string }[]

/** Tool 91 with a secret in a header. */
const withSecret = async () => {
  await write('91', {
    headers: [
      { name: 'Authorization', value: secret },
      { name: 'X-Praxis', value: 'suedstern' },
    ],
  })
  return find('91')
}

test('the list tells whom each tool belongs to, of whom that is not known, and no secret', async () => {
  await withSecret()
  const before = await list()
  expect(JSON.stringify(before)).not.toContain('sk-live')
  expect(before.tools.map(({ id, usedBy }) => [id, usedBy])).toEqual(['91', '92', '93', '94'].map((id) => [id, []]))
  const names = before.unknown.map(({ name }) => name)
  expect(names).toEqual(['Parcel line', 'Sondaggio visitatori (IT)', 'Zahnarztpraxis am Südstern'])

  const [user] = before.unknown
  const { doc: _doc, tag } = await desk.read(user?.id ?? '')
  expect((await desk.save(user?.id ?? '', { tool_ids: [92] }, tag)).status).toBe(200)
  const after = await list()
  expect(after.tools.find(({ id }) => id === '92')?.usedBy).toEqual([user])
  expect(after.unknown).toHaveLength(2)
  expect(await (await server.ask('/api/connections/revox-sandbox/tools')).json()).toEqual({ tools: [], unknown: [] })
})

test('a save sends what was changed alone, with the kept secret filled in; nothing that is kept or answered has it', async () => {
  const tool = await withSecret()
  expect(hasMask(headersOf(tool)[0]?.value)).toBe(true)
  const headers = [...headersOf(tool).slice(0, 1), { name: 'X-Praxis', value: 'other' }]
  const answer = await save(tool, { description: 'Newly said.', headers })
  expect(answer.status).toBe(200)
  const saved = (await answer.json()) as AccountTool
  expect(saved.doc).toMatchObject({ description: 'Newly said.', headers })
  expect(await stored('91')).toMatchObject({
    description: 'Newly said.',
    headers: [
      { name: 'Authorization', value: secret },
      { name: 'X-Praxis', value: 'other' },
    ],
  })
  expect(JSON.parse((await sent('91')).at(-1) ?? '')).toEqual({ description: 'Newly said.', headers: expect.any(Array) })
  await save(saved, { headers: [{ name: 'Authorization', value: 'Bearer sk-live-other' }] })
  expect((await stored('91')).headers).toEqual([{ name: 'Authorization', value: 'Bearer sk-live-other' }])
  const rows = await atRest((db) => db.selectFrom('writes').selectAll().execute())
  expect(JSON.stringify(rows)).toContain('Authorization')
  expect(JSON.stringify(rows)).not.toContain('sk-live')
})

test('the same save again is done once, also when its answer was lost or the server died over it', async () => {
  const tool = await find('92')
  const key = crypto.randomUUID()
  await fault({ on: { method: 'PUT', path: '/user/tools/92' }, do: { kind: 'drop', after: true } })
  expect((await save(tool, { timeout: 9 }, key)).status).toBe(200)
  const again = await save(tool, { timeout: 9 }, key)
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
  expect(await sent('92')).toHaveLength(1)
  expect((await save(tool, { timeout: 8 }, key)).status).toBe(422)

  // As a crash between sending and writing down leaves it.
  await atRest((db) => db.updateTable('writes').set({ state: 'sending', answer_json: null }).where('key', '=', key).execute())
  const settled = await save(tool, { timeout: 9 }, key)
  expect([settled.status, settled.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
  expect(await sent('92')).toHaveLength(0)

  await fault({ on: { method: 'PUT', path: '/user/tools/92' }, do: { kind: 'drop' } })
  const lost = await save(await find('92'), { timeout: 7 })
  expect([lost.status, ((await lost.json()) as Problem).state]).toEqual([502, 'not-written'])
})

test('what somebody else changed to something else is refused with all versions, and nothing is sent', async () => {
  const tool = await find('93')
  await write('93', { description: 'Theirs.', timeout: 20 })
  const answer = await save(tool, { description: 'Mine.', endpoint: 'https://new.example/x' })
  const problem = (await answer.json()) as Problem
  expect(answer.status).toBe(412)
  expect(problem.conflicts).toEqual([{ unit: 'description', base: tool.doc.description, mine: 'Mine.', theirs: 'Theirs.' }])
  expect(await stored('93')).toMatchObject({ description: 'Theirs.', endpoint: tool.doc.endpoint })
  expect(problem.current?.doc).toMatchObject({ description: 'Theirs.', timeout: 20 })
  // What only one of both changed is no conflict.
  expect((await save(tool, { endpoint: 'https://new.example/x' })).status).toBe(200)
  expect(await stored('93')).toMatchObject({ description: 'Theirs.', endpoint: 'https://new.example/x', timeout: 20 })
})

test('two who replace the same secret differently are told, though neither sees it', async () => {
  const tool = await withSecret()
  const mine = { headers: [{ name: 'Authorization', value: 'Bearer mine-123456' }, headersOf(tool)[1]] }
  await write('91', {
    headers: [
      { name: 'Authorization', value: 'Bearer theirs-123456' },
      { name: 'X-Praxis', value: 'suedstern' },
    ],
  })
  const answer = await save(tool, mine)
  const text = await answer.text()
  expect(answer.status).toBe(412)
  expect(text).not.toMatch(/mine-1|theirs-1/)
  expect((JSON.parse(text) as Problem).conflicts?.map(({ unit }) => unit)).toEqual(['headers'])
  expect((await save(await find('91'), mine)).status).toBe(200)
})

test.each<[string, (tool: AccountTool) => Doc, string]>([
  ['another host for a kept secret', () => ({ endpoint: 'https://elsewhere.example/x' }), 'headers.0.value'],
  [
    'another name, under which everybody could read it',
    (tool) => ({ headers: headersOf(tool).map((one) => ({ ...one, name: 'X-Note' })) }),
    'headers.0.value',
  ],
  [
    'a mask that was written into',
    (tool) => ({ headers: [{ name: 'Authorization', value: `${headersOf(tool)[0]?.value}x` }] }),
    'headers.0.value',
  ],
  ['a mark where no secret can be', (tool) => ({ description: headersOf(tool)[0]?.value }), 'description'],
  ['a name with digits', () => ({ name: 'look_up_2' }), 'name'],
  ['an input without a description', () => ({ schema: [{ name: 'what', type: 'string', description: '' }] }), 'schema.0.description'],
  [
    'two inputs of a name',
    () => ({ schema: ['one', 'two'].map((description) => ({ name: 'what', type: 'string', description })) }),
    'schema.0.name',
  ],
  ['a timeout of an hour', () => ({ timeout: 3600 }), 'timeout'],
  ['a setting that no tool has', () => ({ id: 7 }), 'id'],
])('%s is refused at its place', async (_, changesOf, place) => {
  const tool = await withSecret()
  const answer = await save(tool, changesOf(tool))
  expect([answer.status, Object.keys(((await answer.json()) as Problem).fieldErrors ?? {})]).toEqual([422, expect.arrayContaining([place])])
  expect(await sent('91')).toHaveLength(1)
})

test('where the platform holds a mask itself the headers cannot be kept, and the reason is said', async () => {
  await write('91', { headers: [{ name: 'Authorization', value: '••••••••' }] })
  const answer = await save(await find('91'), { timeout: 5 })
  expect(((await answer.json()) as Problem).detail).toContain('the platform itself holds a mask')
})

test('what the platform refuses is said at its field, without the secret that was sent', async () => {
  const tool = await withSecret()
  const body = { message: `Bad ${secret}`, errors: { 'headers.0.value': [`${secret} is no key.`], endpoint: ['Not reachable.'] } }
  await fault({ on: { method: 'PUT', path: '/user/tools/91' }, do: { kind: 'status', status: 422, body } })
  const answer = await save(tool, { headers: headersOf(tool).slice(0, 1) })
  const text = await answer.text()
  expect(text).not.toContain('sk-live')
  expect((JSON.parse(text) as Problem).fieldErrors).toEqual({ 'headers.0.value': ['••• is no key.'], endpoint: ['Not reachable.'] })
})

test('a tool is made once, and deleted unless it changed meanwhile', async () => {
  const tool = { name: 'call_back', description: 'When nobody is there.', endpoint: 'https://a.example/x', method: 'POST' }
  const key = crypto.randomUUID()
  expect((await server.post(path, { ...tool, name: '' }, crypto.randomUUID())).status).toBe(422)
  await fault({ on: { method: 'POST', path: '/user/tools' }, do: { kind: 'drop', after: true } })
  const answer = await server.post(path, tool, key)
  expect(answer.status).toBe(201)
  const made = (await answer.json()) as AccountTool
  expect(await (await server.post(path, tool, key)).json()).toEqual(made)
  expect((await list()).tools.filter(({ doc }) => doc.name === 'call_back')).toHaveLength(1)

  const remove = (tag: string) => server.ask(`${path}/${made.id}`, { method: 'DELETE', headers: { 'if-match': `"${tag}"` } })
  await write(made.id, { timeout: 3 })
  expect((await remove(made.tag)).status).toBe(412)
  const { tag } = await find(made.id)
  expect((await remove(tag)).status).toBe(200)
  expect((await remove(tag)).status).toBe(200)
  expect(await find(made.id)).toBeUndefined()
  expect((await save(made, { timeout: 4 })).status).toBe(404)
  expect((await server.ask('/api/connections/revox-sandbox/tools/1', { method: 'DELETE', headers: { 'if-match': '"x"' } })).status).toBe(
    404,
  )
})

let service: Server
let arrived: { url: string; authorization: string | undefined }[]
beforeAll(async () => {
  service = createServer((request, response) => {
    arrived.push({ url: request.url ?? '', authorization: request.headers.authorization })
    response.end(`you sent ${request.headers.authorization}`)
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
})
afterAll(() => service.close())
beforeEach(() => {
  arrived = []
})

test('the unsaved tool is what is tried, with its kept secret, which goes to its own host alone', async () => {
  const origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  await write('91', { endpoint: `${origin}/a`, method: 'GET', headers: [{ name: 'Authorization', value: secret }] })
  const { doc } = await find('91')
  const attempt = (id: string | null, tool: Doc) => server.post(`${path}/try`, { id, tool, arguments: { name: 'Zoë' } })
  const got = (await (await attempt('91', { ...doc, endpoint: `${origin}/b` })).json()) as ToolTrial
  expect(arrived).toEqual([{ url: '/b?name=Zo%C3%AB', authorization: secret }])
  expect(got.answer?.text).toBe('you sent •••')
  expect((await attempt('91', { ...doc, endpoint: 'http://localhost:1/' })).status).toBe(422)
  expect((await attempt(null, doc)).status).toBe(422)
  expect((await attempt('4711', doc)).status).toBe(404)
  expect(((await (await attempt(null, { ...doc, headers: [] })).json()) as ToolTrial).answer?.status).toBe(200)
})
