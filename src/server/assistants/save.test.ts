import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Problem } from '../../contracts/api.ts'
import type { Revision } from '../../contracts/history-api.ts'
import type { Saved } from '../../contracts/save-api.ts'
import { json, type StubPlatform, stubIn } from '../testing/stub-platform.ts'
import { at, makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

let platform: StubPlatform
let server: TestServer
let folder: string

beforeEach(async () => {
  folder = makeFolder()
  platform = await stubIn(folder)
  server = await TestServer.start({ data: folder })
})
afterEach(async () => {
  await server.stop()
  await platform.stop()
  removeFolder(folder)
})

const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = (await answer.json()) as Problem
  expect(problem.status).toBe(answer.status)
  return problem
}
const revisions = async () => ((await (await server.ask(at('a', '/revisions'))).json()) as { revisions: Revision[] }).revisions

describe('a save that goes well', () => {
  test('sends the very body and gives a receipt, the new state and a revision', async () => {
    const { tag } = await server.read('a')
    const answer = await server.save('a', { first_sentence: 'Good morning.' }, { tag })
    expect(answer.status).toBe(200)
    expect(platform.sent('PATCH')).toEqual(['{"first_sentence":"Good morning."}'])
    const saved = (await answer.json()) as Saved
    expect(saved.receipt.lines).toEqual([{ unit: 'first_sentence', outcome: 'stored', sent: 'Good morning.', stored: 'Good morning.' }])
    expect(saved.receipt.request).toEqual({
      method: 'PATCH',
      url: `${platform.url}/assistants/a`,
      body: '{"first_sentence":"Good morning."}',
    })
    expect(saved.assistant.doc.first_sentence).toBe('Good morning.')
    expect(saved.assistant.tag).not.toBe(tag)
    expect((await server.read('a')).tag).toBe(saved.assistant.tag)
    expect(await revisions()).toMatchObject([
      {
        id: saved.revision,
        kind: 'saved',
        units: [{ unit: 'first_sentence', before: 'Hello.', after: 'Good morning.' }],
        receipt: saved.receipt,
      },
    ])
  })

  test('says what the platform changed and what it dropped', async () => {
    platform.store = (before, body) => ({ ...before, ...body, first_sentence: before.first_sentence, first_sentence_delay_ms: 250 })
    const { tag } = await server.read('a')
    const answer = await server.save('a', { first_sentence: 'Good morning.', first_sentence_delay_ms: 200, name: 'B' }, { tag })
    const { receipt } = (await answer.json()) as Saved
    expect(receipt.lines.map(({ unit, outcome }) => [unit, outcome])).toEqual([
      ['first_sentence', 'dropped'],
      ['first_sentence_delay_ms', 'changed'],
      ['name', 'stored'],
    ])
  })

  test('keeps what somebody else changed in other units, and says so', async () => {
    const { tag } = await server.read('a')
    platform.change('a', { prompt: 'You are brief.' })
    const answer = await server.save('a', { name: 'B' }, { tag })
    expect(answer.status).toBe(200)
    const { receipt, assistant } = (await answer.json()) as Saved
    expect(receipt.keptFromOthers).toEqual(['prompt'])
    expect(assistant.doc).toMatchObject({ name: 'B', prompt: 'You are brief.' })
    expect((await revisions()).map(({ kind, who, units }) => [kind, who, units.map(({ unit }) => unit)])).toEqual([
      ['saved', 'Operations', ['name']],
      ['outside', 'Outside Patchbay', ['prompt']],
    ])
  })

  test('takes a change that somebody else made in the same way for no conflict', async () => {
    const { tag } = await server.read('a')
    platform.change('a', { name: 'B' })
    expect((await server.save('a', { name: 'B' }, { tag })).status).toBe(200)
  })

  test('FAQ entries that come back with fresh ids count as stored', async () => {
    platform.store = (before, body) => ({
      ...before,
      ...body,
      faq_items: (body.faq_items as object[]).map((item, index) => ({
        ...item,
        id: `f${index}`,
        source: 'human',
        needs_human_answer: false,
      })),
    })
    const { tag } = await server.read('a')
    const answer = await server.save('a', { faq_items: [{ question: 'When?', answer: 'Now.' }] }, { tag })
    expect(((await answer.json()) as Saved).receipt.lines[0]?.outcome).toBe('stored')
  })

  test('saves of one assistant at the same time run one after the other, and the second meets the first', async () => {
    const { tag } = await server.read('a')
    const answers = await Promise.all([server.save('a', { name: 'B' }, { tag }), server.save('a', { name: 'C' }, { tag })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(platform.sent('PATCH')).toHaveLength(1)
  })

  test('merges a list that somebody else changed too, row by row, and says so', async () => {
    const item = (question: string, answer: string) => ({ question, answer })
    platform.change('a', { faq_items: [item('When?', 'At ten.'), item('Where?', 'Here.')] })
    const { tag } = await server.read('a')
    platform.change('a', { faq_items: [item('When?', 'At ten.'), item('Where?', 'Here.'), item('Who?', '')] })
    const answer = await server.save('a', { faq_items: [item('When?', 'At nine.')] }, { tag })
    const { assistant, receipt } = (await answer.json()) as Saved
    const stored = (assistant.doc.faq_items as { question: string; answer: string }[]).map(({ question, answer }) => [question, answer])
    expect(stored).toEqual([
      ['When?', 'At nine.'],
      ['Who?', ''],
    ])
    expect(receipt.merged).toEqual([{ unit: 'faq_items', theirs: 1 }])
    expect(JSON.parse(receipt.request.body)).toEqual({ faq_items: [item('When?', 'At nine.'), item('Who?', '')] })
  })

  test('members that nobody declared survive', async () => {
    platform.change('a', { invented: { deep: [1] } })
    const { tag } = await server.read('a')
    const { assistant } = (await (await server.save('a', { name: 'B' }, { tag })).json()) as Saved
    expect(assistant.doc.invented).toEqual({ deep: [1] })
  })
})

describe('a save that is refused', () => {
  test('412 with base, mine and theirs when somebody else changed the same unit', async () => {
    const { tag } = await server.read('a')
    platform.change('a', { name: 'Theirs', prompt: 'Changed too.' })
    const problem = await problemOf(await server.save('a', { name: 'Mine', first_sentence: 'Good day.' }, { tag }))
    expect(problem).toMatchObject({
      status: 412,
      conflicts: [{ unit: 'name', base: 'Assistant a', mine: 'Mine', theirs: 'Theirs' }],
      current: { id: 'a', doc: { name: 'Theirs', prompt: 'Changed too.' } },
    })
    expect(problem.detail).toContain('Name')
    expect(platform.sent('PATCH')).toEqual([])
    // With the state that the answer brought, the same edit goes through.
    expect((await server.save('a', { name: 'Mine' }, { tag: problem.current?.tag })).status).toBe(200)
  })

  test('412 when both changed one row of a list to different things', async () => {
    platform.change('a', { faq_items: [{ question: 'When?', answer: 'At ten.' }] })
    const { tag } = await server.read('a')
    platform.change('a', { faq_items: [{ question: 'When?', answer: 'At eight.' }] })
    const problem = await problemOf(await server.save('a', { faq_items: [{ question: 'When?', answer: 'At nine.' }] }, { tag }))
    expect(problem).toMatchObject({ status: 412, conflicts: [{ unit: 'faq_items' }] })
    expect(platform.sent('PATCH')).toEqual([])
  })

  test('412 for a state that nobody knows', async () => {
    const problem = await problemOf(await server.save('a', { name: 'Mine' }, { tag: 'unknown' }))
    expect(problem).toMatchObject({ status: 412, conflicts: [{ unit: 'name', base: null, mine: 'Mine', theirs: 'Assistant a' }] })
  })

  test.each([
    ['428 without If-Match', { key: 'k' }, { name: 'B' }, 428],
    ['428 for If-Match: *', { key: 'k', tag: '*' }, { name: 'B' }, 428],
    ['400 without Idempotency-Key', { tag: 'x', key: '' }, { name: 'B' }, 400],
    ['400 for an empty body', { tag: 'x' }, {}, 400],
    ['400 for a list', { tag: 'x' }, [], 400],
    ['400 for half a body', { tag: 'x' }, '{"name":', 400],
    ['400 for a body nested without end', { tag: 'x' }, `{"name":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400],
    ['422 for a field nobody knows', { tag: 'x' }, { nmae: 'B' }, 422],
    ['422 for a field that cannot be written', { tag: 'x' }, { id: 'b' }, 422],
    ['422 for a prototype', { tag: 'x' }, '{"__proto__":{"name":"B"}}', 422],
    ['422 for a value that breaks a rule', { tag: 'x' }, { first_sentence_delay_ms: -1 }, 422],
  ])('%s', async (_name, options, body, status) => {
    const problem = await problemOf(await server.save('a', body, options))
    expect(problem.status).toBe(status)
    expect(problem.title).toBeTruthy()
    expect(platform.sent('PATCH')).toEqual([])
  })

  test('422 names the field by its wire path', async () => {
    const { tag } = await server.read('a')
    const problem = await problemOf(await server.save('a', { voice: { id: 'v1', provider: 'elevenlabs', speed: 1.4 } }, { tag }))
    expect(problem.fieldErrors).toHaveProperty(['voice.speed'])
  })

  test('415 for a body that is no JSON, 413 for one that is too large', async () => {
    const { tag } = await server.read('a')
    const send = (body: string, type: string) =>
      server.ask(at('a'), { method: 'PATCH', body, headers: { 'content-type': type, 'if-match': tag, 'idempotency-key': 'k' } })
    expect((await problemOf(await send('name=B', 'application/x-www-form-urlencoded'))).status).toBe(415)
    expect((await problemOf(await send(JSON.stringify({ name: 'x'.repeat(6_000_000) }), 'application/json'))).status).toBe(413)
  })

  test('404 when the platform has it no more, and the list forgets it', async () => {
    const { tag } = await server.read('a')
    platform.assistants.delete('a')
    expect((await problemOf(await server.save('a', { name: 'B' }, { tag }))).status).toBe(404)
    expect((await server.list()).items).toEqual([])
  })
})

describe('what the platform refuses', () => {
  const refuse = (status: number, body: unknown, headers: Record<string, string> = {}) => {
    platform.misbehave = (request, response) => request.method === 'PATCH' && json(response, status, body, headers)
  }

  test.each([400, 422])('%i lands on the field it names', async (status) => {
    refuse(status, { message: 'Invalid request', errors: [{ path: 'voice.speed', message: 'Too fast' }] })
    const { tag } = await server.read('a')
    const problem = await problemOf(await server.save('a', { name: 'B' }, { tag }))
    expect(problem).toMatchObject({ status: 422, title: 'Not saved', fieldErrors: { 'voice.speed': ['Too fast'] } })
    expect(problem.detail).toBe('Invalid request. Your edit is still here.')
  })

  test('429 passes the wait on', async () => {
    refuse(429, { message: 'Slow down' }, { 'retry-after': '7' })
    const { tag } = await server.read('a')
    const answer = await server.save('a', { name: 'B' }, { tag })
    expect(answer.headers.get('retry-after')).toBe('7')
    expect(await problemOf(answer)).toMatchObject({ status: 429, retryAfter: 7 })
  })

  test.each([401, 403])('%i is about our key and never looks like a lost session', async (status) => {
    refuse(status, { message: 'Invalid API key' })
    const { tag } = await server.read('a')
    const problem = await problemOf(await server.save('a', { name: 'B' }, { tag }))
    expect(problem.status).toBe(502)
    expect(problem.detail).toContain('key')
  })

  test('500 is a 502, sent once, and the same key may try again', async () => {
    refuse(500, { message: 'Internal error' })
    const { tag } = await server.read('a')
    const problem = await problemOf(await server.save('a', { name: 'B' }, { tag, key: 'again' }))
    expect(problem).toMatchObject({ status: 502, state: 'not-written' })
    expect(platform.sent('PATCH')).toHaveLength(1)
    platform.misbehave = undefined
    expect((await server.save('a', { name: 'B' }, { tag, key: 'again' })).status).toBe(200)
  })

  test('a web page in place of data is said in words', async () => {
    platform.misbehave = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Maintenance</html>')
      return true
    }
    const problem = await problemOf(await server.ask(at('a')))
    expect(problem).toMatchObject({ status: 502, detail: 'Revox answered with a web page instead of data.' })
  })

  test('no key leaves the server', async () => {
    refuse(401, { message: 'Invalid API key' })
    const { tag } = await server.read('a')
    const text = await (await server.save('a', { name: 'B' }, { tag })).text()
    expect(text).not.toContain('sk_test')
    expect(platform.requests[0]?.authorization).toBe('Bearer sk_test_0123456789')
  })
})

describe('an id that would lead elsewhere as a part of an address', () => {
  test.each(['.', '..', '%2e%2e'])('%s reaches no platform', async (id) => {
    const before = platform.requests.length
    // fetch would put the address in order first.
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url)
      const path = at('a').replace(/a$/, id)
      request({ hostname, port, path, headers: { cookie: server.cookie } }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(404)
    expect(platform.requests.slice(before)).toEqual([])
  })
})

describe('a connection that breaks', () => {
  const breakPatch = (isApplied: boolean) => {
    platform.misbehave = (request, response, apply) => {
      if (request.method !== 'PATCH') return false
      if (isApplied) apply()
      response.destroy()
      return true
    }
  }

  test('before the write: not written, safe to try again', async () => {
    const { tag } = await server.read('a')
    breakPatch(false)
    const problem = await problemOf(await server.save('a', { name: 'B' }, { tag, key: 'again' }))
    expect(problem).toMatchObject({ status: 502, state: 'not-written' })
    expect(platform.sent('PATCH')).toHaveLength(1)
    platform.misbehave = undefined
    expect((await server.save('a', { name: 'B' }, { tag, key: 'again' })).status).toBe(200)
  })

  test('after the write: it is saved, with a receipt and one revision', async () => {
    const { tag } = await server.read('a')
    breakPatch(true)
    const answer = await server.save('a', { name: 'B' }, { tag })
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as Saved).receipt.lines[0]?.outcome).toBe('stored')
    expect((await revisions()).map(({ kind }) => kind)).toEqual(['saved'])
  })

  test('and stays broken: unclear, until the platform can be read again', async () => {
    const { tag } = await server.read('a')
    platform.misbehave = (request, response, apply) => {
      if (request.method === 'PATCH') {
        apply()
        platform.misbehave = (_request, next) => Boolean(next.destroy())
      } else return false
      response.destroy()
      return true
    }
    const problem = await problemOf(await server.save('a', { name: 'B' }, { tag, key: 'lost' }))
    expect(problem).toMatchObject({ status: 504, state: 'unclear' })
    platform.misbehave = undefined
    const again = await server.save('a', { name: 'B' }, { tag, key: 'lost' })
    expect(again.status).toBe(200)
    expect(platform.sent('PATCH')).toHaveLength(1)
    expect((await revisions()).map(({ kind }) => kind)).toEqual(['saved'])
  })

  test('a platform that cannot be reached: 503, not written', async () => {
    const { tag } = await server.read('a')
    await platform.stop()
    expect(await problemOf(await server.save('a', { name: 'B' }, { tag }))).toMatchObject({ status: 503, state: 'not-written' })
  })
})

describe('a repeated save', () => {
  test('is done once and answered the same, also after a restart', async () => {
    const { tag } = await server.read('a')
    const first = await server.save('a', { name: 'B' }, { tag, key: 'one' })
    const reply = await first.json()
    expect(first.headers.get('idempotency-replayed')).toBeNull()

    const second = await server.save('a', { name: 'B' }, { tag, key: 'one' })
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(await second.json()).toEqual(reply)

    await server.stop()
    server = await TestServer.start({ data: folder })
    const third = await server.save('a', { name: 'B' }, { tag, key: 'one' })
    expect(third.status).toBe(200)
    expect(await third.json()).toEqual(reply)
    expect(platform.sent('PATCH')).toHaveLength(1)
  })

  test('422 when the key belongs to another change', async () => {
    const { tag } = await server.read('a')
    await server.save('a', { name: 'B' }, { tag, key: 'one' })
    expect((await problemOf(await server.save('a', { name: 'C' }, { tag, key: 'one' }))).status).toBe(422)
  })

  test('409 while the first is still running', async () => {
    const { tag } = await server.read('a')
    let letGo = () => {}
    platform.misbehave = (request, response, apply) => {
      if (request.method !== 'PATCH') return false
      letGo = () => {
        apply()
        json(response, 200, { assistant: platform.assistants.get('a') })
      }
      return true
    }
    const first = server.save('a', { name: 'B' }, { tag, key: 'one' })
    await expect.poll(() => platform.sent('PATCH')).toHaveLength(1)
    expect((await problemOf(await server.save('a', { name: 'B' }, { tag, key: 'one' }))).status).toBe(409)
    letGo()
    expect((await first).status).toBe(200)
  })
})
