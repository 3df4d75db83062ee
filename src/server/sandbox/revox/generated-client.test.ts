import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reply, type Sandbox, startSandbox } from '../testing/sandbox-server.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

/** The headers of a request of the vendor's generated TypeScript client 0.0.2 (contract, section 6). */
const clientHeaders = (retry: number) => ({
  accept: 'application/json',
  'user-agent': 'Revox/JS 0.0.2',
  'x-stainless-lang': 'js',
  'x-stainless-package-version': '0.0.2',
  'x-stainless-os': 'Linux',
  'x-stainless-arch': 'x64',
  'x-stainless-runtime': 'node',
  'x-stainless-runtime-version': 'v20.20.2',
  'x-stainless-retry-count': String(retry),
  'x-stainless-timeout': '60',
})

/** The client's own retry rule: connection errors, 408, 409, 429 and 5xx, twice, with the same body; the waits are left out. */
async function send(method: string, path: string, body?: unknown) {
  for (let retry = 0; ; retry++) {
    const reply = await sandbox
      .revox(path, { method, headers: clientHeaders(retry), ...(body !== undefined && { body }) })
      .catch((error: unknown) => error as Error)
    const isFinal = !(reply instanceof Error) && ![408, 409, 429].includes(reply.status) && reply.status < 500
    if (isFinal || retry === 2) return { reply, retry }
  }
}

test('every call of the client about assistants, voices and the user is served', async () => {
  const { reply: made } = await send('POST', '/assistants', { name: 'By client', prompt: 'Be kind.' })
  const { id } = (made as Reply).json.assistant as { id: string }
  const calls: [string, string, unknown?][] = [
    ['GET', '/assistants'],
    ['GET', `/assistants/${id}`],
    ['PATCH', `/assistants/${id}`, { voice: { id: 'v', provider: 'cartesia', speed: 1.1 } }],
    // Called without parameters it sends an empty object.
    ['PATCH', `/assistants/${id}`, {}],
    ['POST', `/assistants/${id}/clone`],
    ['GET', '/voices'],
    ['GET', '/voices/a249eaff-1e96-4d2c-b23b-12efa4f66f41?provider=cartesia'],
    ['GET', '/users/me'],
    ['PATCH', '/users/me', { has_completed_onboarding: true }],
    ['DELETE', `/assistants/${id}`],
  ]
  for (const [method, path, body] of calls) {
    const { reply, retry } = await send(method, path, body)
    expect([method, path, (reply as Reply).status, retry]).toEqual([method, path, 200, 0])
  }
})

test('a retried update with the same body is done once more without harm', async () => {
  const { id } = await sandbox.make()
  const body = { name: 'Retried', faq_items: [{ question: 'Why?', answer: 'Because.' }] }
  await sandbox.call('/faults', {
    method: 'POST',
    body: [
      { on: { path: String(id) }, do: { kind: 'status', status: 429, retryAfter: '0' } },
      { on: { path: String(id) }, do: { kind: 'drop', after: true } },
    ],
  })
  const { reply, retry } = await send('PATCH', `/assistants/${id}`, body)
  expect(retry).toBe(2)
  expect(reply).toMatchObject({
    status: 200,
    json: { assistant: { name: 'Retried', faq_items: [{ question: 'Why?', answer: 'Because.' }] } },
  })

  const { requests } = (await sandbox.call(`/requests?platform=revox&id=${id}`)).json as {
    requests: { body: string; status: number | null; headers: Record<string, string> }[]
  }
  expect(requests.map(({ status, headers }) => [headers['x-stainless-retry-count'], status])).toEqual([
    ['0', 429],
    ['1', null],
    ['2', 200],
  ])
  expect(new Set(requests.map((one) => one.body))).toEqual(new Set([JSON.stringify(body)]))
})
