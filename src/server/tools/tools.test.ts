import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Assistant, Problem } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { keptSecret } from '../../contracts/core/secret.ts'
import { revoxTools } from '../../contracts/revox/tool-dialect.ts'
import type { ToolTrial } from '../../contracts/tools-api.ts'
import { account } from '../assistants/testing/account.ts'
import { removeFolder, TestServer } from '../testing/test-server.ts'
import { sendOnce } from './send-once.ts'

type Arrived = { method: string; url: string; headers: string[]; body: string }

/** A service that keeps what arrives, and answers as a test wants it to. */
let service: Server
let origin: string
let arrived: Arrived[]
let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void
const echo: typeof answer = (request, response, body) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ you: request.headers, body }))

beforeAll(async () => {
  service = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      arrived.push({ method: request.method ?? '', url: request.url ?? '', headers: request.rawHeaders, body })
      answer(request, response, body)
    })
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
})
afterAll(() => {
  service.closeAllConnections()
  service.close()
})

let server: TestServer
const desk = account(() => server, 'revox-sandbox')
beforeEach(async () => {
  arrived = []
  answer = echo
  server = await TestServer.start()
})
afterEach(async () => {
  await server.stop()
  removeFolder(server.data)
})

const secret = 'Bearer sk-live-9f31"x'
const tool = (over: Doc = {}): Doc => ({
  name: 'look',
  description: 'To look it up.',
  method: 'POST',
  url: `${origin}/orders/{{id}}`,
  headers: [
    { key: 'Authorization', value: secret },
    { key: 'X-Team', value: 'desk' },
  ],
  query_params: [{ key: 'q', value: '{{name}} & co' }],
  input_schema: [
    { name: 'id', type: 'number', required: true },
    { name: 'name', type: 'string', required: false },
  ],
  body_template: '{"who": "{{name}}"}',
  ...over,
})
const args = { id: 7, name: 'Zoë "Z" Ünal' }
const create = async (over?: Doc) =>
  (await (await desk.create({ name: 'Made here', prompt: 'You answer the phone.', custom_tools: [tool(over)] })).json()) as Assistant
const rowOf = ({ doc }: Assistant) => (doc.custom_tools as Doc[])[0] as Doc
const send = (id: string, row: Doc, given: Doc = args) =>
  server.post(desk.at(id, '/tools/try'), { tool: row, arguments: given, webhook: '' })
const trial = async (id: string, row: Doc, given?: Doc) => (await send(id, row, given)).json() as Promise<ToolTrial>

test('what arrives is what was resolved, byte for byte, with the kept secret in its place; nothing that comes back has it', async () => {
  const made = await create()
  const got = await trial(made.id, rowOf(made))
  const { request } = revoxTools.request({
    tool: {
      name: 'look',
      description: '',
      inputs: [
        { name: 'id', type: 'number', required: true },
        { name: 'name', type: 'string', required: false },
      ],
      request: {
        method: 'POST',
        url: `${origin}/orders/{{id}}`,
        headers: [
          { name: 'Authorization', value: secret },
          { name: 'X-Team', value: 'desk' },
        ],
        query: [{ name: 'q', value: '{{name}} & co' }],
        body: '{"who": "{{name}}"}',
      },
    },
    args,
    webhook: '',
    isSigned: false,
  })
  const [one] = arrived
  expect(arrived).toHaveLength(1)
  expect({ method: one?.method, url: `${origin}${one?.url}`, body: one?.body }).toEqual({
    method: request.method,
    url: request.url,
    body: request.body,
  })
  const own = /^(host|connection|content-length)$/i
  const pairs = (one?.headers ?? []).flatMap((name, at, all) => (at % 2 === 0 && !own.test(name) ? [[name, all[at + 1]]] : []))
  expect(pairs).toEqual(request.headers.map(({ name, value }) => [name, value]))

  expect(JSON.stringify(got)).not.toContain('sk-live')
  expect(got).toMatchObject({
    answer: { status: 200, isText: true, headers: [{ name: 'content-type', value: 'application/json' }] },
    failure: null,
    request: { method: 'POST', headers: [{ name: 'Authorization', value: `Bearer ${keptSecret}` }, { value: 'desk' }] },
  })
  expect(JSON.parse(got.answer?.text ?? '').you['x-team']).toBe('desk')
  expect(got.answer?.bytes).toBeGreaterThan(100)
})

test('an edit that was not saved is what is tried, its new secret too', async () => {
  const made = await create()
  const got = await trial(made.id, {
    ...rowOf(made),
    method: 'GET',
    body_template: null,
    headers: [{ key: 'X-Key', value: 'brand-new-1' }],
  })
  expect(arrived[0]).toMatchObject({ method: 'GET', body: '' })
  expect(arrived[0]?.headers.join()).toContain('brand-new-1')
  expect(JSON.stringify(got)).not.toContain('brand-new-1')
})

test('a secret in the query is kept, sent and hidden as one in a header', async () => {
  const made = await create({
    query_params: [
      { key: 'api_key', value: 'qk live/77' },
      { key: 'page', value: 'a1b2c3d4' },
    ],
  })
  expect(JSON.stringify(made)).not.toContain('qk live')
  answer = (request, response) => response.end(`${request.url} qk live/77`)
  const got = await trial(made.id, rowOf(made))
  expect(arrived[0]?.url).toBe('/orders/7?api_key=qk%20live%2F77&page=a1b2c3d4')
  expect(got.request.url).toBe(`${origin}/orders/7?api_key=••••••••&page=a1b2c3d4`)
  expect(got.answer?.text).toBe('/orders/7?api_key=•••&page=a1b2c3d4 •••')
  answer = echo
})

test('a kept secret is not sent to another host, and a request that is not whole is not sent at all', async () => {
  const made = await create({ url: 'https://api.example.com/orders/{{id}}' })
  const elsewhere = await send(made.id, { ...rowOf(made), url: `${origin}/orders/{{id}}` })
  expect([elsewhere.status, ((await elsewhere.json()) as Problem).fieldErrors]).toEqual([
    422,
    { 'headers.0.value': [expect.stringContaining('it was for https://api.example.com')] },
  ])
  for (const row of [
    tool({ url: 'nowhere' }),
    tool({ body_template: '{"who": {{name}' }),
    tool({ headers: [{ key: 'A', value: keptSecret }] }),
  ])
    expect((await send(made.id, row)).status).toBe(422)
  expect((await send(made.id, tool(), { name: 'x' })).status).toBe(422)
  expect(arrived).toEqual([])
})

test('a redirect is shown and not followed', async () => {
  const made = await create()
  answer = (_request, response) => response.writeHead(302, { location: `${origin}/elsewhere` }).end()
  const got = await trial(made.id, rowOf(made))
  expect(got.answer).toMatchObject({ status: 302, headers: [{ name: 'location', value: `${origin}/elsewhere` }], text: '' })
  expect(arrived).toHaveLength(1)
})

test('one at a time: while a trial waits for its answer the next of the same browser is refused', async () => {
  const made = await create()
  let finish = () => {}
  answer = (_request, response) => {
    finish = () => response.end('done')
  }
  const first = send(made.id, rowOf(made))
  await expect.poll(() => arrived.length).toBe(1)
  const second = await send(made.id, rowOf(made))
  expect(second.status).toBe(409)
  finish()
  expect(((await (await first).json()) as ToolTrial).answer?.text).toBe('done')
  answer = echo
  expect((await send(made.id, rowOf(made))).status).toBe(200)
})

const request = (url: string) => ({ method: 'GET', url, headers: [], body: null })
const never = new AbortController().signal

test('an answer that is too large or too late ends, and says so', async () => {
  const send = sendOnce({ allowLoopback: true }, { milliseconds: 200, bytes: 1024 })
  answer = (_request, response) => response.end('x'.repeat(5_000))
  expect((await send(request(origin), never)).failure?.words).toMatch(/answered 200 with more than .* MB/)
  answer = () => {}
  expect((await send(request(origin), never)).failure?.words).toMatch(/did not answer within 0.2 seconds/)
})

test('addresses that are not of the open internet are refused before anything is sent', async () => {
  const send = sendOnce({ allowLoopback: false, resolve: (_name, done) => done(null, [{ address: '10.0.0.7', family: 4 }]) })
  for (const url of [origin, 'http://[::1]/', 'http://169.254.169.254/latest', 'http://2130706433/', 'http://inside.example/']) {
    const { failure, answer: none } = await send(request(url), never)
    expect([none, failure?.words]).toEqual([null, expect.stringMatching(/this machine itself|no address of the open internet/)])
  }
  expect(arrived).toEqual([])
  const gone = sendOnce({
    allowLoopback: false,
    resolve: (_name, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []),
  })
  expect((await gone(request('https://nowhere.example/'), never)).failure?.words).toBe('The name nowhere.example was not found.')
})
