import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Doc } from '../../../contracts/core/field.ts'
import { type Sandbox, startSandbox } from '../testing/sandbox-server.ts'
import { generationHeader } from './generation.ts'
import { famulorRequests } from './testing/requests.ts'
import { wholeAssistant } from './testing/whole-assistant.ts'

let sandbox: Sandbox
let ask: ReturnType<typeof famulorRequests>
beforeAll(async () => {
  sandbox = await startSandbox()
  ask = famulorRequests(sandbox)
})
afterAll(() => sandbox.close())

// What ends in the catch-all of the sandbox is a bug, and is logged there.
const errors = vi.spyOn(console, 'error')
afterEach(async () => {
  await sandbox.call('/faults', { method: 'DELETE' })
  expect(errors).not.toHaveBeenCalled()
})

const gen2 = { [generationHeader]: 'gen2' }
const rows = async (path: string, headers = {}) => JSON.parse((await sandbox.famulor(path, { headers })).text) as Doc[]

describe('the list', () => {
  test('is paged as Laravel does it', async () => {
    const first = await sandbox.famulor('/user/assistants/get?per_page=2')
    expect(first.json).toMatchObject({ current_page: 1, per_page: 2, total: 3, last_page: 2 })
    expect((first.json.data as Doc[]).map(({ name }) => name)).toEqual(['Zahnarztpraxis am Südstern', 'Parcel line'])
    const second = await sandbox.famulor('/user/assistants/get?per_page=2&page=2')
    expect((second.json.data as Doc[]).map(({ id }) => id)).toEqual([1311])
    expect((await sandbox.famulor('/user/assistants/get?page=9')).json).toMatchObject({ data: [], per_page: 10, last_page: 1 })
  })

  test.each(['per_page=0', 'per_page=101', 'per_page=many', 'page=0'])('%s gives 422', async (query) => {
    const reply = await sandbox.famulor(`/user/assistants/get?${query}`)
    expect(reply.status).toBe(422)
    expect(Object.keys(reply.json.errors as object)).toEqual([query.split('=')[0]])
  })

  test('answers decimals as texts, some booleans as 1 and 0, and nothing of what is only written', async () => {
    const read = await ask.find(1287)
    expect(read).toMatchObject({
      voice_stability: '0.65',
      speech_speed: '1.05',
      fillers: 1,
      end_call_on_voicemail: 1,
      record: false,
      language: 'de',
      language_id: 5,
      max_duration: 1800,
      reengagement_interval: 5,
      updated_at: '2026-11-10T16:05:47.920000Z',
      deleted_at: null,
    })
    expect((read.tools as Doc[])[0]).toEqual({ type: 'end_call', data: { description: expect.stringContaining('Beende') } })
    for (const key of ['tool_ids', 'secondary_language_ids', 'tts_emotion_enabled']) expect(read).not.toHaveProperty(key)
  })

  test('outbound ones come short and bare', async () => {
    expect(await rows('/user/assistants/outbound')).toEqual([
      { id: 1311, name: 'Sondaggio visitatori (IT)', status: 'active', type: 'outbound', mode: 'multimodal' },
    ])
  })
})

describe('refusals', () => {
  test('without the key: 401', async () => {
    const reply = await sandbox.famulor('/user/me', { headers: { authorization: 'Bearer wrong' } })
    expect(reply).toMatchObject({ status: 401, json: { message: 'Unauthenticated.' } })
  })

  test.each(['/user/assistant/1287', '/user/assistants', '/nothing'])('there is no reading at %s: 404', async (path) => {
    expect(await sandbox.famulor(path)).toMatchObject({ status: 404, json: { message: expect.stringContaining('could not be found') } })
  })

  test.each(['9999', '0', 'abc', '1287x', '99999999999999999999'])('no assistant has the id %s: 404 in both generations', async (id) => {
    expect(await ask.put(id, { timezone: 'Europe/Rome' })).toMatchObject({
      status: 404,
      json: { message: 'Assistant not found or does not belong to the authenticated user' },
    })
    expect(await ask.put(id, { timezone: 'Europe/Rome' }, 'gen2')).toMatchObject({ status: 404, json: { message: 'Assistant not found' } })
    expect((await ask.remove(id)).status).toBe(404)
  })

  test('another method names those that are served', async () => {
    const reply = await sandbox.famulor('/user/assistant', { method: 'PUT', body: {} })
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('a body that is no object: 400', async () => {
    expect((await ask.put(1287, '[]')).status).toBe(400)
  })

  test('a failure nobody foresaw is said in words of its own', async () => {
    const { famulorRefusal } = await import('./errors.ts')
    expect(famulorRefusal({ kind: 'failed' }, 'gen1', 'deletion')).toEqual({ status: 500, body: { message: 'Assistant deletion failed' } })
  })
})

describe('an update', () => {
  test('changes what is sent and nothing else; PATCH is the same', async () => {
    const id = await ask.make('gen1')
    const before = await ask.find(id)
    const reply = await ask.put(id, { speech_speed: 0.9, nobody_knows: 1 })
    expect(reply.json).toEqual({
      message: 'Assistant updated successfully',
      data: { id, name: 'Whole', status: 'inactive', type: 'outbound', mode: 'pipeline' },
    })
    expect(await ask.find(id)).toEqual({ ...before, speech_speed: '0.90', updated_at: expect.any(String) })
    await sandbox.famulor(`/user/assistant/${id}`, { method: 'PATCH', body: { speech_speed: 1.1 } })
    expect(await ask.find(id)).toEqual({ ...before, updated_at: expect.any(String) })
    await ask.remove(id)
  })

  test('with nothing that is known leaves even the time of the last change', async () => {
    const before = await ask.find(1304)
    expect((await ask.put(1304, { nobody_knows: 1 })).status).toBe(200)
    expect(await ask.find(1304)).toEqual(before)
  })

  test('is judged in the generation that its names belong to, whatever the header says', async () => {
    const id = await ask.make('gen1')
    expect((await ask.put(id, { assistant_name: 'One', max_silence_duration: 200 }, 'gen2')).json).toMatchObject({
      message: 'The given data was invalid.',
      errors: { max_silence_duration: [expect.any(String)] },
    })
    expect((await ask.put(id, { name: 'Two', max_silence_duration: 200 }, 'gen1')).status).toBe(200)
    expect((await ask.put(id, { max_silence_duration: 200 }, 'gen1')).status).toBe(422)
    expect((await ask.put(id, { max_silence_duration: 201 }, 'gen2')).status).toBe(200)
    expect(await ask.find(id)).toMatchObject({ name: 'Two', max_silence_duration: 201 })
    await ask.remove(id)
  })

  test('of other fields is not blocked by a stored value outside the limits', async () => {
    expect((await ask.put(1287, { assistant_name: 'Zahnarztpraxis am Südstern' })).status).toBe(200)
    expect((await ask.put(1304, { timezone: 'Europe/London' }, 'gen2')).status).toBe(200)
    expect(await ask.find(1304)).toMatchObject({ knowledgebase_mode: 'semantic', filler_config: { enabled: true } })
    expect((await ask.put(1287, { max_call_duration: 1800 })).json.errors).toHaveProperty('max_call_duration')
  })

  test('takes the rule for hanging up as an object and under its dotted name', async () => {
    const id = await ask.make('gen1')
    for (const body of [{ 'end_call_tool.description': 'Dotted' }, { end_call_tool: { description: 'Nested' } }]) {
      expect((await ask.put(id, body)).status).toBe(200)
      expect((await ask.find(id)).tools).toEqual([{ type: 'end_call', data: { description: expect.stringMatching(/Dotted|Nested/) } }])
    }
    await ask.remove(id)
  })

  test('replaces lists and maps whole', async () => {
    const id = await ask.make('gen2')
    await ask.put(id, {
      variables: { only: 'this' },
      tools: [{ type: 'dtmf_input' }],
      post_call_schema: [],
      filler_config: { neutral: ['Hm'] },
    })
    expect(await ask.find(id)).toMatchObject({ variables: { only: 'this' }, post_call_schema: [], filler_config: { neutral: ['Hm'] } })
    const read = await ask.find(id)
    expect(read.tools).toEqual([{ type: 'dtmf_input', data: {} }])
    expect(read.filler_config).toEqual({ neutral: ['Hm'] })
    await ask.remove(id)
  })

  test('of the mode sets models and providers to its defaults, but for those that are sent with it', async () => {
    const id = await ask.make('gen2')
    expect((await ask.put(id, { mode: 'dualplex', fillers: false }, 'gen2')).status).toBe(200)
    expect(await ask.find(id)).toMatchObject({
      mode: 'dualplex',
      llm_model_id: 1,
      multimodal_model_id: 31,
      synthesizer_provider_id: null,
      transcriber_provider_id: null,
    })
    await ask.put(id, { mode: 'multimodal', voice_id: 301, multimodal_model_id: 22 }, 'gen2')
    expect(await ask.find(id)).toMatchObject({ mode: 'multimodal', multimodal_model_id: 22 })
    await ask.put(id, { mode: 'pipeline', voice_id: 201, synthesizer_provider_id: 2 }, 'gen2')
    expect(await ask.find(id)).toMatchObject({ multimodal_model_id: null, synthesizer_provider_id: 2 })
    await ask.remove(id)
  })

  test('keeps what is only written', async () => {
    const id = await ask.make('gen2')
    const { storedAssistants } = await import('../stored-assistants.ts')
    const stored = async () => (await storedAssistants(sandbox.db, 'famulor').find(String(id))).doc
    expect(await stored()).toMatchObject({ tool_ids: [91], voice_mail_message: 'We will call again.', folder_id: 3 })
    await ask.put(id, { tool_ids: [92, 93], folder_id: null })
    expect(await stored()).toMatchObject({ tool_ids: [92, 93], voice_mail_message: 'We will call again.', folder_id: null })
    await ask.remove(id)
  })
})

describe('what does not fit together gives 422', () => {
  const outbound = { ...wholeAssistant.gen2, type: 'outbound' }
  test.each<[string, Doc, string, 'gen1' | 'gen2']>([
    ['an unknown voice', { voice_id: 1 }, 'voice_id', 'gen2'],
    ['a voice of another mode', { voice_id: 301 }, 'voice_id', 'gen2'],
    ['a mode that the voice does not have', { mode: 'multimodal', fillers: false }, 'voice_id', 'gen2'],
    ['an unknown language', { language: 'Klingon' }, 'language', 'gen1'],
    ['an unknown model', { llm_model: 'GPT-4o Realtime' }, 'llm_model', 'gen1'],
    ['an unknown language id', { language_id: 77 }, 'language_id', 'gen2'],
    ['a model of another kind', { llm_model_id: 21 }, 'llm_model_id', 'gen2'],
    ['an unknown tool', { tool_ids: [91, 7] }, 'tool_ids.1', 'gen1'],
    ['an unknown number', { phone_number_id: 1 }, 'phone_number_id', 'gen2'],
    ['a number for show on inbound calls', { type: 'inbound', phone_number_id: 514 }, 'phone_number_id', 'gen2'],
    ['a number that takes calls elsewhere', { type: 'inbound', phone_number_id: 511 }, 'phone_number_id', 'gen2'],
    ['a knowledge base in the prompt', { mode: 'dualplex', fillers: false, knowledgebase_mode: 'prompt' }, 'knowledgebase_mode', 'gen2'],
    ['no interruptions', { mode: 'dualplex', fillers: false, allow_interruptions: false }, 'allow_interruptions', 'gen2'],
    ['fillers without a pipeline', { mode: 'dualplex' }, 'fillers', 'gen2'],
    ['a hand-over to nobody', { tools: [{ type: 'assistant_transfer', assistant_id: 7 }] }, 'tools.0.assistant_id', 'gen2'],
  ])('%s', async (_what, body, field, generation) => {
    const id = await ask.make('gen2', outbound)
    const before = await ask.find(id)
    const reply = await ask.put(id, body, generation)
    expect([reply.status, Object.keys((reply.json.errors ?? {}) as object)]).toEqual([422, [field]])
    expect(await ask.find(id)).toEqual(before)
    await ask.remove(id)
  })

  test('a hand-over to itself', async () => {
    const id = await ask.make('gen2')
    const reply = await ask.put(id, { tools: [{ type: 'assistant_transfer', assistant_id: id }] })
    expect(reply.json.errors).toEqual({ 'tools.0.assistant_id': ['An assistant cannot transfer to itself.'] })
    await ask.remove(id)
  })

  test('an outbound assistant may share a number', async () => {
    const id = await ask.make('gen2')
    expect((await ask.put(id, { phone_number_id: 511 })).status).toBe(200)
    await ask.remove(id)
  })
})

describe('a new assistant', () => {
  test('is answered with 200 in the first generation and 201 in the second, and starts inactive', async () => {
    for (const [generation, status] of [
      ['gen1', 200],
      ['gen2', 201],
    ] as const) {
      const reply = await ask.create(wholeAssistant[generation], generation)
      expect([reply.status, reply.json.message]).toEqual([status, 'Assistant created successfully'])
      const { id } = reply.json.data as { id: number }
      expect(await ask.find(id)).toMatchObject({ status: 'inactive', name: 'Whole', uuid: expect.any(String) })
      await ask.remove(id)
    }
  })

  test('has the documented defaults', async () => {
    const { name, voice_id, language_id, type, mode, timezone, initial_message, system_prompt, llm_model_id } = wholeAssistant.gen2
    const id = await ask.make('gen2', { name, voice_id, language_id, type, mode, timezone, initial_message, system_prompt, llm_model_id })
    expect(await ask.find(id)).toMatchObject({
      voice_stability: '0.70',
      speech_speed: '1.00',
      max_duration: 600,
      ringing_time: 30,
      end_call_on_voicemail: 1,
      fillers: 0,
      post_call_schema: [],
      tools: [],
      phone_number_id: null,
    })
    await ask.remove(id)
  })

  test('needs the model of its mode, and an address when its webhook is on', async () => {
    const { llm_model_id: _model, webhook_url: _url, fillers: _fillers, ...body } = wholeAssistant.gen2
    expect(Object.keys((await ask.create(body, 'gen2')).json.errors as object)).toEqual(['llm_model_id', 'webhook_url'])
    const realtime: Doc = { ...body, mode: 'multimodal', voice_id: 301, is_webhook_active: false }
    const { multimodal_model_id: _realtime, ...rest } = realtime
    expect(Object.keys((await ask.create(rest, 'gen2')).json.errors as object)).toEqual(['multimodal_model_id'])
  })

  test('never gets the id of one that is gone', async () => {
    const first = await ask.make('gen1')
    expect((await ask.remove(first)).json).toEqual({ message: 'Assistant deleted successfully' })
    const second = await ask.make('gen1')
    expect(second).toBeGreaterThan(first)
    await ask.remove(second)
    expect((await ask.remove(second)).status).toBe(404)
  })

  test('two at once get two ids', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => ask.make('gen1')))
    expect(new Set(ids).size).toBe(8)
    await Promise.all(ids.map((id) => ask.remove(id)))
  })
})

describe('lists to choose from', () => {
  test('voices differ by generation and fit a mode', async () => {
    const first = await rows('/user/assistants/voices?mode=multimodal')
    expect(first).toHaveLength(12)
    expect(first[0]).toEqual({ id: 301, name: 'Alloy', mode: 'multimodal' })
    const second = await rows('/user/assistants/voices?mode=dualplex&language_id=5', gen2)
    expect(second.map(({ name }) => name)).toEqual(['Annika', 'Jonas', 'Resi'])
    expect(second[0]).toMatchObject({ language_id: 5, gender: 'female', preview_url: expect.any(String), synthesizer_provider_id: 1 })
    expect((await sandbox.famulor('/user/assistants/voices?mode=none')).status).toBe(422)
  })

  test('the recording of a voice can be fetched without the key', async () => {
    const [annika] = await rows('/user/assistants/voices?mode=pipeline&language_id=5', gen2)
    const address = String(annika?.preview_url)
    const recording = await fetch(address)
    expect([recording.status, recording.headers.get('content-type')]).toEqual([200, 'audio/mpeg'])
    expect((await recording.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
    const none = await fetch(address.replace('201', '999'))
    expect([none.status, await none.json()]).toEqual([404, { message: 'Voice not found' }])
  })

  test('models are of one kind, in the first generation language models alone', async () => {
    expect(await rows('/user/assistants/models')).toHaveLength(10)
    expect(await rows('/user/assistants/models?type=dualplex', gen2)).toEqual([
      { id: 31, name: expect.any(String) },
      { id: 32, name: expect.any(String) },
    ])
  })

  test('numbers say who has them', async () => {
    expect((await rows('/user/assistants/phone-numbers')).map(({ id, is_available }) => [id, is_available])).toEqual([
      [511, false],
      [512, false],
      [513, true],
      [514, true],
    ])
    expect((await rows('/user/assistants/phone-numbers?type=inbound')).map(({ id }) => id)).toEqual([511, 512, 513])
  })

  test('the others', async () => {
    expect(await rows('/user/assistants/languages')).toHaveLength(10)
    expect(await rows('/user/assistants/transcriber-providers?language_id=2')).toHaveLength(2)
    expect((await sandbox.famulor('/user/knowledgebases')).json.data).toHaveLength(2)
    expect((await sandbox.famulor('/user/phone-numbers/all')).json.data).toHaveLength(4)
    expect(Object.keys((await sandbox.famulor('/user/me')).json)).toEqual(['name', 'email', 'total_balance'])
  })
})

describe('tools', () => {
  const tool = {
    name: 'look_up',
    description: 'Looks something up',
    endpoint: 'https://example.com/look',
    method: 'POST',
    headers: [{ name: 'X-Key', value: '1' }],
    schema: [{ name: 'what', type: 'boolean', description: 'What to look up' }],
  }

  test('are made, read, changed and removed', async () => {
    expect((await rows('/user/tools')).map(({ id }) => id)).toEqual([91, 92, 93, 94])
    const made = await sandbox.famulor('/user/tools', { method: 'POST', body: tool })
    expect(made).toMatchObject({ status: 201, json: { message: 'Tool created successfully', data: { ...tool, timeout: 10 } } })
    const path = `/user/tools/${(made.json.data as Doc).id}`
    expect((await sandbox.famulor(path, { method: 'PUT', body: { timeout: 5, headers: [] } })).json.data).toMatchObject({
      timeout: 5,
      headers: [],
    })
    expect((await sandbox.famulor(path)).json).toMatchObject({ ...tool, timeout: 5, headers: [] })
    expect((await sandbox.famulor(path, { method: 'DELETE' })).json).toEqual({ message: 'Tool deleted successfully' })
    expect(await sandbox.famulor(path)).toMatchObject({ status: 404, json: { message: 'Tool not found' } })
  })

  test.each<[Doc, string]>([
    [{ name: 'LookUp' }, 'name'],
    [{ description: 'x'.repeat(256) }, 'description'],
    [{ endpoint: 'nowhere' }, 'endpoint'],
    [{ method: 'FETCH' }, 'method'],
    [{ timeout: 31 }, 'timeout'],
    [{ schema: [{ name: 'x', type: 'boolean', description: 'Too short a name' }] }, 'schema.0.name'],
    [{ schema: [{ name: 'xy', type: 'bool', description: 'Of the other list' }] }, 'schema.0.type'],
  ])('%j gives 422', async (wrong, field) => {
    for (const [path, method, body] of [
      ['/user/tools', 'POST', { ...tool, ...wrong }],
      ['/user/tools/91', 'PUT', wrong],
    ] as const) {
      const reply = await sandbox.famulor(path, { method, body })
      expect([reply.status, Object.keys(reply.json.errors as object)]).toEqual([422, [field]])
    }
  })
})

test('webhooks have requests of their own', async () => {
  const id = await ask.make('gen1')
  const post = (path: string, body: Doc) => sandbox.famulor(`/user/assistants/${path}`, { method: 'POST', body })
  expect((await post('disable-webhook', { assistant_id: id })).json).toMatchObject({ data: [] })
  await post('enable-inbound-webhook', { assistant_id: id, webhook_url: 'https://example.com/in' })
  expect(await ask.find(id)).toMatchObject({ is_webhook_active: false, webhook_url: null, inbound_webhook_url: 'https://example.com/in' })
  expect((await post('enable-inbound-webhook', { assistant_id: id })).json.errors).toHaveProperty('webhook_url')
  expect((await post('disable-webhook', { assistant_id: 1 })).status).toBe(404)
  await ask.remove(id)
})

describe('faults', () => {
  const cause = (...faults: object[]) =>
    sandbox.call('/faults', { method: 'POST', body: faults.map((fault) => ({ platform: 'famulor', ...fault })) })

  test('name fields of either generation', async () => {
    const id = await ask.make('gen1')
    expect(
      (await cause({ do: { kind: 'clamp', field: 'speech_speed', value: 1 } }, { do: { kind: 'ignore', field: 'name' } })).status,
    ).toBe(201)
    expect((await ask.put(id, { speech_speed: 0.8, timezone: 'Europe/Rome' })).status).toBe(200)
    expect(await ask.find(id)).toMatchObject({ speech_speed: '1.00', timezone: 'Europe/Rome' })
    await ask.put(id, { name: 'Ignored' })
    expect(await ask.find(id)).toMatchObject({ name: 'Whole' })
    expect((await cause({ do: { kind: 'ignore', field: 'prompt' } })).status).toBe(400)
    await ask.remove(id)
  })

  test('a second writer speaks either generation', async () => {
    const id = await ask.make('gen1')
    await cause({ on: { method: 'PUT' }, do: { kind: 'second-writer', body: { name: 'Theirs' } } })
    await ask.put(id, { timezone: 'Europe/Rome' })
    expect(await ask.find(id)).toMatchObject({ name: 'Theirs', timezone: 'Europe/Rome' })
    await ask.remove(id)
  })
})
