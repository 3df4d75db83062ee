import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Assistant, Connection, Problem } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { keptSecret } from '../../contracts/core/secret.ts'
import type { Saved } from '../../contracts/save-api.ts'
import { markOf } from '../../contracts/tools/secret-marks.ts'
import { makeFolder, removeFolder, sandboxKey, TestServer } from '../testing/test-server.ts'
import { account } from './testing/account.ts'

/** What must be found nowhere but at the platform. */
const canary = 'sk-canary-"4e1b\\07'
const traces = [canary, JSON.stringify(canary).slice(1, -1), 'canary']

type Tool = { name: string; url: string; headers: { key: string; value: string }[] } & Doc

/** The platform is the sandbox of another server, so that a secret that rests here is one that we left here. */
let platform: TestServer
let server: TestServer
let folder: string
let desk: ReturnType<typeof account>
let seen: string[]
beforeEach(async () => {
  folder = makeFolder()
  seen = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(seen.push(String(text))))
  platform = await TestServer.start()
  server = await TestServer.start({ data: folder })
  const ask = server.ask.bind(server)
  server.ask = async (...args) => {
    const answer = await ask(...args)
    if (!answer.headers.get('content-type')?.includes('event-stream'))
      seen.push(JSON.stringify([...answer.headers]), await answer.clone().text())
    return answer
  }
  const baseUrl = `${platform.url}/sandbox/revox/api`
  const given = { platform: 'revox', name: 'Revox', baseUrl, generation: null, key: sandboxKey }
  const made = (await (await server.post('/api/connections', given)).json()) as Connection
  desk = account(() => server, made.id)
})
afterEach(async () => {
  await server.stop()
  await platform.stop()
  vi.restoreAllMocks()
  const rest = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  removeFolder(folder)
  removeFolder(platform.data)
  expect(rest.length).toBeGreaterThan(0)
  for (const text of [...rest, ...seen, ...server.printed]) for (const trace of traces) expect(text).not.toContain(trace)
})

const ofPlatform = async (path: string, init: RequestInit = {}) =>
  (
    await fetch(`${platform.url}/sandbox${path}`, {
      ...init,
      headers: { authorization: `Bearer ${sandboxKey}`, 'content-type': 'application/json' },
    })
  ).json()
const stored = async (id: string) => ((await ofPlatform(`/revox/api/assistants/${id}`)) as { custom_tools: Tool[] }).custom_tools
const valueIn = (tools: unknown, tool = 0, header = 0) => (tools as Tool[])[tool]?.headers[header]?.value
const tool = (name: string, value: string, url = 'https://api.example.com/x'): Tool => ({
  name,
  description: 'To look it up.',
  method: 'GET',
  url,
  headers: [
    { key: 'Authorization', value },
    { key: 'Accept', value: 'application/json' },
  ],
  query_params: [],
  input_schema: [],
  body_template: null,
})
const create = async (...tools: Tool[]) =>
  (await (await desk.create({ name: 'Made here', prompt: 'You answer the phone.', custom_tools: tools })).json()) as Assistant
const toolsOf = (doc: Doc) => structuredClone(doc.custom_tools) as Tool[]
const mark = markOf(['custom_tools', 'look', 0, 'Authorization', 0])

test('a header value of a new tool reaches the platform and stays nowhere else', async () => {
  const { id, doc } = await create(tool('look', `Bearer ${canary}`))
  expect([valueIn(await stored(id)), valueIn(doc.custom_tools), valueIn(doc.custom_tools, 0, 1)]).toEqual([
    `Bearer ${canary}`,
    mark,
    'application/json',
  ])
  expect((await desk.read(id)).doc).toEqual(doc)
  expect(await (await server.ask('/api/assistants?q=canary')).json()).toMatchObject({ items: [] })
})

test('a kept secret goes with every edit of its list; one that is written anew, moved or taken away is stored so', async () => {
  const { id, doc, tag } = await create(tool('look', canary), tool('book', `${canary} 2`))
  const [look, book] = toolsOf(doc) as [Tool, Tool]
  const renamed = [book, { ...look, name: 'look_up', description: 'Else.' }]
  const first = (await (await desk.save(id, { custom_tools: renamed }, tag)).json()) as Saved
  expect([valueIn(await stored(id), 0), valueIn(await stored(id), 1)]).toEqual([`${canary} 2`, canary])
  expect(first.receipt.lines).toMatchObject([{ unit: 'custom_tools', outcome: 'stored' }])
  expect(first.receipt.request.body).toContain(`"value":"${keptSecret}"`)
  expect(first.receipt.request.body).not.toContain(`${keptSecret}[`)

  const anew = toolsOf(first.assistant.doc)
  anew[1] = { ...(anew[1] as Tool), headers: [{ key: 'Authorization', value: `${canary} 3` }] }
  const second = (await (await desk.save(id, { custom_tools: anew }, first.assistant.tag)).json()) as Saved
  expect(valueIn(await stored(id), 1)).toBe(`${canary} 3`)

  const gone = toolsOf(second.assistant.doc).map((one) => ({ ...one, headers: [] }))
  expect((await desk.save(id, { custom_tools: gone }, second.assistant.tag)).status).toBe(200)
  expect((await stored(id)).map(({ headers }) => headers)).toEqual([[], []])
})

test('a secret that alone is written anew is a change with a line in the history, though both ends look the same', async () => {
  const { id, doc, tag } = await create(tool('look', canary))
  const tools = toolsOf(doc).map((one) => ({
    ...one,
    headers: one.headers.map((header, at) => (at === 0 ? { ...header, value: `${canary} 2` } : header)),
  }))
  const saved = (await (await desk.save(id, { custom_tools: tools }, tag)).json()) as Saved
  expect(saved.receipt.lines).toMatchObject([{ outcome: 'stored' }])
  expect(valueIn(await stored(id))).toBe(`${canary} 2`)
  expect((await desk.revisions(id))[0]?.units.map(({ unit }) => unit)).toEqual(['custom_tools'])
})

test('what stands for a secret is never sent: not of another tool’s host, not of a tool that is gone, not in a new assistant', async () => {
  const { id, doc, tag } = await create(tool('look', canary))
  const elsewhere = toolsOf(doc).map((one) => ({ ...one, url: 'https://evil.example/x' }))
  const answers = [
    await desk.save(id, { custom_tools: elsewhere }, tag),
    await desk.save(id, { custom_tools: [tool('other', markOf(['custom_tools', 'other', 0, 'Authorization', 0]))] }, tag),
    await desk.save(id, { custom_tools: [tool('look', `Bearer ${keptSecret}`)] }, tag),
    await desk.create({ name: 'B', prompt: 'P', custom_tools: toolsOf(doc) }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as Problem).fieldErrors).toHaveProperty(['custom_tools.0.headers.0.value'])
  }
  expect(valueIn(await stored(id))).toBe(canary)
})

test('lists that two sides changed are merged with what stands for the secrets; a clash names none', async () => {
  const { id, doc, tag } = await create(tool('look', canary), tool('book', `${canary} 2`))
  const outside = (await stored(id)).map((one) => (one.name === 'look' ? { ...one, description: 'Theirs.' } : one))
  await ofPlatform(`/revox/api/assistants/${id}`, { method: 'PATCH', body: JSON.stringify({ custom_tools: outside }) })
  const mine = toolsOf(doc).map((one) => (one.name === 'book' ? { ...one, description: 'Mine.' } : one))
  const merged = await desk.save(id, { custom_tools: mine }, tag)
  expect(merged.status).toBe(200)
  expect((await stored(id)).map(({ description }) => description)).toEqual(['Theirs.', 'Mine.'])
  expect([valueIn(await stored(id)), valueIn(await stored(id), 1)]).toEqual([canary, `${canary} 2`])

  const own = toolsOf(doc).map((one) => ({ ...one, description: 'Mine too.', headers: [{ key: 'Authorization', value: `${canary} 3` }] }))
  const clash = await desk.save(id, { custom_tools: own }, tag)
  expect([clash.status, ((await clash.json()) as Problem).conflicts?.map(({ unit }) => unit)]).toEqual([412, ['custom_tools']])
})

test('a refusal of the platform, a copy and a lost answer name no secret either', async () => {
  const { id, doc, tag } = await create(tool('look', canary))
  const fault = (does: object, on: object = { method: 'PATCH' }) =>
    ofPlatform('/faults', { method: 'POST', body: JSON.stringify({ platform: 'revox', on, do: does }) })
  await fault({ kind: 'status', status: 422, body: { error: `${canary} is too short`, details: [`Authorization: ${canary}`] } })
  const tools = toolsOf(doc).map((one) => ({ ...one, description: 'Else.' }))
  expect((await desk.save(id, { custom_tools: tools }, tag)).status).toBe(422)

  await fault({ kind: 'drop', after: true })
  expect((await desk.save(id, { custom_tools: tools }, tag)).status).toBe(200)
  const copy = (await (await desk.duplicate(id)).json()) as Assistant
  expect(valueIn(await stored(copy.id))).toBe(canary)
})
