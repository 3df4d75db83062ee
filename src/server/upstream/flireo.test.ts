import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keptSecret } from '../../contracts/core/secret.ts'
import { type Sandbox, sandboxKey, startSandbox } from '../sandbox/testing/sandbox-server.ts'
import { failed } from '../testing/failed.ts'
import { flireoUpstream } from './flireo.ts'
import type { UpstreamError } from './upstream.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())
afterEach(() => sandbox.call('/faults', { method: 'DELETE' }))

const { signal } = new AbortController()
const client = (key = sandboxKey) => flireoUpstream({ baseUrl: `${sandbox.base}/flireo/api/v1`, key, signal, send: fetch })
const clear = async (id: string) => (await sandbox.flireo(`/assistants/${id}`)).json.assistant as Record<string, unknown>
const cause = (...faults: object[]) =>
  sandbox.call('/faults', { method: 'POST', body: faults.map((fault) => ({ platform: 'flireo', ...fault })) })
const sent = async (id?: string) =>
  (await sandbox.call(`/requests?platform=flireo${id ? `&id=${id}` : ''}`)).json.requests as { method: string; body: string }[]

const withSecret = 'd07c58e3-4b9f-4162-8ae5-b13f9c2d7460'
const plumber = '3f6d1b9a-8c24-4f7e-9d05-2a71e4c8b613'

describe('what is asked', () => {
  test('the list and one assistant are the same', async () => {
    const list = await client().list()
    expect(list.map(({ doc }) => doc.name)).toEqual(['Intake loodgieter (NL)', 'Night concierge', 'Zählerstand (DE)'])
    const one = await client().read(plumber)
    expect(one).toEqual(list[0])
    expect(one).toMatchObject({ id: plumber, changedAt: '2026-11-12T10:05:33.902Z' })
    const { webhook_secret: _secret, ...rest } = await clear(plumber)
    expect(one.doc).toMatchObject(rest)
  })

  test('create, update, clone and remove', async () => {
    const made = await client().create('{"name":"Mine","first_message":"Hi"}')
    expect(made.doc).toMatchObject({ name: 'Mine', first_message: 'Hi', webhook_secret: null })
    const { status, answered } = await client().update(made.id, '{"first_message" : null}')
    expect(status).toBe(200)
    expect(answered).toMatchObject({ id: made.id, doc: { name: 'Mine', first_message: null } })
    expect((await sent(made.id)).map(({ body }) => body)).toEqual(['{"first_message" : null}'])
    const copy = await client().clone(made.id)
    expect(copy.id).not.toBe(made.id)
    expect(copy.doc.name).toBe('Copy of Mine')
    for (const { id } of [made, copy]) {
      await client().remove(id)
      expect(await failed<UpstreamError>(client().read(id))).toMatchObject({
        status: 404,
        summary: 'Assistant not found',
        reached: 'answered',
      })
    }
  })

  test('voices', async () => {
    const voices = await client().voices()
    expect(voices).toContainEqual({
      id: 'Edmund',
      name: 'Edmund',
      provider: 'inworld',
      language: 'en',
      description: 'British, measured concierge',
      accent: null,
      gender: null,
    })
    expect(await client().offers('models')).toEqual([])
  })
})

describe('the webhook secret', () => {
  test('never leaves the client', async () => {
    const { webhook_secret } = await clear(withSecret)
    const answers = [
      ...(await client().list()),
      await client().read(withSecret),
      (await client().update(withSecret, '{"max_duration_seconds":480}')).answered,
      (await client().update(withSecret, `{"webhook_secret":"${webhook_secret}"}`)).answered,
      await client().create('{"name":"With a secret","webhook_secret":"whsec_other"}'),
      await client().clone(withSecret),
    ]
    expect(JSON.stringify(answers)).not.toMatch(/whsec/)
    expect(answers.map(({ doc }) => doc.webhook_secret)).toEqual([null, null, ...Array(6).fill(keptSecret)])
    await client().remove(answers.at(-1)?.id ?? '')
    await client().remove(answers.at(-2)?.id ?? '')
  })

  test('goes into a copy, with all the rest', async () => {
    const { id } = await client().clone(withSecret)
    const { name, id: _copy, created_at: _made, updated_at: _changed, ...rest } = await clear(id)
    const original = await clear(withSecret)
    expect(name).toBe('Copy of Zählerstand (DE)')
    expect(original).toMatchObject(rest)
    expect(rest.webhook_secret).toBe('whsec_demo_5b1e0f8c92d74a36')
    await client().remove(id)
  })

  test('is set and taken away', async () => {
    const { id } = await client().create('{"name":"Secretive"}')
    expect((await client().update(id, '{"webhook_secret":"new"}')).answered.doc.webhook_secret).toBe(keptSecret)
    expect((await clear(id)).webhook_secret).toBe('new')
    for (const none of ['""', 'null']) {
      expect((await client().update(id, `{"webhook_secret":${none}}`)).answered.doc.webhook_secret).toBeNull()
    }
    await client().remove(id)
  })

  test('is never overwritten by what stands for it', async () => {
    const before = (await sent()).length
    const body = JSON.stringify({ name: 'x', webhook_secret: keptSecret })
    for (const work of [client().update(withSecret, body), client().create(body)]) {
      const error = await failed<UpstreamError>(work)
      expect([error.constructor, error.message]).toEqual([Error, 'What stands for a webhook secret must never be sent'])
    }
    expect(await sent()).toHaveLength(before)
  })
})

describe('what goes wrong', () => {
  const update = () => failed<UpstreamError>(client().update(plumber, '{"max_duration_seconds":420}'))

  test('a wrong key', async () => {
    expect(await failed<UpstreamError>(client('wrong').list())).toMatchObject({
      status: 401,
      summary: expect.stringContaining('Send a valid key'),
      reached: 'answered',
    })
  })

  test('a refused value, at its field', async () => {
    const { tts_config } = (await client().read(plumber)).doc as { tts_config: object }
    const error = await failed<UpstreamError>(
      client().update(plumber, JSON.stringify({ tts_config: { ...tts_config, speed: 3 }, name: '' })),
    )
    expect(error).toMatchObject({ status: 400, summary: 'Invalid assistant configuration', reached: 'answered' })
    expect(Object.keys(error.fieldErrors).sort()).toEqual(['name', 'tts_config.speed'])
    expect(error.fieldErrors['tts_config.speed']?.[0]).toMatch(/^tts_config\.speed must be/)
  })

  test('the older form of an error', async () => {
    const body = { error: { code: 'invalid', message: 'first_message is too long', param: 'first_message', type: 'validation' } }
    await cause({ do: { kind: 'status', status: 400, body } })
    expect(await update()).toMatchObject({ status: 400, fieldErrors: { first_message: ['first_message is too long'] } })
  })

  test('too many requests', async () => {
    await cause({ do: { kind: 'status', status: 429, retryAfter: '7', body: { error: 'Rate limit exceeded', retry_after: 7 } } })
    expect(await update()).toMatchObject({ status: 429, summary: 'Rate limit exceeded', retryAfterSeconds: 7, reached: 'answered' })
  })

  test('a fault of its own: a read is tried again, a write is not', async () => {
    await cause({ do: { kind: 'status', status: 500, body: { error: 'Internal server error' } } })
    expect((await client().read(plumber)).id).toBe(plumber)
    await cause({ do: { kind: 'status', status: 500, body: 'upstream connect error' } })
    expect(await update()).toMatchObject({ status: 500, summary: 'Flireo has a fault of its own (500)', reached: 'answered' })
  })

  test.each([
    ['a connection that is cut', { kind: 'drop' }, 'The connection to Flireo broke'],
    ['one that is cut after the write', { kind: 'drop', after: true }, 'The connection to Flireo broke'],
    ['a page in HTML', { kind: 'html', status: 200 }, 'Flireo answered with a web page instead of data'],
    ['half of the JSON', { kind: 'truncate' }, 'The answer of Flireo broke off'],
    ['another form', { kind: 'status', status: 200, body: { agent: {} } }, 'Flireo answered in a form that Patchbay does not know'],
    ['an empty answer', { kind: 'status', status: 204 }, 'Flireo answered in a form that Patchbay does not know'],
  ])('%s', async (_what, deed, summary) => {
    await cause({ on: { method: 'PATCH' }, do: deed })
    expect(await update()).toMatchObject({ summary, reached: 'lost' })
  })

  test('nobody is there', async () => {
    const nobody = flireoUpstream({ baseUrl: 'http://127.0.0.1:9', key: 'k', signal, send: fetch })
    expect(await failed<UpstreamError>(nobody.create('{"name":"x"}'))).toMatchObject({ status: 0, reached: 'not-reached' })
  })
})

test.each([
  [204, ''],
  [200, '{"success":true}'],
])('a deletion may be answered with %i %s', async (status, body) => {
  const server = createServer((_request, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await flireoUpstream({ baseUrl: `http://127.0.0.1:${port}`, key: 'k', signal, send: fetch }).remove('x')
  await new Promise((resolve) => server.close(resolve))
})

test('a deletion that is not done is no success', async () => {
  await cause({ do: { kind: 'status', status: 200, body: { success: false } } })
  expect(await failed<UpstreamError>(client().remove(plumber))).toMatchObject({ reached: 'lost' })
  await client().read(plumber)
})
