import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Assistant, Problem } from '../../contracts/api.ts'
import type { AssistantList } from '../../contracts/list-api.ts'
import { type Saved, saveAssistant } from '../../contracts/save-api.ts'
import { openStore } from '../store/open.ts'
import { makeFolder, removeFolder, sandboxKey, TestServer } from '../testing/test-server.ts'
import { account } from './testing/account.ts'

/** Seeds of the sandbox: the first keeps a call limit from before today's limits. */
const practice = '1287'
const parcels = '1304'

let server: TestServer
let folder: string
const desk = account(() => server, 'famulor-sandbox')

beforeEach(async () => {
  folder = makeFolder()
  await speakGeneration2()
  server = await TestServer.start({ data: folder })
})
afterEach(async () => {
  await server.stop()
  removeFolder(folder)
})

async function speakGeneration2(): Promise<void> {
  const { db, close } = await openStore(folder)
  const row = { id: 'famulor-sandbox', name: 'Sandbox', platform: 'famulor', base_url: null, key_sealed: null, removed_at: null }
  await db
    .insertInto('connections')
    .values({ ...row, generation: 'gen2', created_at: '2026-01-01T00:00:00.000Z' })
    .execute()
  await close()
}

const ofPlatform = (path: string, init: RequestInit = {}) =>
  fetch(`${server.url}/sandbox${path}`, {
    ...init,
    headers: { authorization: `Bearer ${sandboxKey}`, 'content-type': 'application/json', 'x-patchbay-generation': 'gen2' },
  })
const fault = (does: object, on: object = { method: 'PUT' }) =>
  ofPlatform('/faults', { method: 'POST', body: JSON.stringify({ platform: 'famulor', on, do: does }) })
const saved = async (id: string, body: object, tag: string) => {
  const answer = await desk.save(id, body, tag)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return saveAssistant.reply.parse(await answer.json())
}
const outcomes = ({ receipt }: Saved) => Object.fromEntries(receipt.lines.map(({ unit, outcome }) => [unit, outcome]))
const rows = async () => {
  await server.stop()
  const { db, close } = await openStore(folder)
  const found = await db.selectFrom('unread').selectAll().execute()
  await close()
  server = await TestServer.start({ data: folder })
  return found
}

describe('what the platform never shows', () => {
  test('is unknown until it is set from here, and then known by every reading', async () => {
    const { doc, tag } = await desk.read(practice)
    expect(doc).not.toHaveProperty('tool_ids')
    const first = await saved(practice, { tool_ids: [92, 93], voice_mail_message: null, name: 'Praxis' }, tag)
    expect(outcomes(first)).toEqual({ tool_ids: 'unseen', voice_mail_message: 'unseen', name: 'stored' })
    expect(first.receipt.lines[0]).toEqual({ unit: 'tool_ids', outcome: 'unseen', sent: [92, 93] })
    expect(first.assistant.doc).toEqual({
      ...doc,
      name: 'Praxis',
      tool_ids: [92, 93],
      voice_mail_message: null,
      updated_at: first.assistant.doc.updated_at,
    })
    const units = (await desk.revisions(practice))[0]?.units
    expect(units).toHaveLength(3)
    expect(units).toEqual(
      expect.arrayContaining([
        { unit: 'name', before: doc.name, after: 'Praxis' },
        { unit: 'voice_mail_message', after: null },
        { unit: 'tool_ids', after: [92, 93] },
      ]),
    )

    expect((await desk.read(practice)).tag).toBe(first.assistant.tag)
    await desk.refresh()
    expect((await desk.read(practice)).doc.tool_ids).toEqual([92, 93])
    expect(await desk.revisions(practice)).toHaveLength(1)
    expect((await desk.read(parcels)).doc).not.toHaveProperty('tool_ids')

    const second = await saved(practice, { tool_ids: [91] }, first.assistant.tag)
    expect(second.assistant.doc.tool_ids).toEqual([91])
    expect((await desk.revisions(practice))[0]?.units).toEqual([{ unit: 'tool_ids', before: [92, 93], after: [91] }])
    const kept = await rows()
    expect(kept.map(({ unit, value_json }) => [unit, value_json]).sort()).toEqual([
      ['tool_ids', '[91]'],
      ['voice_mail_message', 'null'],
    ])
    expect(kept[0]).toMatchObject({
      connection: 'famulor-sandbox',
      assistant: practice,
      who: 'Operations',
      at: expect.stringMatching(/Z$/),
    })
    expect((await desk.read(practice)).doc.tool_ids).toEqual([91])
  })

  test('is a conflict when somebody else here set it meanwhile, and none when it is sent the same', async () => {
    const { tag } = await desk.read(practice)
    await saved(practice, { tool_ids: [92] }, tag)
    const clash = (await (await desk.save(practice, { tool_ids: [93] }, tag)).json()) as Problem
    expect(clash).toMatchObject({ status: 412, conflicts: [{ unit: 'tool_ids', base: null, mine: [93], theirs: [92] }] })
    expect((await desk.save(practice, { tool_ids: [92] }, tag)).status).toBe(200)
  })

  test('is known of a new assistant, and not of a copy', async () => {
    const { doc } = await desk.read(parcels)
    const { id: _id, phone_number_id: _phone, ...rest } = doc
    const units = ['name', 'voice_id', 'language_id', 'type', 'mode', 'timezone', 'initial_message', 'system_prompt', 'llm_model_id']
    const body = { ...Object.fromEntries(units.map((key) => [key, rest[key]])), tool_ids: [92] }
    const answer = await desk.create(body)
    const made = (await answer.json()) as Assistant
    expect([answer.status, made.doc.tool_ids]).toEqual([201, [92]])
    const copy = (await (await desk.duplicate(made.id)).json()) as Assistant
    expect(copy.doc).toMatchObject({ name: `Copy of ${doc.name}` })
    expect(copy.doc).not.toHaveProperty('tool_ids')
    expect((await desk.read(made.id)).doc.tool_ids).toEqual([92])
  })

  test('goes when the assistant goes, and its last state is in the history', async () => {
    const { tag } = await desk.read(practice)
    await saved(practice, { tool_ids: [92] }, tag)
    await ofPlatform(`/famulor/api/user/assistant/${practice}`, { method: 'DELETE' })
    await desk.refresh()
    expect((await desk.revisions(practice))[0]).toMatchObject({
      kind: 'deleted',
      units: expect.arrayContaining([{ unit: 'tool_ids', before: [92] }]),
    })
    expect(await rows()).toEqual([])
  })

  test('goes when the connection goes', async () => {
    const answer = await server.post('/api/connections', {
      platform: 'famulor',
      name: 'Second',
      baseUrl: `${server.url}/sandbox/famulor/api`,
      generation: 'gen2',
      key: sandboxKey,
    })
    const { id } = (await answer.json()) as { id: string }
    const second = account(() => server, id)
    await second.refresh()
    const { tag } = await second.read(practice)
    expect((await second.save(practice, { tool_ids: [92] }, tag)).status).toBe(200)
    expect((await server.ask(`/api/connections/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect(await rows()).toEqual([])
  })
})

describe('a lost answer', () => {
  test('is unclear when nothing of what was sent is shown, and what was known is in doubt', async () => {
    const { tag } = await desk.read(practice)
    const first = await saved(practice, { tool_ids: [92] }, tag)
    await fault({ kind: 'drop', after: true })
    const answer = await desk.save(practice, { tool_ids: [93] }, first.assistant.tag)
    expect((await answer.json()) as Problem).toMatchObject({
      status: 504,
      state: 'unclear',
      detail: expect.stringContaining('Famulor does not show whether it took what was sent. Your edit is still here. Save it again'),
    })
    const { doc } = await desk.read(practice)
    expect(doc).not.toHaveProperty('tool_ids')
    // Nobody saw anything change.
    expect((await desk.revisions(practice)).map(({ kind }) => kind)).toEqual(['saved'])
  })

  test('is told by what is shown', async () => {
    const { tag } = await desk.read(practice)
    await fault({ kind: 'drop', after: true })
    const answer = await desk.save(practice, { tool_ids: [93], name: 'Praxis' }, tag)
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as Saved).assistant.doc).toMatchObject({ tool_ids: [93], name: 'Praxis' })
  })

  test('of a copy finds the copy, whatever it could not take along', async () => {
    await saved(practice, { tool_ids: [93] }, (await desk.read(practice)).tag)
    for (const id of [practice, parcels]) {
      const { doc } = await desk.read(id)
      await fault({ kind: 'drop', after: true }, { method: 'POST' })
      const answer = await desk.duplicate(id)
      expect(answer.status).toBe(201)
      expect(((await answer.json()) as Assistant).doc.name).toBe(`Copy of ${doc.name}`)
    }
  })

  test('of a new assistant finds it without what is not shown', async () => {
    const { doc } = await desk.read(parcels)
    const units = ['voice_id', 'language_id', 'type', 'mode', 'timezone', 'initial_message', 'system_prompt', 'llm_model_id']
    await fault({ kind: 'drop', after: true }, { method: 'POST' })
    const answer = await desk.create({ ...Object.fromEntries(units.map((key) => [key, doc[key]])), name: 'New', tool_ids: [92] })
    expect(answer.status).toBe(201)
    expect(((await answer.json()) as Assistant).doc).toMatchObject({ name: 'New', tool_ids: [92] })
  })
})

describe('what the platform moves by itself', () => {
  test('is named in the receipt and the history, and what somebody else changed is not', async () => {
    const { tag } = await desk.read(parcels)
    await ofPlatform(`/famulor/api/user/assistant/${parcels}`, { method: 'PUT', body: JSON.stringify({ transcriber_provider_id: 2 }) })
    const { receipt } = await saved(parcels, { mode: 'multimodal', voice_id: 312, fillers: false }, tag)
    expect(receipt.keptFromOthers).toEqual(['transcriber_provider_id'])
    expect([...(receipt.movedByPlatform ?? [])].sort()).toEqual(['llm_model_id', 'multimodal_model_id', 'synthesizer_provider_id'])
    const units = (await desk.revisions(parcels))[0]?.units.map(({ unit }) => unit) ?? []
    expect(units).toEqual(expect.arrayContaining(['mode', 'llm_model_id', 'multimodal_model_id']))
  })

  test('is nothing when an ordinary unit is saved', async () => {
    const { tag } = await desk.read(parcels)
    expect((await saved(parcels, { name: 'B' }, tag)).receipt.movedByPlatform).toEqual([])
  })
})

describe('a stored value outside today’s limits', () => {
  test('blocks no save of another unit, and is refused when it is sent itself', async () => {
    const { doc, tag } = await desk.read(practice)
    expect(doc.max_duration).toBe(1800)
    const { assistant } = await saved(practice, { name: 'Praxis' }, tag)
    expect(assistant.doc).toEqual({ ...doc, name: 'Praxis', updated_at: assistant.doc.updated_at })
    const refused = await desk.save(practice, { name: 'Praxis 2', max_duration: 1801 }, assistant.tag)
    expect(Object.keys(((await refused.json()) as Problem).fieldErrors ?? {})).toEqual(['max_duration'])
  })
})

test('a name that is too long for "Copy of …" is cut to what the platform takes', async () => {
  const { tag } = await desk.read(parcels)
  const name = `${'Paket 📦 '.repeat(40)}`.slice(0, 250)
  expect((await desk.save(parcels, { name }, tag)).status).toBe(200)
  const copy = (await (await desk.duplicate(parcels)).json()) as Assistant
  expect(copy.doc.name).toBe([...`Copy of ${name}`].slice(0, 255).join(''))
})

test('a platform that fails keeps its last list, and touches no other', async () => {
  const before = await server.list()
  for (let tries = 0; tries < 3; tries++) await fault({ kind: 'status', status: 500 }, { method: 'GET' })
  await desk.refresh()
  const sync = (list: AssistantList) => Object.fromEntries(list.sync.map(({ connection, failing }) => [connection, failing !== null]))
  await vi.waitFor(async () => {
    const after = await server.list()
    expect(sync(after)).toEqual({ 'revox-sandbox': false, 'famulor-sandbox': true, 'flireo-sandbox': false })
    expect(after.items).toEqual(before.items)
  })
  await desk.refresh()
  expect(Object.values(sync(await server.list()))).toEqual([false, false, false])
})
