import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Assistant, Connection, Problem } from '../../contracts/api.ts'
import { keptSecret } from '../../contracts/core/secret.ts'
import type { Saved } from '../../contracts/save-api.ts'
import { openStore } from '../store/open.ts'
import { makeFolder, removeFolder, sandboxKey, TestServer } from '../testing/test-server.ts'
import { account } from './testing/account.ts'

/** What must be found nowhere but at the platform. */
const canary = 'whsec_canary_"4e1b\\07'
const traces = [canary, JSON.stringify(canary).slice(1, -1), 'canary']

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
  watch()
  const made = (await (
    await server.post('/api/connections', {
      platform: 'flireo',
      name: 'Flireo',
      baseUrl: `${platform.url}/sandbox/flireo/api/v1`,
      generation: null,
      key: sandboxKey,
    })
  ).json()) as Connection
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

/** Keeps the text of every answer. */
function watch(): void {
  const ask = server.ask.bind(server)
  server.ask = async (...args) => {
    const answer = await ask(...args)
    seen.push(JSON.stringify([...answer.headers]), await answer.clone().text())
    return answer
  }
}

const ofPlatform = async (path: string, init: RequestInit = {}) =>
  (
    await fetch(`${platform.url}/sandbox${path}`, {
      ...init,
      headers: { authorization: `Bearer ${sandboxKey}`, 'content-type': 'application/json' },
    })
  ).json()
const stored = async (id: string) =>
  ((await ofPlatform(`/flireo/api/v1/assistants/${id}`)) as { assistant: { webhook_secret: unknown } }).assistant.webhook_secret
const fault = (does: object, on: object = { method: 'PATCH' }) =>
  ofPlatform('/faults', { method: 'POST', body: JSON.stringify({ platform: 'flireo', on, do: does }) })
const create = async (body: object = {}) => (await (await desk.create({ name: 'Made here', ...body })).json()) as Assistant
const outcomes = ({ receipt }: Saved) => receipt.lines.map(({ outcome, sent, stored }) => [outcome, sent, stored])
const inDatabase = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))

test('a secret of a new assistant reaches the platform and stays nowhere else', async () => {
  const answer = await desk.create({ name: 'Made here', webhook_secret: canary }, 'one')
  const { id, doc } = (await answer.json()) as Assistant
  expect([answer.status, doc.webhook_secret, await stored(id)]).toEqual([201, keptSecret, canary])
  expect((await desk.create({ name: 'Made here', webhook_secret: canary }, 'one')).headers.get('idempotency-replayed')).toBe('true')
  expect((await desk.create({ name: 'Made here', webhook_secret: 'another' }, 'one')).status).toBe(422)
  // While everything is open as well, the log of the database included.
  for (const text of inDatabase()) expect(text).not.toContain('canary')
})

test('a secret that is set, set anew and taken away is stored each time, with a line in the history', async () => {
  const { id, tag } = await create()
  const first = (await (await desk.save(id, { webhook_secret: canary }, tag)).json()) as Saved
  expect(outcomes(first)).toEqual([['stored', keptSecret, keptSecret]])
  expect(first.receipt.request.body).toBe(JSON.stringify({ webhook_secret: keptSecret }))

  const second = (await (await desk.save(id, { webhook_secret: `${canary} 2` }, first.assistant.tag, 'again')).json()) as Saved
  expect(outcomes(second)).toEqual([['stored', keptSecret, keptSecret]])
  expect(await stored(id)).toBe(`${canary} 2`)
  const replay = await desk.save(id, { webhook_secret: `${canary} 2` }, first.assistant.tag, 'again')
  expect(await replay.json()).toEqual(second)

  const third = (await (await desk.save(id, { webhook_secret: null }, second.assistant.tag)).json()) as Saved
  expect(outcomes(third)).toEqual([['stored', null, null]])
  const [taken, anew, set] = await desk.revisions(id)
  expect([taken?.units, anew?.units, set?.units]).toEqual([
    [{ unit: 'webhook_secret', before: keptSecret, after: null }],
    [{ unit: 'webhook_secret', before: keptSecret, after: keptSecret }],
    [{ unit: 'webhook_secret', before: null, after: keptSecret }],
  ])
  const none = (await (await desk.save(id, { webhook_secret: null }, third.assistant.tag)).json()) as Saved
  expect(outcomes(none)).toEqual([['stored', null, null]])
  expect((await desk.revisions(id))[0]?.units).toEqual([])
})

test('what stands for a secret is no secret', async () => {
  const { id, tag } = await create()
  for (const answer of [
    await desk.save(id, { webhook_secret: keptSecret }, tag),
    await desk.create({ name: 'B', webhook_secret: keptSecret }),
  ]) {
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as Problem).fieldErrors).toHaveProperty('webhook_secret')
  }
  expect(await stored(id)).toBeNull()
})

test('a refusal names no secret: neither a rule’s, nor a clash’s, nor the platform’s own', async () => {
  const { id, tag } = await create()
  expect((await desk.save(id, { webhook_secret: [canary] }, tag)).status).toBe(422)
  expect((await desk.save(id, { webhook_secret: canary, max_duration_seconds: -1 }, tag)).status).toBe(422)

  await ofPlatform(`/flireo/api/v1/assistants/${id}`, { method: 'PATCH', body: JSON.stringify({ webhook_secret: 'set elsewhere' }) })
  const clash = (await (await desk.save(id, { webhook_secret: canary }, tag)).json()) as Problem
  expect(clash).toMatchObject({
    status: 412,
    conflicts: [{ unit: 'webhook_secret', base: null, mine: keptSecret, theirs: keptSecret }],
  })
  expect(await stored(id)).toBe('set elsewhere')

  const now = clash.current?.tag ?? ''
  const body = { error: `${canary} is too short`, details: [`webhook_secret: ${canary} is too short`] }
  await fault({ kind: 'status', status: 400, body })
  const refused = (await (await desk.save(id, { webhook_secret: canary }, now)).json()) as Problem
  expect([refused.status, refused.fieldErrors]).toEqual([422, { webhook_secret: ['webhook_secret: ••• is too short'] }])
  await fault({ kind: 'status', status: 400, body }, { method: 'POST' })
  expect((await desk.create({ name: 'B', webhook_secret: canary })).status).toBe(422)
})

test('a lost answer: what tells of the write is believed, and where nothing does nobody claims to know', async () => {
  const { id, tag } = await create()
  await fault({ kind: 'drop', after: true })
  const first = await desk.save(id, { webhook_secret: canary }, tag)
  expect(first.status).toBe(200)
  const { assistant } = (await first.json()) as Saved

  await fault({ kind: 'drop', after: true })
  const second = await desk.save(id, { webhook_secret: `${canary} 2` }, assistant.tag)
  expect((await second.json()) as Problem).toMatchObject({
    status: 504,
    state: 'unclear',
    detail: expect.stringContaining('does not show'),
  })

  await fault({ kind: 'drop', after: true })
  const third = await desk.save(id, { webhook_secret: `${canary} 3`, name: 'Renamed' }, assistant.tag)
  expect(third.status).toBe(200)
  await fault({ kind: 'drop' })
  const fourth = await desk.save(id, { webhook_secret: `${canary} 4`, name: 'Again' }, ((await third.json()) as Saved).assistant.tag)
  expect((await fourth.json()) as Problem).toMatchObject({ state: 'not-written' })

  await fault({ kind: 'drop', after: true }, { method: 'POST' })
  const made = await desk.create({ name: 'Lost', webhook_secret: canary })
  expect([made.status, ((await made.json()) as Assistant).doc.webhook_secret]).toEqual([201, keptSecret])
})

test('an intention that a crash leaves behind holds no secret, and is cleared up without it', async () => {
  const { id, tag } = await create()
  await fault({ kind: 'drop', after: true })
  await fault({ kind: 'latency', ms: 300 })
  const save = desk.save(id, { webhook_secret: canary }, tag, 'lost')
  const requests = async () => ((await ofPlatform(`/requests?platform=flireo&id=${id}`)) as { requests: { method: string }[] }).requests
  await expect.poll(async () => (await requests()).map(({ method }) => method)).toContain('PATCH')
  for (let tries = 0; tries < 3; tries++) await fault({ kind: 'drop' }, { method: 'GET', path: id })
  expect((await save).status).toBe(504)
  await server.stop()
  const { db, close } = await openStore(folder)
  expect(await db.selectFrom('writes').select('body_json').where('key', '=', 'lost').execute()).toEqual([
    { body_json: JSON.stringify({ webhook_secret: keptSecret }) },
  ])
  await close()
  server = await TestServer.start({ data: folder })
  watch()
  expect(await desk.revisions(id)).toMatchObject([
    { kind: 'saved', units: [{ unit: 'webhook_secret', after: keptSecret }] },
    { kind: 'created' },
  ])
})
