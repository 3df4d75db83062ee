import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { contractRows } from '../../../contracts/flireo/testing/contract-rows.ts'
import { type Sandbox, startSandbox } from '../testing/sandbox-server.ts'
import { configs, wholeAssistant } from './testing/whole-assistant.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

// What ends in the catch-all of the sandbox is a bug, and is logged there.
const errors = vi.spyOn(console, 'error')
afterEach(() => expect(errors).not.toHaveBeenCalled())

type Doc = Record<string, unknown>
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const post = (body: unknown, path = '/assistants') => sandbox.flireo(path, { method: 'POST', body })
const patch = (id: unknown, body: unknown, query = '') => sandbox.flireo(`/assistants/${id}${query}`, { method: 'PATCH', body })
const get = async (id: unknown) => (await sandbox.flireo(`/assistants/${id}`)).json.assistant as Doc
const make = async (body: Doc = {}) => (await post({ name: 'Test', ...body })).json.assistant as Doc

describe('envelopes', () => {
  test('create answers 201 with the whole assistant, and only the name is needed', async () => {
    const reply = await post({ name: 'Only a name' })
    expect(reply.status).toBe(201)
    expect(Object.keys(reply.json)).toEqual(['assistant'])
    const made = reply.json.assistant as Doc
    for (const { path, generation } of contractRows) {
      if (/^\w+$/.test(path) && path !== 'assistant' && generation !== 'seed') expect(made).toHaveProperty(path)
    }
    expect(made.id).toMatch(uuid)
    expect(new Date(String(made.created_at)).toISOString()).toBe(made.created_at)
    expect(made).toMatchObject({
      name: 'Only a name',
      is_active: true,
      voicemail_detection: false,
      autonomous_silence_handling: false,
      stt_config: { model: 'nova-3' },
      llm_config: { model: 'gpt-5.4', temperature: 0.7 },
      tts_config: { model: 'eleven_flash_v2_5' },
    })
  })

  test('one, the list and an update show the same', async () => {
    const { id } = await make(wholeAssistant)
    const one = await sandbox.flireo(`/assistants/${id}`)
    expect(Object.keys(one.json)).toEqual(['assistant'])
    const list = (await sandbox.flireo('/assistants')).json as { assistants: Doc[] }
    expect(Object.keys(list)).toEqual(['assistants'])
    expect(list.assistants.find((item) => item.id === id)).toEqual(one.json.assistant)
    expect((await patch(id, {})).json).toEqual(one.json)
  })

  test('the secret comes back in clear, as in the seed', async () => {
    const made = await make({ webhook_secret: 'whsec_1' })
    expect(made.webhook_secret).toBe('whsec_1')
    expect((await get(made.id)).webhook_secret).toBe('whsec_1')
  })

  test('a deleted assistant is gone', async () => {
    const { id } = await make()
    const reply = await sandbox.flireo(`/assistants/${id}`, { method: 'DELETE' })
    expect([reply.status, reply.json]).toEqual([200, { success: true }])
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(await sandbox.flireo(`/assistants/${id}`, { method })).toMatchObject({ status: 404, json: { error: 'Assistant not found' } })
  })

  test('/agents is another name of /assistants', async () => {
    const made = (await post({ name: 'By alias' }, '/agents')).json.assistant as Doc
    const path = `/agents/${made.id}`
    expect((await sandbox.flireo(path)).json.assistant).toEqual(made)
    expect((await sandbox.flireo(path, { method: 'PATCH', body: { name: 'New' } })).json.assistant).toMatchObject({ name: 'New' })
    expect(await get(made.id)).toMatchObject({ name: 'New' })
    expect((await sandbox.flireo('/agents')).json).toEqual((await sandbox.flireo('/assistants')).json)
    expect((await sandbox.flireo(path, { method: 'DELETE' })).json).toEqual({ success: true })
  })
})

describe('an update', () => {
  test('changes only the keys in the body', async () => {
    const made = await make(wholeAssistant)
    const { assistant } = (await patch(made.id, { name: 'Other', business_name: null })).json as { assistant: Doc }
    expect(assistant).toEqual({ ...made, name: 'Other', business_name: null, updated_at: assistant.updated_at })
    expect(String(assistant.updated_at) > String(made.updated_at)).toBe(true)
  })

  test.each([
    ['an empty object', {}],
    ['unknown keys', { colour: 'red', voice: { id: 'x' } }],
    ['read-only keys', { id: 'x', created_at: 'x', updated_at: 'x' }],
  ])('%s changes nothing, the time of the last change neither', async (_what, body) => {
    const made = await make(wholeAssistant)
    expect(await patch(made.id, body)).toMatchObject({ status: 200, json: { assistant: made } })
    expect(await get(made.id)).toEqual(made)
  })

  test('replaces an object at its first level', async () => {
    const { id } = await make(wholeAssistant)
    const tts_config = { provider: 'elevenlabs', voice_id: 'v2' }
    const { assistant } = (await patch(id, { tts_config })).json as { assistant: Doc }
    expect(assistant.tts_config).toEqual(tts_config)
    const llm_config = { provider: 'openai', model: 'gpt-5.4', tools: [] }
    expect((await patch(id, { llm_config })).json.assistant).toMatchObject({ llm_config })
    expect((await get(id)).llm_config).not.toHaveProperty('messages')
  })

  test.each([
    ['tts_config', { speed: 1 }, ['provider', 'voice_id']],
    ['llm_config', { temperature: 0.3 }, ['provider', 'model']],
    ['stt_config', { keyterms: ['yes'] }, ['provider', 'model', 'language']],
  ])('of %s with %j names what is missing', async (unit, value, missing) => {
    const made = await make(wholeAssistant)
    const reply = await patch(made.id, { [unit]: value })
    expect(reply.status).toBe(400)
    for (const key of missing) expect(reply.json.details).toContainEqual(expect.stringMatching(new RegExp(`^${unit}\\.${key} `)))
    expect(await get(made.id)).toEqual(made)
  })

  test('merges objects key by key when the switch is on', async () => {
    const { id } = await make(wholeAssistant)
    const { assistant } = (await patch(id, { tts_config: { speed: 0.8 }, name: 'New' }, '?merge=1')).json as { assistant: Doc }
    expect(assistant).toMatchObject({ name: 'New', tts_config: { ...configs.tts_config.elevenlabs, speed: 0.8 } })
    // A list inside is replaced in both.
    const emptied = (await patch(id, { llm_config: { tools: [] } }, '?merge=1')).json.assistant
    expect(emptied).toMatchObject({ llm_config: { ...configs.llm_config.openai, tools: [] } })
    expect((await patch(id, { tts_config: null }, '?merge=1')).json.assistant).toMatchObject({ tts_config: null })
  })

  test('keeps members that nobody declared, keywords of a schema among them', async () => {
    const { id } = await make()
    const schema = { type: 'object', properties: { n: { type: 'integer', minimum: 3, 'x-mine': [1, { a: null }] } }, $defs: {} }
    const analysis_plan = { structured_data_plan: { enabled: true, schema, later: 7 }, other: { deep: true } }
    await patch(id, { analysis_plan })
    expect((await get(id)).analysis_plan).toEqual(analysis_plan)
  })
})

describe('refusals are flat bodies', () => {
  test.each(['', 'Bearer wrong', 'Basic x'])('401 with %j', async (authorization) => {
    for (const path of ['/assistants', '/voices', '/nothing']) {
      const reply = await sandbox.flireo(path, { headers: { authorization } })
      expect(reply).toMatchObject({ status: 401, json: { error: 'Invalid API key', message: expect.any(String) } })
    }
  })

  test('400 names every place by its wire path', async () => {
    const { id } = await make(wholeAssistant)
    const body = { name: 7, tts_config: { ...configs.tts_config.elevenlabs, speed: 3 } }
    const reply = await patch(id, body)
    expect(reply).toMatchObject({ status: 400, json: { error: 'Invalid assistant configuration' } })
    expect((reply.json.details as string[]).map((text) => text.split(' ')[0])).toEqual(['name', 'tts_config.speed'])
    expect((reply.json.details as string[])[1]).toMatch(/^tts_config\.speed must be (at most|between .*) 2/)
  })

  test.each([
    ['deepgram', 'nova-3', 0.3],
    ['gladia', 'solaria-1', 300],
  ])('400 names the pause of %s as it is sent', async (provider, model, endpointing) => {
    const { id } = await make()
    const reply = await patch(id, { stt_config: { provider, model, language: 'nl', endpointing } })
    expect([reply.status, reply.json.details]).toEqual([400, [expect.stringMatching(/^stt_config\.endpointing must be /)]])
  })

  test('400 without a name, which create needs', async () => {
    expect(await post({ first_message: 'Hi' })).toMatchObject({ status: 400, json: { details: ['name is required'] } })
    expect((await sandbox.flireo('/assistants', { method: 'POST' })).status).toBe(400)
  })

  test.each(['{', '[]', 'null', '7'])('400 for a body of %s', async (body) => {
    const { id } = await make()
    expect(await patch(id, body)).toMatchObject({ status: 400, json: { error: 'Invalid request body', message: expect.any(String) } })
  })

  test('404 for what is not there, 405 for a method that is not served', async () => {
    expect(await sandbox.flireo('/nothing')).toMatchObject({ status: 404, json: { error: 'Not found' } })
    expect(await patch('no-uuid', { name: 'x' })).toMatchObject({ status: 404, json: { error: 'Assistant not found' } })
    const reply = await sandbox.flireo('/assistants', { method: 'PUT' })
    expect([reply.status, reply.headers.get('allow'), reply.json.error]).toEqual([405, 'GET, POST', 'Method not allowed'])
  })

  test('415 for another type', async () => {
    const { id } = await make()
    const init = { method: 'PATCH', body: '{}', headers: { 'content-type': 'text/plain' } }
    expect((await sandbox.flireo(`/assistants/${id}`, init)).status).toBe(415)
  })
})

test('every answer says how many requests are left', async () => {
  await sandbox.call('/faults', { method: 'POST', body: { platform: 'flireo', do: { kind: 'status', status: 429, retryAfter: '7' } } })
  const replies = [
    await sandbox.flireo('/voices'),
    await sandbox.flireo('/nothing'),
    await sandbox.flireo('/voices', { headers: { authorization: '' } }),
    await sandbox.flireo('/voices'),
  ]
  expect(replies.map(({ status }) => status)).toEqual([429, 404, 401, 200])
  for (const { headers } of replies) {
    expect(headers.get('x-ratelimit-limit')).toBe('100')
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThanOrEqual(0)
    const wait = Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000
    expect(wait > -1 && wait <= 60).toBe(true)
  }
  expect((await sandbox.revox('/voices')).headers.get('x-ratelimit-limit')).toBeNull()
})

describe('numbers', () => {
  const numbers = async () => (await sandbox.flireo('/numbers')).json.numbers as Doc[]
  const change = (id: unknown, body: unknown) => sandbox.flireo(`/numbers/${id}`, { method: 'PATCH', body })

  test('point to assistants, under both names', async () => {
    const all = await numbers()
    expect(all).toHaveLength(4)
    expect(all[0]).toMatchObject({
      phone_number: '+31302009140',
      assistant_id: '3f6d1b9a-8c24-4f7e-9d05-2a71e4c8b613',
      agent_id: '3f6d1b9a-8c24-4f7e-9d05-2a71e4c8b613',
      agent_name: 'Intake loodgieter (NL)',
    })
    expect(all.at(-1)).toMatchObject({ assistant_id: null, agent_id: null, agent_name: null })
    expect((await sandbox.flireo(`/numbers/${all[0]?.id}`)).json).toEqual({ number: all[0] })
  })

  test('are attached, detached, and let go when their assistant is deleted', async () => {
    const free = (await numbers()).at(-1)
    const { id } = await make()
    expect((await change(free?.id, { assistant_id: id })).json.number).toMatchObject({ assistant_id: id, agent_id: id })
    expect((await change(free?.id, { agent_id: null })).json.number).toMatchObject({ assistant_id: null })
    await change(free?.id, { agent_id: id, is_active: false, colour: 'red' })
    await sandbox.flireo(`/assistants/${id}`, { method: 'DELETE' })
    const after = (await sandbox.flireo(`/numbers/${free?.id}`)).json.number as Doc
    expect(after).toMatchObject({ assistant_id: null, agent_name: null, is_active: false })
    expect(after).not.toHaveProperty('colour')
  })

  test('refuse an assistant and a number that nobody has', async () => {
    const free = (await numbers()).at(-1)
    expect(await change(free?.id, { assistant_id: 'nobody' })).toMatchObject({ status: 404, json: { error: 'Assistant not found' } })
    expect(await change('nobody', {})).toMatchObject({ status: 404, json: { error: 'Number not found' } })
    expect((await change(free?.id, { assistant_id: 7 })).status).toBe(400)
    expect((await change(free?.id, { is_active: 'yes' })).status).toBe(400)
  })
})

test.each([
  ['/tool-templates', 'tool_template', { name: 'hang_up', tool_type: 'end_call', tool_config: {} }],
  ['/analysis-templates', 'analysis_template', { name: 'Intent', system_prompt: 'a', user_prompt: 'b', schema: { type: 'object' } }],
])('%s are made, read, changed and deleted', async (path, one, body) => {
  const made = await post({ ...body, colour: 'red' }, path)
  expect(made.status).toBe(201)
  const { id } = made.json[one] as Doc
  expect(made.json[one]).toMatchObject({ ...body, description: null })
  expect(made.json[one]).not.toHaveProperty('colour')
  expect((await sandbox.flireo(path)).json[`${one}s`]).toEqual([made.json[one]])
  const changed = await sandbox.flireo(`${path}/${id}`, { method: 'PATCH', body: { description: 'New' } })
  expect(changed.json[one]).toMatchObject({ ...body, description: 'New' })
  expect((await sandbox.flireo(`${path}/${id}`)).json).toEqual(changed.json)
  expect((await post({ name: 'x' }, path)).status).toBe(400)
  expect((await sandbox.flireo(`${path}/${id}`, { method: 'DELETE' })).json).toEqual({ success: true })
  expect(await sandbox.flireo(`${path}/${id}`)).toMatchObject({
    status: 404,
    json: { error: `${one.charAt(0).toUpperCase()}${one.slice(1).replace('_', ' ')} not found` },
  })
})

test('voices have an id, a name, a language and a description in two languages', async () => {
  const { voices } = (await sandbox.flireo('/voices')).json as { voices: Doc[] }
  expect(voices.length).toBeGreaterThanOrEqual(25)
  expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length)
  for (const voice of voices) {
    expect(Object.keys(voice)).toEqual(['id', 'name', 'language', 'description'])
    expect(voice.description).toEqual({ en: expect.any(String), nl: expect.any(String) })
  }
  expect((await sandbox.flireo('/health')).status).toBe(200)
})
