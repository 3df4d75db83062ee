import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Doc } from '../../contracts/core/field.ts'
import { wholeAssistant } from '../sandbox/famulor/testing/whole-assistant.ts'
import { type Sandbox, sandboxKey, startSandbox } from '../sandbox/testing/sandbox-server.ts'
import { failed } from '../testing/failed.ts'
import { inBackground } from './background.ts'
import { famulorUpstream } from './famulor.ts'
import type { UpstreamError } from './upstream.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())
afterEach(() => sandbox.call('/faults', { method: 'DELETE' }))

const { signal } = new AbortController()
const client = (generation = 'gen1', key = sandboxKey) =>
  famulorUpstream({ baseUrl: `${sandbox.base}/famulor/api`, key, signal, send: fetch }, generation)
const cause = (...faults: object[]) =>
  sandbox.call('/faults', { method: 'POST', body: faults.map((fault) => ({ platform: 'famulor', ...fault })) })
const sent = async (method: string) => {
  const { requests } = (await sandbox.call('/requests?platform=famulor')).json as {
    requests: { method: string; path: string; body: string; headers: Record<string, string> }[]
  }
  return requests.filter((one) => one.method === method)
}

describe('in both generations', () => {
  test('the list and one assistant are the same, in written names', async () => {
    const list = await client().list()
    expect(list.map(({ id, doc }) => [id, doc.assistant_name, doc.language, doc.calls_direction])).toEqual([
      ['1287', 'Zahnarztpraxis am Südstern', 'German', 'receive'],
      ['1304', 'Parcel line', 'English', 'receive'],
      ['1311', 'Sondaggio visitatori (IT)', 'Italian', 'make'],
    ])
    expect(await client().read('1304')).toEqual(list[1])
    expect(list[0]).toMatchObject({ changedAt: '2026-11-10T16:05:47.920Z', doc: { llm_model: 'GPT-4.1-mini', max_call_duration: 1800 } })
    const second = await client('gen2').read('1287')
    expect(second.doc).toMatchObject({ name: 'Zahnarztpraxis am Südstern', language_id: 5, speech_speed: 1.05, fillers: true })
    expect((second.doc.tools as Doc[])[1]).toMatchObject({ type: 'call_transfer', phone_number: '+4930901820100' })
    for (const doc of [list[0]?.doc, second.doc]) expect(doc).not.toHaveProperty('tool_ids')
  })

  test.each([
    ['gen1', { record_call: true }],
    ['gen2', { record: true }],
  ] as const)('%s: create, update one key, clone, remove', async (generation, change) => {
    const upstream = client(generation)
    const made = await upstream.create(JSON.stringify(wholeAssistant[generation]))
    const { tool_ids: _ids, tts_emotion_enabled: _emotion, ...whole } = wholeAssistant[generation]
    expect(made.doc).toMatchObject({ voice_id: whole.voice_id, variables: whole.variables, post_call_schema: whole.post_call_schema })
    const text = JSON.stringify({ ...change, llm_temperature: 0.9 }, null, 1)
    const { status, answered } = await upstream.update(made.id, text)
    expect(status).toBe(200)
    expect(answered).toMatchObject({ id: made.id, doc: { ...change, llm_temperature: 0.9 } })
    expect((await sent('PUT')).at(-1)).toMatchObject({ body: text, path: `/sandbox/famulor/api/user/assistant/${made.id}` })
    const copy = await upstream.clone(made.id)
    expect(copy.id).not.toBe(made.id)
    const own = ['id', 'uuid', 'name', 'assistant_name', 'created_at', 'updated_at']
    const without = (doc: Doc) => Object.fromEntries(Object.entries(doc).filter(([key]) => !own.includes(key)))
    expect(without(copy.doc)).toEqual(without(answered.doc))
    expect(copy.doc[generation === 'gen1' ? 'assistant_name' : 'name']).toBe('Copy of Whole')
    for (const { id } of [made, copy]) {
      await upstream.remove(id)
      expect(await failed<UpstreamError>(upstream.read(id))).toMatchObject({ status: 404, reached: 'answered' })
    }
  })

  test.each(['gen1', 'gen2'])('%s: every seed can be copied, whatever old values it holds', async (generation) => {
    const upstream = client(generation)
    for (const id of ['1287', '1304', '1311']) {
      const copy = await upstream.clone(id)
      expect(copy.doc.system_prompt).toBe((await upstream.read(id)).doc.system_prompt)
      await upstream.remove(copy.id)
    }
  })

  test('writing back what was read changes nothing', async () => {
    const upstream = client('gen2')
    const before = await upstream.read('1311')
    const { tools, variables, post_call_schema, speech_speed, wait_for_customer } = before.doc
    const body = { tools, variables, post_call_schema, speech_speed, wait_for_customer }
    const { answered } = await upstream.update('1311', JSON.stringify(body))
    expect({ ...answered.doc, updated_at: '' }).toEqual({ ...before.doc, updated_at: '' })
  })

  test('the sandbox is told the generation for a body of shared names', async () => {
    const made = await client('gen2').create(JSON.stringify(wholeAssistant.gen2))
    expect((await client('gen2').update(made.id, '{"max_silence_duration":300}')).answered.doc.max_silence_duration).toBe(300)
    expect((await failed<UpstreamError>(client('gen1').update(made.id, '{"max_silence_duration":300}'))).fieldErrors).toHaveProperty(
      'max_silence_duration',
    )
    expect((await sent('PUT')).at(-1)?.headers['x-patchbay-generation']).toBe('gen1')
    await client().remove(made.id)
  })
})

describe('what can be chosen', () => {
  test('voices, with what is known of them', async () => {
    const first = await client().voices()
    expect(first).toHaveLength(24)
    expect(first[0]).toEqual({
      id: '201',
      name: 'Annika',
      provider: '',
      language: null,
      description: 'Pipeline',
      accent: null,
      gender: null,
      suits: [{ role: 'engine', values: ['pipeline'] }],
    })
    expect((await client('gen2').voices())[0]).toEqual({
      id: '201',
      name: 'Annika',
      provider: 'ElevenLabs',
      language: 'de',
      description: 'Pipeline, dualplex',
      accent: 'Standard German',
      gender: 'female',
      recording: expect.stringMatching(/\/voices\/201\.mp3$/),
      suits: [
        { role: 'engine', values: ['pipeline', 'dualplex'] },
        { role: 'language', values: [5] },
        { role: 'speech-provider', values: [1] },
      ],
    })
  })

  test('generation 1 offers names of languages and models, generation 2 their ids', async () => {
    expect((await client().offers('languages'))[4]).toEqual({ value: 'German', label: 'German', detail: 'de' })
    expect((await client().offers('models'))[6]).toEqual({ value: 'GPT-4o', label: 'GPT-4o', detail: null })
    expect((await client('gen2').offers('languages'))[4]).toEqual({ value: 5, label: 'German', detail: 'de' })
    expect((await client('gen2').offers('models'))[6]).toEqual({ value: 7, label: 'GPT-4o', detail: null })
  })

  test.each([
    ['multimodal-models', 5, { value: 21, label: 'GPT-4o Realtime', detail: 'Multimodal' }],
    ['phone-numbers', 4, { value: 511, label: '+4930901820144', detail: 'Phone number, in use' }],
    ['tools', 4, { value: 91, label: 'book_pain_slot', detail: 'Reserves the next pain appointment of the day.' }],
    ['synthesizers', 3, { value: 1, label: 'ElevenLabs', detail: null }],
    ['transcribers', 3, { value: 1, label: 'Deepgram', detail: null }],
    ['knowledge-bases', 2, { value: 71, label: 'Praxis am Südstern', detail: null }],
    ['voices', 24, { value: 201, label: 'Annika', detail: 'Pipeline, dualplex' }],
    ['assistants', 3, { value: 1287, label: 'Zahnarztpraxis am Südstern', detail: null }],
  ])('%s', async (list, count, first) => {
    const offers = await client('gen2').offers(list)
    expect(offers).toHaveLength(count)
    expect(offers[0]).toEqual(first)
  })

  test.each(['folders', 'labels', 'constructor', ''])('nothing is offered under “%s”', async (list) => {
    expect(await client('gen2').offers(list)).toEqual([])
  })

  test('without languages and models the assistants come all the same', async () => {
    await cause(
      { times: 3, on: { path: '/languages' }, do: { kind: 'status', status: 500 } },
      { times: 3, on: { path: '/models' }, do: { kind: 'html' } },
    )
    const upstream = client()
    const [first] = await upstream.list()
    expect(first?.doc).toMatchObject({ assistant_name: 'Zahnarztpraxis am Südstern', language_id: 5, llm_model_id: 2 })
    for (const key of ['language', 'llm_model']) expect(first?.doc).not.toHaveProperty(key)
  })

  test('in the background they are not waited for, and the answer says that it is partial', async () => {
    const send: typeof fetch = (url, init) => (String(url).endsWith('/languages') ? new Promise(() => {}) : fetch(url, init))
    const upstream = famulorUpstream({ baseUrl: `${sandbox.base}/famulor/api`, key: sandboxKey, signal, send }, 'gen1')
    const begun = performance.now()
    const [first] = await inBackground(() => upstream.list())
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(first).toMatchObject({ isPartial: true, doc: { language_id: 5, llm_model: 'GPT-4.1-mini' } })
    const { language: _name, ...rest } = (await client().list())[0]?.doc ?? {}
    expect(first?.doc).toEqual({ ...rest, language_id: 5 })
    expect(upstream.filled?.(first?.doc ?? {}, { language: 'German' })).toEqual({ ...rest, language: 'German' })
  })

  test('languages and models are read once', async () => {
    const upstream = client()
    const before = (await sent('GET')).filter(({ path }) => path.endsWith('/languages')).length
    await upstream.list()
    await upstream.read('1287')
    await upstream.offers('languages')
    expect((await sent('GET')).filter(({ path }) => path.endsWith('/languages'))).toHaveLength(before + 1)
  })
})

describe('what goes wrong', () => {
  const put = { on: { method: 'PUT' } }
  const update = () => client().update('1304', '{"timezone":"Europe/London"}')

  test('a wrong key', async () => {
    expect(await failed<UpstreamError>(client('gen1', 'wrong-key').list())).toMatchObject({
      status: 401,
      summary: 'Unauthenticated',
      reached: 'answered',
    })
  })

  test('an assistant that nobody has', async () => {
    expect(await failed<UpstreamError>(client().read('7'))).toMatchObject({
      status: 404,
      summary: 'Assistant not found',
      reached: 'answered',
    })
    expect(await failed<UpstreamError>(client().update('7', '{}'))).toMatchObject({ status: 404, reached: 'answered' })
    expect(await failed<UpstreamError>(client().remove('a/b'))).toMatchObject({ status: 404, reached: 'answered' })
  })

  test('a field that is refused is named', async () => {
    const error = await failed<UpstreamError>(client().update('1304', '{"speech_speed":3,"language":"Klingon"}'))
    expect(error).toMatchObject({ status: 422, summary: 'The given data was invalid', reached: 'answered' })
    expect(Object.keys(error.fieldErrors)).toEqual(['speech_speed', 'language'])
    const deep = await failed<UpstreamError>(
      client('gen2').update('1304', '{"post_call_schema":[{"name":"x","type":"bool","description":"Too short"}]}'),
    )
    expect(Object.keys(deep.fieldErrors)).toEqual(['post_call_schema.0.name'])
  })

  test('too many requests', async () => {
    await cause({ ...put, do: { kind: 'status', status: 429, retryAfter: '7', body: { message: 'Too Many Attempts.' } } })
    expect(await failed<UpstreamError>(update())).toMatchObject({
      status: 429,
      summary: 'Too Many Attempts',
      retryAfterSeconds: 7,
      kind: 'rate-limited',
      reached: 'answered',
    })
  })

  test('a plan limit has no fields', async () => {
    await cause({ on: { method: 'POST' }, do: { kind: 'status', status: 422, body: { message: 'Your plan allows 3 assistants.' } } })
    expect(await failed<UpstreamError>(client().create(JSON.stringify(wholeAssistant.gen1)))).toMatchObject({
      status: 422,
      summary: 'Your plan allows 3 assistants',
      fieldErrors: {},
    })
  })

  test.each([
    [{ kind: 'status', status: 500, body: { message: 'Assistant update failed' } }, 'answered', 'Assistant update failed'],
    [{ kind: 'drop' }, 'lost', 'The connection to Famulor broke'],
    [{ kind: 'drop', after: true }, 'lost', 'The connection to Famulor broke'],
    [{ kind: 'html', status: 200 }, 'lost', 'Famulor answered with a web page instead of data'],
    [{ kind: 'truncate' }, 'lost', 'The answer of Famulor broke off'],
    [{ kind: 'status', status: 200, body: { ok: true } }, 'lost', 'Famulor answered in a form that Patchbay does not know'],
  ])('%j at a write', async (deed, reached, summary) => {
    await cause({ ...put, do: deed })
    expect(await failed<UpstreamError>(update())).toMatchObject({ reached, summary })
    expect((await sent('PUT')).filter(({ path }) => path.endsWith('/1304'))).not.toHaveLength(0)
  })

  test('a write that is done and cannot be read back counts as lost, not as refused', async () => {
    await cause({ on: { path: '/assistants/get' }, do: { kind: 'status', status: 429, retryAfter: '5' } })
    const error = await failed<UpstreamError>(update())
    expect(error.reached).toBe('lost')
    expect(error.summary).toContain('not read back')
  })

  test('a read is tried again', async () => {
    await cause({ times: 2, on: { path: '/assistants/get' }, do: { kind: 'drop' } })
    expect(await client().list()).toHaveLength(3)
  })
})

/** A platform of which only the pages count. */
describe('pages', () => {
  let answer: (page: number) => unknown = () => ({})
  let asked: number[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://x')
    const page = Number(url.searchParams.get('page'))
    if (url.pathname.endsWith('/get')) asked.push(page)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(url.pathname.endsWith('/get') ? answer(page) : []))
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => server.close())

  const paged = (pages: (page: number) => unknown) => {
    answer = pages
    asked = []
    const { port } = server.address() as AddressInfo
    return famulorUpstream({ baseUrl: `http://127.0.0.1:${port}/api`, key: 'some-key', signal, send: fetch }, 'gen2')
  }
  const items = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index, name: `A${from + index}` }))

  test('all are read, and no more than there are', async () => {
    const upstream = paged((page) => ({ data: items(page * 100 - 99, Math.min(page * 100, 250)), last_page: 3, total: 250 }))
    expect(await upstream.list()).toHaveLength(250)
    expect(asked).toEqual([1, 2, 3])
    expect((await upstream.read('150')).doc.name).toBe('A150')
    expect(asked.slice(3)).toEqual([1, 2])
  })

  test('a list that shrinks meanwhile is read again, so that nobody is missed', async () => {
    let isDeleted = false
    const upstream = paged((page) => {
      const all = isDeleted ? items(2, 150) : items(1, 150)
      if (page === 1) isDeleted = true
      return { data: all.slice((page - 1) * 100, page * 100), last_page: 2, total: all.length }
    })
    const list = await upstream.list()
    expect(list.map(({ id }) => id)).toEqual(items(2, 150).map(({ id }) => String(id)))
  })

  test('one that never ends is given up, one that repeats itself is read once', async () => {
    const endless = paged((page) => ({ data: items(page, page), last_page: 1e9, total: 1e9 }))
    expect(await failed<UpstreamError>(endless.list())).toMatchObject({ reached: 'lost', summary: expect.stringContaining('more pages') })
    const repeating = paged(() => ({ data: items(1, 3), last_page: 1e9 }))
    expect(await repeating.list()).toHaveLength(3)
    expect(asked).toEqual([1, 2])
  })

  test('an empty account, and one without a last page', async () => {
    expect(await paged(() => ({ data: [], last_page: 1, total: 0 })).list()).toEqual([])
    expect(await paged((page) => ({ data: page === 1 ? items(1, 3) : [] })).list()).toHaveLength(3)
  })

  test('anything else is no list', async () => {
    for (const body of [[], { assistants: [] }, { data: [{ name: 'no id' }] }, null]) {
      expect(await failed<UpstreamError>(paged(() => body).list())).toMatchObject({ reached: 'lost' })
    }
  })

  test('a real Famulor hears no header of ours', async () => {
    let heard: string | undefined
    server.once('request', (request: IncomingMessage) => {
      heard = request.headers['x-patchbay-generation'] as string | undefined
    })
    await paged(() => ({ data: [], last_page: 1, total: 0 })).list()
    expect(heard).toBeUndefined()
  })
})
