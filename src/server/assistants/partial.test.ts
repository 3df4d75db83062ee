import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '../../contracts/api.ts'
import { makeFolder, removeFolder, sandboxKey, TestServer } from '../testing/test-server.ts'
import { account } from './testing/account.ts'

/** The platform is the sandbox of another server, whose lists of languages and models can be kept away. */
let platform: TestServer
let server: TestServer
let folder: string
beforeEach(async () => {
  folder = makeFolder()
  platform = await TestServer.start()
  server = await TestServer.start({ data: folder })
})
afterEach(async () => {
  await server.stop()
  await platform.stop()
  removeFolder(folder)
  removeFolder(platform.data)
})

const id = '1287'
const connect = async () => {
  const body = { platform: 'famulor', name: 'F', baseUrl: `${platform.url}/sandbox/famulor/api`, generation: 'gen1', key: sandboxKey }
  return account(() => server, ((await (await server.post('/api/connections', body)).json()) as Connection).id)
}
/** The lists fail until the server was started once. */
const restartWithoutLists = async () => {
  await server.stop()
  const faults = ['/languages', '/models'].map((path) => ({
    platform: 'famulor',
    times: 3,
    on: { path },
    do: { kind: 'status', status: 500 },
  }))
  const headers = { authorization: `Bearer ${sandboxKey}`, 'content-type': 'application/json' }
  await fetch(`${platform.url}/sandbox/faults`, { method: 'POST', headers, body: JSON.stringify(faults) })
  server = await TestServer.start({ data: folder })
}

test('a name that cannot be read for a while stays as it was, and is nobody’s change', async () => {
  const desk = await connect()
  await desk.refresh()
  const before = await desk.read(id)
  expect(before.doc).toMatchObject({ language: 'German' })
  await restartWithoutLists()
  expect(await desk.read(id)).toMatchObject({ tag: before.tag, doc: { language: 'German' } })
  expect(await desk.revisions(id)).toEqual([])
})

test('nor is one that is read for the first time later than its assistant', async () => {
  const desk = await connect()
  await restartWithoutLists()
  await server.stop()
  server = await TestServer.start({ data: folder })
  expect((await desk.read(id)).doc).toMatchObject({ language: 'German' })
  expect(await desk.revisions(id)).toEqual([])
})
