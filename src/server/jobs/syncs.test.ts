import { afterEach, beforeEach, expect, test } from 'vitest'
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

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const asked = () => platform.requests.filter(({ path }) => path === '/assistants').length

test('a change outside is noticed, kept and told while nobody looks', async () => {
  server = await TestServer.start({ data: folder, syncSeconds: 0.1 })
  const { events, close } = await server.listen()
  await expect.poll(asked).toBeGreaterThan(3)
  // Nothing changed, so nothing is told.
  expect(events).toEqual([])
  platform.change('a', { name: 'Renamed elsewhere' })
  await expect.poll(() => events.map(({ type }) => type)).toEqual(['assistant', 'list'])
  expect((await server.list()).items).toMatchObject([{ name: 'Renamed elsewhere', changedBy: 'Outside Patchbay' }])
  close()
})

test('one connection is never read twice at once', async () => {
  server = await TestServer.start({ data: folder, syncSeconds: 0.05 })
  let open = 0
  let most = 0
  let answered = 0
  platform.misbehave = (request, response) => {
    if (request.url !== '/assistants') return false
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      answered++
      json(response, 200, { assistants: [] })
    }, 150)
    return true
  }
  await server.ask('/api/connections/revox-sandbox', {
    method: 'PATCH',
    body: '{"name":"Renamed"}',
    headers: { 'content-type': 'application/json' },
  })
  for (let look = 0; look < 3; look++) await server.post(`/api/connections/${connection}/refresh`)
  await expect.poll(() => answered).toBeGreaterThan(4)
  expect(most).toBe(1)
})

test('a connection that fails is asked less and less often, and the end of it is noticed', async () => {
  server = await TestServer.start({ data: folder, syncSeconds: 0.5 })
  const { events, close } = await server.listen()
  platform.misbehave = (_request, response) => json(response, 401, {})
  const state = async () => (await server.list()).sync[0]
  await expect.poll(() => events.length).toBe(1)
  expect(await state()).toMatchObject({ failing: { why: expect.stringContaining('(401)') } })
  platform.misbehave = undefined
  await expect.poll(() => events.length, { timeout: 8_000 }).toBe(2)
  expect(await state()).toMatchObject({ failing: null })
  close()
})

test('nothing is read after the server stopped', async () => {
  server = await TestServer.start({ data: folder, syncSeconds: 0.05 })
  await expect.poll(asked).toBeGreaterThan(2)
  await server.stop()
  const before = asked()
  await pause(300)
  expect(asked()).toBe(before)
})
