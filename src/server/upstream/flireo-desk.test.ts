import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Assistant } from '../../contracts/api.ts'
import { keptSecret } from '../../contracts/core/secret.ts'
import type { Saved } from '../../contracts/save-api.ts'
import { sandboxKey, TestServer } from '../testing/test-server.ts'

const at = (id: string, rest = '') => `/api/connections/flireo-sandbox/assistants/${id}${rest}`
const withSecret = 'd07c58e3-4b9f-4162-8ae5-b13f9c2d7460'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
  await vi.waitFor(async () => expect((await server.list('?connection=flireo-sandbox')).items).toHaveLength(3), 5000)
})
afterAll(() => server.stop())

const read = async (id: string) => (await server.ask(at(id))).json() as Promise<Assistant>
const save = async (id: string, body: unknown, tag: string) =>
  server.ask(at(id), {
    method: 'PATCH',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'if-match': `"${tag}"`, 'idempotency-key': crypto.randomUUID() },
  })

test('the list shows the three in words', async () => {
  const { items } = await server.list('?connection=flireo-sandbox&sort=name')
  expect(items.map(({ name, voice, opening, calls, faq }) => [name, voice, opening, calls, faq])).toEqual([
    ['Intake loodgieter (NL)', 'qT5mWb0sJd2NfKxR7vLe · 0.95×', 'Says exactly this', '', null],
    ['Night concierge', 'Edmund · 0.95×', 'Says exactly this', '', null],
    ['Zählerstand (DE)', 'eve · 0.95×', 'Waits for the caller', '', null],
  ])
  expect((await server.list('?connection=flireo-sandbox&q=zoek_werkgebied')).items.map(({ hit }) => hit?.where)).toEqual(['tools'])
})

test('a save goes through, and the secret stays where it is', async () => {
  const { doc, tag } = await read(withSecret)
  expect(doc.webhook_secret).toBe(keptSecret)
  const answer = await save(withSecret, { max_duration_seconds: 500 }, tag)
  const saved = (await answer.json()) as Saved
  expect([answer.status, saved.receipt?.lines.map(({ unit, outcome }) => [unit, outcome])]).toEqual([
    200,
    [['max_duration_seconds', 'stored']],
  ])
  expect(saved.assistant.doc).toEqual({ ...doc, max_duration_seconds: 500, updated_at: saved.assistant.doc.updated_at })
  const refused = await save(withSecret, { webhook_secret: keptSecret }, saved.assistant.tag)
  expect([refused.status, await refused.json()]).toEqual([
    422,
    expect.objectContaining({ fieldErrors: { webhook_secret: expect.any(Array) } }),
  ])
})

test('a refusal of the platform stands at its field', async () => {
  const { doc, tag } = await read(withSecret)
  const answer = await save(withSecret, { llm_config: { ...(doc.llm_config as object), speed: 9 } }, tag)
  expect(answer.status).toBe(422)
  expect(((await answer.json()) as { fieldErrors: object }).fieldErrors).toHaveProperty(['llm_config.speed'])
})

test('a copy has the secret of its original', async () => {
  const answer = await server.post(at(withSecret, '/duplicate'))
  const { id, doc } = (await answer.json()) as Assistant
  expect([answer.status, doc.name, doc.webhook_secret]).toEqual([201, 'Copy of Zählerstand (DE)', keptSecret])
  const there = await fetch(`${server.url}/sandbox/flireo/api/v1/assistants/${id}`, { headers: { authorization: `Bearer ${sandboxKey}` } })
  expect(await there.json()).toMatchObject({ assistant: { webhook_secret: 'whsec_demo_5b1e0f8c92d74a36' } })
})

test('what was in the sandbox’s secret is nowhere in what the browser gets', async () => {
  const pages = ['/api/assistants', at(withSecret), at(withSecret, '/revisions')]
  for (const page of pages) expect(await (await server.ask(page)).text()).not.toContain('whsec_demo')
})
