import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Sandbox, sandboxKey, startSandbox } from '../testing/sandbox-server.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

// What ends in the catch-all of the sandbox is a bug, and is logged there.
const errors = vi.spyOn(console, 'error')
afterEach(() => expect(errors).not.toHaveBeenCalled())

const lead = '/assistants/asst_UTeNcUJao7'

describe('the key', () => {
  test.each([
    ['none', ''],
    ['another', 'Bearer wrong'],
    ['a longer one', `Bearer ${sandboxKey}x`],
    ['the right one without a scheme', sandboxKey],
    ['the right one with another scheme', `Basic ${sandboxKey}`],
  ])('%s gives 401', async (_what, authorization) => {
    for (const path of ['/revox/api/assistants', '/revox/api/nothing', '/faults', '/requests', '/nothing']) {
      const reply = await sandbox.call(path, { headers: { authorization } })
      expect([path, reply.status]).toEqual([path, 401])
      expect(reply.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  test('the scheme may be written in any case', async () => {
    expect((await sandbox.revox('/assistants', { headers: { authorization: `bearer ${sandboxKey}` } })).status).toBe(200)
  })
})

describe('paths and methods', () => {
  test.each(['/nothing', '/assistants/asst_none', '/assistants/a/b', '/voices/none?provider=cartesia', `${lead}/`, '/assistants/%E0%A4%A'])(
    '%s gives 404 as JSON',
    async (path) => {
      const reply = await sandbox.revox(path)
      expect(reply.status).toBe(404)
      expect(reply.headers.get('content-type')).toContain('application/json')
      expect(reply.json.message).toEqual(expect.any(String))
    },
  )

  test.each([
    ['PUT', '/assistants', 'GET, POST'],
    ['POST', lead, 'GET, PATCH, DELETE'],
    ['OPTIONS', lead, 'GET, PATCH, DELETE'],
    ['GET', `${lead}/clone`, 'POST'],
    ['GET', '/voices/preview', 'POST'],
    ['DELETE', '/users/me', 'GET, PATCH'],
  ])('%s %s gives 405 with the methods', async (method, path, allow) => {
    const reply = await sandbox.revox(path, { method })
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, allow])
    expect(reply.json.message).toEqual(expect.any(String))
  })

  test('HEAD answers like GET, without a body', async () => {
    const reply = await sandbox.revox(lead, { method: 'HEAD' })
    expect([reply.status, reply.text]).toEqual([200, ''])
  })

  test('every answer has a request id of its own', async () => {
    const ids = await Promise.all(
      ['/assistants', '/nothing', lead].map(async (path) => (await sandbox.revox(path)).headers.get('x-request-id')),
    )
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^req_\w{10}$/)
  })
})

describe('bodies', () => {
  const patch = (body: string | Uint8Array, type = 'application/json') =>
    sandbox.revox(lead, { method: 'PATCH', body, headers: { 'content-type': type } })

  test.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'application/merge-patch+json', 'Application/JSON'])(
    '%s is taken',
    async (type) => expect((await patch('{}', type)).status).toBe(200),
  )

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', 'application/jsonp', 'json'])(
    '%s gives 415',
    async (type) => expect((await patch('{}', type)).status).toBe(415),
  )

  test('a body without a type gives 415, a compressed one too', async () => {
    expect((await patch(new TextEncoder().encode('{}'), '')).status).toBe(415)
    expect((await sandbox.revox(lead, { method: 'PATCH', body: '{}', headers: { 'content-encoding': 'gzip' } })).status).toBe(415)
  })

  test.each(['{', '{"name":}', '[]', 'null', '"name"', '7', '{"name":"a"} x', '\u0000', "{'name':'a'}"])('%j gives 400', async (body) => {
    const reply = await patch(body)
    expect([reply.status, typeof reply.json.message]).toEqual([400, 'string'])
  })

  test('invalid UTF-8 gives 400', async () => {
    expect((await patch(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))).status).toBe(400)
  })

  test.each([
    ['lists', '['.repeat(100_000)],
    ['closed lists in a key', `{"faq_items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['objects in an unknown key', `{"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ])('100,000 levels of %s give 400', async (_what, body) => {
    expect((await patch(body)).status).toBe(400)
  })

  const list = (item: string, count: number) => `[${Array(count).fill(item).join(',')}]`

  test.each([
    ['rows', `{"faq_items":${list('{}', 20_001)}}`],
    ['rows of rows', `{"custom_tools":[{"headers":${list('{}', 1_300_000)}}]}`],
    ['rows in an object', `{"call_retry_config":{"calling_windows":${list('{}', 1_300_000)}}}`],
    ['keys', `{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join(',')}}`],
    ['lists', `{"x":${list(list('1', 1000), 1000)}}`],
  ])('more %s than anybody needs give 400', async (_what, body) => {
    expect((await patch(body)).json.message).toMatch(/more than \d+ (members|values)/)
  })

  test.each([
    `{"faq_items":${list('{}', 20_000)}}`,
    `{"custom_tools":${list('{}', 20_000)}}`,
    `{"custom_tools":[{"headers":${list('{}', 20_000)},"query_params":${list('{}', 20_000)},"input_schema":${list('{}', 20_000)}}]}`,
    `{"call_retry_config":{"calling_windows":${list('{}', 20_000)}}}`,
    `{"email_notification_outcomes":${list('1', 20_000)}}`,
  ])('20,000 mistakes give 400 in a moment: %.40s', async (body) => {
    const started = performance.now()
    const reply = await patch(body)
    expect(reply.status).toBe(400)
    expect(reply.json.errors).toHaveLength(100)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('brackets inside a text are no nesting', async () => {
    const { id } = await sandbox.make()
    const prompt = `${'['.repeat(1000)} "quoted" \\`
    expect((await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: { prompt } })).status).toBe(200)
    expect((await sandbox.revox(`/assistants/${id}`)).json.prompt).toBe(prompt)
  })

  test('of a key that comes twice the last one counts', async () => {
    const { id } = await sandbox.make()
    const reply = await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: '{"name":"first","name":"second"}' })
    expect(reply.json.assistant).toMatchObject({ name: 'second' })
  })

  test.each(['__proto__', 'constructor', 'prototype'])('%s is a key like any other', async (key) => {
    const { id } = await sandbox.make()
    const body = `{"${key}":{"polluted":1},"voice":{"id":"v","provider":"cartesia","${key}":{"polluted":1}},"name":"after"}`
    const reply = await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body })
    expect(reply.status).toBe(200)
    expect(reply.json.assistant).toMatchObject({ name: 'after', voice: { id: 'v' } })
    expect(Object.hasOwn(reply.json.assistant as object, key)).toBe(false)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const refused = await sandbox.revox(`/assistants/${id}`, {
      method: 'PATCH',
      body: `{"voice":{"${key}":{"id":"v","provider":"cartesia"}}}`,
    })
    expect(refused.status).toBe(400)
  })

  test('a lone surrogate and a zero byte come back as they were sent', async () => {
    const { id } = await sandbox.make()
    const reply = await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: '{"prompt":"a\\ud800b\\u0000c"}' })
    expect(reply.status).toBe(200)
    expect((await sandbox.revox(`/assistants/${id}`)).json.prompt).toBe('a\ud800b\u0000c')
  })

  test.each(['1e400', '-0', '1e-320', '9007199254740993'])('a number like %s is plain', async (number) => {
    expect((await patch(`{"first_sentence_delay_ms":${number},"colour":${number}}`)).status).toBeLessThan(500)
  })

  test('a long run of closing marks in a question does not hold everybody up', async () => {
    const { id } = await sandbox.make()
    const started = performance.now()
    const faq_items = [{ question: `${'?'.repeat(1_000_000)}x`, answer: '' }]
    expect((await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: { faq_items } })).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('5 MB is taken, a little more gives 413', async () => {
    const { id } = await sandbox.make()
    const limit = 5 * 1024 * 1024
    const padded = (length: number) => `{"prompt":"${'x'.repeat(length - '{"prompt":""}'.length)}"}`
    expect((await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: padded(limit) })).status).toBe(200)
    expect((await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: padded(limit + 1) })).status).toBe(413)
    expect((await sandbox.revox(`/assistants/${id}`)).json.prompt).toHaveLength(limit - '{"prompt":""}'.length)
  })

  test('a body in chunks, of no stated length, gives 413 as soon as it is too long', async () => {
    const chunk = 'x'.repeat(64 * 1024)
    let sent = 0
    const status = await new Promise<number>((resolve, reject) => {
      const client = request(`${sandbox.base}/revox/api${lead}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${sandboxKey}`, 'content-type': 'application/json' },
      })
      client.on('response', (response) => {
        resolve(response.statusCode ?? 0)
        client.destroy()
      })
      client.on('error', reject)
      // It never ends the body: an answer proves that the server did not wait for the rest.
      const push = () => {
        if (sent >= 6 * 1024 * 1024) return
        sent += chunk.length
        client.write(chunk, push)
      }
      push()
    })
    expect(status).toBe(413)
  })

  test('a client that breaks off in the middle leaves the assistant as it was', async () => {
    const before = (await sandbox.revox(lead)).json
    await new Promise<void>((resolve) => {
      const client = request(`${sandbox.base}/revox/api${lead}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${sandboxKey}`, 'content-type': 'application/json', 'content-length': '100' },
      })
      client.on('error', () => resolve())
      client.on('close', () => resolve())
      client.write('{"name":"half', () => client.destroy())
    })
    expect((await sandbox.revox(lead)).json).toEqual(before)
  })
})

describe('voices', () => {
  test('there are at least 40, over both providers and eight languages', async () => {
    const { voices } = (await sandbox.revox('/voices')).json as { voices: Record<string, string>[] }
    expect(voices.length).toBeGreaterThanOrEqual(40)
    expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length)
    for (const provider of ['cartesia', 'elevenlabs']) {
      const languages = new Set(voices.filter((voice) => voice.provider === provider).map(({ language }) => language))
      expect([...languages].sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'pt', 'ru', 'zh'])
    }
    for (const { id = '', provider, ...rest } of voices) {
      expect(id).toMatch(provider === 'cartesia' ? /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ : /^[0-9A-Za-z]{20}$/)
      expect(Object.keys(rest).sort()).toEqual(['accent', 'description', 'gender', 'language', 'name'])
    }
  })

  test('one voice is found by id and provider', async () => {
    const path = '/voices/a249eaff-1e96-4d2c-b23b-12efa4f66f41'
    expect((await sandbox.revox(`${path}?provider=cartesia`)).json).toMatchObject({ voice: { name: 'Camille' } })
    expect((await sandbox.revox(`${path}?provider=elevenlabs`)).status).toBe(404)
    expect((await sandbox.revox(path)).status).toBe(400)
    expect((await sandbox.revox(`${path}?provider=acme`)).status).toBe(400)
  })

  test('a preview is a voice, heard', async () => {
    const preview = (body: unknown) => sandbox.revox('/voices/preview', { method: 'POST', body })
    const camille = { provider: 'cartesia', voiceId: 'a249eaff-1e96-4d2c-b23b-12efa4f66f41' }
    for (const body of [camille, { ...camille, text: 'Hi' }]) {
      const reply = await preview(body)
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'audio/mpeg'])
      expect(reply.text.length).toBeGreaterThan(1_000)
    }
  })

  test('a preview is judged', async () => {
    const preview = (body: unknown) => sandbox.revox('/voices/preview', { method: 'POST', body })
    expect((await preview({ provider: 'cartesia', voiceId: 'v', text: 'Hi' })).json).toEqual({ message: 'No cartesia voice has the id v' })
    const long = { provider: 'cartesia', voiceId: 'v', text: 'x'.repeat(2_001) }
    expect((await preview(long)).json).toMatchObject({ errors: [{ path: 'text' }] })
    const chinese = { provider: 'cartesia', voiceId: '1dcd327f-761e-47cb-bb7e-8913655c1d15', text: '你好' }
    expect((await preview(chinese)).json).toMatchObject({ errors: [{ path: 'text', message: expect.stringContaining('Chinese') }] })
    expect((await preview({ provider: 'cartesia', voice_id: 'v' })).json).toMatchObject({ errors: [{ path: 'voiceId' }] })
    for (const body of [{}, { provider: 'acme', voiceId: 'v' }, { provider: 'cartesia', voiceId: '' }, [], 'x'])
      expect((await preview(JSON.stringify(body))).status).toBe(400)
  })
})

test('the user can be read, and told to have finished the introduction', async () => {
  const { user } = (await sandbox.revox('/users/me')).json as { user: Record<string, unknown> }
  expect(Object.keys(user).sort()).toEqual(
    ['created_at', 'email', 'first_name', 'has_completed_onboarding', 'id', 'last_name', 'organization_id', 'updated_at'].sort(),
  )
  const change = (body: unknown) => sandbox.revox('/users/me', { method: 'PATCH', body })
  expect((await change({ has_completed_onboarding: false, email: 'x' })).json).toMatchObject({
    user: { has_completed_onboarding: false, email: user.email },
  })
  expect((await sandbox.revox('/users/me')).json).toMatchObject({ user: { has_completed_onboarding: false } })
  expect((await change({})).json).toMatchObject({ user: { has_completed_onboarding: false } })
  expect((await change({ has_completed_onboarding: 'yes' })).status).toBe(400)
  expect((await change([])).status).toBe(400)
})
