import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Sandbox, startSandbox } from '../testing/sandbox-server.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())
// A fault that was asked for is no error of the sandbox, and nothing of it is logged as one.
const errors = vi.spyOn(console, 'error')
afterEach(async () => {
  await sandbox.call('/faults', { method: 'DELETE' })
  expect(errors).not.toHaveBeenCalled()
})

const cause = (body: unknown) => sandbox.call('/faults', { method: 'POST', body })
const patch = (id: unknown, body: unknown) => sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body })
const get = async (id: unknown) => (await sandbox.revox(`/assistants/${id}`)).json
const pending = async () => (await sandbox.call('/faults')).json.faults as { times: number }[]
const voice = (speed: number) => ({ voice: { id: 'v', provider: 'cartesia', speed } })

describe('what a request can meet', () => {
  test('latency', async () => {
    await cause({ do: { kind: 'latency', ms: 300 } })
    const started = performance.now()
    expect((await sandbox.revox('/voices')).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(290)
  })

  test.each(['7', 'Wed, 21 Oct 2026 07:28:00 GMT', 'soon'])('a status with Retry-After: %s, as often as was said', async (retryAfter) => {
    await cause({ times: 2, do: { kind: 'status', status: 429, retryAfter } })
    for (const left of [1, 0]) {
      const reply = await sandbox.revox('/voices')
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, retryAfter])
      expect(reply.json.message).toEqual(expect.any(String))
      expect((await pending())[0]?.times ?? 0).toBe(left)
    }
    expect((await sandbox.revox('/voices')).status).toBe(200)
  })

  test('a status with a body of its own, which keeps the write from being done', async () => {
    const { id } = await sandbox.make()
    await cause([
      { do: { kind: 'status', status: 422, body: { detail: ['no'] } } },
      { do: { kind: 'status', status: 500, body: 'upstream connect error' } },
    ])
    expect(await patch(id, { name: 'New' })).toMatchObject({ status: 422, json: { detail: ['no'] } })
    expect(await patch(id, { name: 'New' })).toMatchObject({ status: 500, text: 'upstream connect error' })
    expect((await get(id)).name).toBe('Test')
  })

  test('a connection that is cut before the write, or after it', async () => {
    const { id } = await sandbox.make()
    await cause({ on: { method: 'patch' }, do: { kind: 'drop' } })
    await expect(patch(id, { name: 'Lost' })).rejects.toThrow('fetch failed')
    expect((await get(id)).name).toBe('Test')
    await cause({ on: { method: 'PATCH' }, do: { kind: 'drop', after: true } })
    await expect(patch(id, { name: 'Done' })).rejects.toThrow('fetch failed')
    expect((await get(id)).name).toBe('Done')
  })

  test('a failure that is told after the write was done', async () => {
    const { id } = await sandbox.make()
    await cause({ do: { kind: 'status', status: 503, after: true } })
    expect((await patch(id, { name: 'Done' })).status).toBe(503)
    expect((await get(id)).name).toBe('Done')
  })

  test('a field that is ignored', async () => {
    const { id } = await sandbox.make(voice(1))
    await cause({ do: { kind: 'ignore', field: 'voice.speed' } })
    // Neither a read nor a write of other fields uses it up.
    await get(id)
    await patch(id, { name: 'New' })
    const reply = await patch(id, { ...voice(1.3), prompt: 'New' })
    expect(reply).toMatchObject({ status: 200, json: { assistant: { ...voice(1), prompt: 'New' } } })
    expect(await get(id)).toMatchObject(voice(1))
    expect((await patch(id, voice(1.3))).json.assistant).toMatchObject(voice(1.3))
  })

  test('fields that are stored as something else, several in one write', async () => {
    const { id } = await sandbox.make(voice(1))
    await cause([{ do: { kind: 'clamp', field: 'voice.speed', value: 1.2 } }, { do: { kind: 'clamp', field: 'name', value: 'Shortened' } }])
    const reply = await patch(id, { ...voice(1.5), name: 'A very long name' })
    expect(reply.json.assistant).toMatchObject({ ...voice(1.2), name: 'Shortened' })
    expect(await get(id)).toMatchObject({ ...voice(1.2), name: 'Shortened' })
    expect(await pending()).toEqual([])
  })

  test('a second writer, just before the request is served', async () => {
    const { id } = await sandbox.make(voice(1))
    await cause({ on: { path: String(id), method: 'GET' }, do: { kind: 'second-writer', body: { name: 'Theirs' } } })
    expect(await get(id)).toMatchObject({ name: 'Theirs' })
    await cause({ on: { path: String(id), method: 'PATCH' }, do: { kind: 'second-writer', body: { name: 'Again', prompt: 'Theirs' } } })
    expect((await patch(id, { prompt: 'Mine' })).json.assistant).toMatchObject({ name: 'Again', prompt: 'Mine' })
  })

  test('a page in HTML', async () => {
    await cause([{ do: { kind: 'html' } }, { do: { kind: 'html', status: 200 } }])
    for (const status of [502, 200]) {
      const reply = await sandbox.revox('/voices')
      expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'text/html'])
      expect(reply.text).toContain('<html>')
    }
  })

  test('half of the JSON', async () => {
    const { id } = await sandbox.make()
    await cause({ do: { kind: 'truncate' } })
    const reply = await patch(id, { name: 'Done' })
    expect(reply.status).toBe(200)
    expect(reply.text.startsWith('{"assistant":{')).toBe(true)
    expect(() => JSON.parse(reply.text)).toThrow()
    expect((await get(id)).name).toBe('Done')
  })
})

describe('which requests meet it', () => {
  test('those of the method and the path alone, and none without the key', async () => {
    const { id } = await sandbox.make()
    await cause({ on: { method: 'PATCH', path: String(id) }, do: { kind: 'status', status: 500 } })
    await sandbox.revox('/voices')
    await get(id)
    await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: {}, headers: { authorization: 'Bearer wrong' } })
    expect(await pending()).toHaveLength(1)
    expect((await patch(id, {})).status).toBe(500)
    expect(await pending()).toEqual([])
  })

  test('clearing takes all away', async () => {
    await cause([{ do: { kind: 'html' } }, { do: { kind: 'drop' } }])
    expect(await pending()).toHaveLength(2)
    expect((await sandbox.call('/faults', { method: 'DELETE' })).json).toEqual({ faults: [] })
    expect((await sandbox.revox('/voices')).status).toBe(200)
  })
})

test.each([
  [{}],
  [7],
  [{ do: { kind: 'explode' } }],
  [{ do: { kind: 'latency', ms: -1 } }],
  [{ do: { kind: 'status', status: 99 } }],
  [{ do: { kind: 'status', status: 429, retryAfter: 'a\r\nb: c' } }],
  [{ do: { kind: 'ignore', field: 'voic.speed' } }],
  [{ do: { kind: 'second-writer', body: { name: 7 } } }],
  [{ do: { kind: 'drop' }, times: 0 }],
  [{ do: { kind: 'drop' }, times: 1001 }],
  [{ do: { kind: 'drop' }, platform: 'nobody' }],
  [{ do: { kind: 'drop' }, onn: {} }],
  [[{ do: { kind: 'drop' } }, { do: { kind: 'explode' } }]],
])('%j is refused, and nothing is kept', async (body) => {
  const reply = await cause(body)
  expect([reply.status, reply.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
  expect(reply.json).toMatchObject({ status: 400, title: 'Bad Request', errors: expect.any(Array) })
  expect(await pending()).toEqual([])
})

describe('the log of requests', () => {
  test('has what reached the platform, without secrets', async () => {
    const { id } = await sandbox.make()
    const body = '{"name" : "Byte for byte"}'
    await sandbox.revox(`/assistants/${id}?a=1`, {
      method: 'PATCH',
      body,
      headers: { 'content-type': 'application/json', cookie: 'session=1', 'x-mine': 'yes' },
    })
    const { requests } = (await sandbox.call(`/requests?platform=revox&id=${id}`)).json as { requests: Record<string, unknown>[] }
    expect(requests).toEqual([
      expect.objectContaining({ method: 'PATCH', path: `/sandbox/revox/api/assistants/${id}?a=1`, body, status: 200 }),
    ])
    const headers = requests[0]?.headers as Record<string, string>
    expect(headers['x-mine']).toBe('yes')
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['authorization']))
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']))
    expect(new Date(String(requests[0]?.at)).getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  test('keeps the last 200, in order', async () => {
    for (let index = 0; index < 210; index++) await sandbox.revox(`/nothing/${index}`)
    const { requests } = (await sandbox.call('/requests')).json as { requests: { path: string; status: number }[] }
    expect(requests).toHaveLength(200)
    expect(requests[0]).toMatchObject({ path: '/sandbox/revox/api/nothing/10', status: 404 })
    expect(requests.at(-1)).toMatchObject({ path: '/sandbox/revox/api/nothing/209' })
    expect((await sandbox.call('/requests?platform=nobody')).json).toEqual({ requests: [] })
  })
})
