import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Revision } from '../../contracts/history-api.ts'
import { openStore } from '../store/open.ts'
import { type StubPlatform, stubIn } from '../testing/stub-platform.ts'
import { at, connection, makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

let platform: StubPlatform
let server: TestServer | undefined
let folder: string

beforeEach(async () => {
  folder = makeFolder()
  platform = await stubIn(folder)
})
afterEach(async () => {
  await server?.stop()
  await platform.stop()
  removeFolder(folder)
})

/** The state that a crash leaves between the platform's write and ours. */
async function crashDuring(kind: 'save' | 'create', body: object): Promise<void> {
  const first = await TestServer.start({ data: folder })
  const { tag } = await first.read('a')
  await first.stop()
  const { db, close } = await openStore(folder)
  await db
    .insertInto('writes')
    .values({
      key: 'open',
      fingerprint: 'f',
      kind,
      connection,
      assistant: kind === 'save' ? 'a' : null,
      who: 'Operations',
      state: 'sending',
      body_json: JSON.stringify(body),
      base_tag: tag,
      before_tag: tag,
      status: null,
      answer_json: null,
      created_at: new Date().toISOString(),
    })
    .execute()
  await close()
}

async function history(id: string): Promise<Revision[]> {
  const answer = await server?.ask(at(id, '/revisions'))
  return answer ? ((await answer.json()) as { revisions: Revision[] }).revisions : []
}

async function openWrites(): Promise<{ key: string; state: string }[]> {
  await server?.stop()
  server = undefined
  const { db, close } = await openStore(folder)
  const rows = await db.selectFrom('writes').select(['key', 'state']).execute()
  await close()
  return rows
}

test('a save that the platform took before a crash becomes a revision of the person who saved', async () => {
  await crashDuring('save', { name: 'B' })
  platform.change('a', { name: 'B' })
  server = await TestServer.start({ data: folder })
  expect(await history('a')).toMatchObject([
    { kind: 'saved', who: 'Operations', units: [{ unit: 'name', after: 'B' }], receipt: { lines: [{ outcome: 'stored' }] } },
  ])
  expect(await openWrites()).toEqual([{ key: 'open', state: 'done' }])
})

test('a save that never arrived is forgotten', async () => {
  await crashDuring('save', { name: 'B' })
  server = await TestServer.start({ data: folder })
  expect(await history('a')).toEqual([])
  expect(await openWrites()).toEqual([])
})

test('a save whose platform cannot be read stays open until it can', async () => {
  await crashDuring('save', { name: 'B' })
  platform.change('a', { name: 'B' })
  platform.misbehave = (_request, response) => Boolean(response.destroy())
  server = await TestServer.start({ data: folder })
  expect(await history('a')).toEqual([])
  platform.misbehave = undefined
  await server.post(`/api/connections/${connection}/refresh`)
  expect(await history('a')).toMatchObject([{ kind: 'saved', who: 'Operations' }])
})

test('a save that is not cleared up yet is nobody else’s change, whoever reads it meanwhile', async () => {
  await crashDuring('save', { name: 'B' })
  platform.change('a', { name: 'B' })
  // Whatever is asked while the server starts is held back; later questions are answered.
  const held: (() => void)[] = []
  platform.misbehave = (_request, _response, apply) => Boolean(held.push(apply))
  server = await TestServer.start({ data: folder, isHasty: true })
  await expect.poll(() => held.length).toBe(1)
  platform.misbehave = undefined
  expect((await server.read('a')).doc.name).toBe('B')
  expect(await history('a')).toEqual([])
  platform.misbehave = undefined
  await server.stop()
  server = await TestServer.start({ data: folder })
  expect(await history('a')).toMatchObject([{ kind: 'saved', who: 'Operations' }])
})

test('an assistant that was made before a crash is found again', async () => {
  await crashDuring('create', { name: 'New', prompt: 'Be kind.' })
  platform.add('n', { name: 'New', prompt: 'Be kind.' })
  server = await TestServer.start({ data: folder })
  expect(await history('n')).toMatchObject([{ kind: 'created', who: 'Operations' }])
})
