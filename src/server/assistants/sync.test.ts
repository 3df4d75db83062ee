import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Trial } from '../../contracts/connections-api.ts'
import { json, type StubPlatform, stubIn } from '../testing/stub-platform.ts'
import { connection, makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

let folder: string
let platform: StubPlatform
let server: TestServer
beforeEach(async () => {
  folder = makeFolder()
  platform = await stubIn(folder)
})
afterEach(async () => {
  await server.stop()
  await platform.stop()
  removeFolder(folder)
})

const stateNow = async () => (await server.list()).sync.find((one) => one.connection === connection)
const refresh = async () => (await server.post(`/api/connections/${connection}/refresh`)).json()
const tryOut = async () => (await (await server.post(`/api/connections/${connection}/test`)).json()) as Trial
const asked = () => platform.requests.filter(({ path }) => path === '/assistants').length

test('the list does not wait for the voices, whose names come when they come', async () => {
  let answer: (() => void) | undefined
  platform.misbehave = (request, response) => {
    if (request.url !== '/voices') return false
    answer = () => json(response, 200, { voices: [{ id: 'v1', name: 'Camille', provider: 'elevenlabs' }] })
    return true
  }
  server = await TestServer.start({ data: folder, isHasty: true })
  const voices = async () => (await server.list()).items.map(({ voice }) => voice)
  await expect.poll(voices).toEqual(['v1 · 1.00×'])
  expect(await stateNow()).toMatchObject({ syncedAt: expect.any(String), failing: null })
  await expect.poll(() => answer).toBeDefined()
  const { events, close } = await server.listen()
  answer?.()
  await expect.poll(() => events).toContainEqual({ type: 'list', connection })
  expect(await voices()).toEqual(['Camille · 1.00×'])
  close()
})

test('what is wrong is said in the words of a trial, since the first failure and until it is over', async () => {
  server = await TestServer.start({ data: folder })
  const { events, close } = await server.listen()
  const before = new Date().toISOString()
  platform.misbehave = (_request, response) => json(response, 401, { message: 'No such key' })
  const first = await refresh()
  const { words, advice } = await tryOut()
  expect(first).toMatchObject({ failing: { why: `${words} ${advice}` } })
  expect(first.failing.since >= before).toBe(true)
  await expect.poll(() => events).toEqual([{ type: 'list', connection }])

  // The same again is no news, another reason is; the time stays.
  expect(await refresh()).toEqual(first)
  platform.misbehave = (_request, response) => json(response, 403, {})
  expect((await refresh()).failing).toEqual({ since: first.failing.since, why: expect.stringContaining('(403)') })
  await expect.poll(() => events.length).toBe(2)
  platform.misbehave = undefined
  expect(await refresh()).toMatchObject({ failing: null })
  await expect.poll(() => events.length).toBe(3)
  close()
})

test('trouble began when the reading did that first failed', async () => {
  server = await TestServer.start({ data: folder })
  let fail: (() => void) | undefined
  platform.misbehave = (_request, response) => {
    fail = () => json(response, 401, {})
    return true
  }
  const reading = refresh()
  await expect.poll(() => fail).toBeDefined()
  const meanwhile = new Date().toISOString()
  fail?.()
  expect((await reading).failing.since <= meanwhile).toBe(true)
})

test('how long the platform asked to wait is counted down, and nobody looks before', async () => {
  server = await TestServer.start({ data: folder })
  platform.misbehave = (_request, response) => json(response, 429, {}, { 'retry-after': '120' })
  await refresh()
  expect((await stateNow())?.failing?.why).toBe('Revox takes no more requests for the moment. Try again in 2 minutes.')
  expect((await tryOut()).advice).toBe('Try again in 2 minutes.')
  const before = asked()
  await server.list()
  expect(asked()).toBe(before)
})

test('no time is named for a wait that is longer than an hour', async () => {
  server = await TestServer.start({ data: folder })
  platform.misbehave = (_request, response) => json(response, 429, {}, { 'retry-after': 'Sun, 01 Mar 2099 11:00:00 GMT' })
  expect((await refresh()).failing.why).toBe('Revox takes no more requests for the moment. Try again in an hour or later.')
})

test('a list that fails is not read anew for every look at it', async () => {
  server = await TestServer.start({ data: folder })
  platform.misbehave = (_request, response) => json(response, 401, {})
  await refresh()
  const before = asked()
  for (let look = 0; look < 3; look++) await server.list()
  expect(asked()).toBe(before)
})

test('what is read with a key that was replaced meanwhile counts for nothing', async () => {
  server = await TestServer.start({ data: folder })
  let answer: (() => void) | undefined
  platform.misbehave = (request, response) => {
    if (request.url !== '/assistants' || request.headers.authorization?.endsWith('the-other-key')) return false
    answer = () => json(response, 401, { message: 'Unknown key' })
    return true
  }
  const reading = refresh()
  await expect.poll(() => answer).toBeDefined()
  const change = { method: 'PATCH', body: '{"key":"the-other-key"}', headers: { 'content-type': 'application/json' } }
  expect((await server.ask(`/api/connections/${connection}`, change)).status).toBe(200)
  await expect.poll(() => asked()).toBe(3)
  answer?.()
  await reading
  expect(await stateNow()).toMatchObject({ failing: null })
})
