import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractRows } from '../../../contracts/revox/testing/contract-rows.ts'
import { type Sandbox, startSandbox } from '../testing/sandbox-server.ts'
import { wholeAssistant } from './testing/whole-assistant.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const patch = (id: unknown, body: unknown) => sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body })
const get = async (id: unknown) => (await sandbox.revox(`/assistants/${id}`)).json

test('an answer has every key that the contract knows, null where nothing is set and null is allowed', async () => {
  const made = await sandbox.make()
  for (const row of contractRows) {
    if (row.generation === 'G3' || row.path.includes('.')) continue
    expect(made).toHaveProperty(row.path)
    if (made[row.path] === null) expect([row.path, row.response_nullable]).toEqual([row.path, true])
  }
  expect(made.id).toMatch(/^asst_[0-9A-Za-z]{10}$/)
  expect(made.first_sentence_delay_ms).toBe(400)
  expect(new Date(String(made.created_at)).toISOString()).toBe(made.created_at)
})

test('the list and the single answer show the same; only the single one is bare', async () => {
  const { id } = await sandbox.make(wholeAssistant)
  const { assistants } = (await sandbox.revox('/assistants')).json as { assistants: Record<string, unknown>[] }
  expect(assistants.find((one) => one.id === id)).toEqual(await get(id))
})

test('creating needs a name and a prompt', async () => {
  const reply = await sandbox.revox('/assistants', { method: 'POST', body: { voice: null } })
  expect(reply.status).toBe(400)
  expect((reply.json.errors as { path: string }[]).map(({ path }) => path)).toEqual(['name', 'prompt', 'voice'])
  expect(reply.json.message).toBe('name: name is required')
})

test('only keys in the body change', async () => {
  const made = await sandbox.make(wholeAssistant)
  const { assistant } = (await patch(made.id, { name: 'Other' })).json as { assistant: Record<string, unknown> }
  expect(assistant).toEqual({ ...made, name: 'Other', updated_at: assistant.updated_at })
  expect(String(assistant.updated_at) > String(made.updated_at)).toBe(true)
})

test('an object is replaced whole', async () => {
  const { id } = await sandbox.make(wholeAssistant)
  await patch(id, { voice: { id: 'voice-2', provider: 'elevenlabs' } })
  expect((await get(id)).voice).toEqual({ id: 'voice-2', provider: 'elevenlabs' })
})

test.each([
  ['an empty object', '{}', { 'content-type': 'application/json' }],
  ['an empty body', undefined, {}],
  ['spaces', '  ', { 'content-type': 'application/json' }],
  ['unknown keys alone', '{"colour":"red","transfer_destinations":[]}', { 'content-type': 'application/json' }],
  ['read-only keys alone', '{"id":"x","pending_faq_count":9,"created_at":"x"}', { 'content-type': 'application/json' }],
])('%s changes nothing, the time of the last change neither', async (_what, body, headers) => {
  const made = await sandbox.make(wholeAssistant)
  const reply = await sandbox.revox(`/assistants/${made.id}`, { method: 'PATCH', headers, ...(body !== undefined && { body }) })
  expect(reply.status).toBe(200)
  expect(reply.json).toEqual({ assistant: made })
  expect(await get(made.id)).toEqual(made)
})

test('the FAQ is replaced: new ids, from a human, nothing waiting', async () => {
  const lead = await get('asst_UTeNcUJao7')
  const { assistant: copy } = (await sandbox.revox(`/assistants/${lead.id}/clone`, { method: 'POST' })).json as {
    assistant: Record<string, unknown>
  }
  expect(copy.pending_faq_count).toBe(5)
  const sent = (copy.faq_items as Record<string, unknown>[]).slice(34, 37)
  const { assistant } = (await patch(copy.id, { faq_items: sent })).json as { assistant: Record<string, unknown> }
  const items = assistant.faq_items as Record<string, unknown>[]
  expect(items.map(({ question, answer }) => [question, answer])).toEqual(sent.map(({ question, answer }) => [question, answer]))
  expect(items.every((item, index) => item.id !== sent[index]?.id && item.source === 'human' && item.needs_human_answer === false)).toBe(
    true,
  )
  expect(assistant.pending_faq_count).toBe(0)
})

test('a copy has everything but its own id, name and times', async () => {
  const original = await get('asst_OP5AvKXgZB')
  const { assistant } = (await sandbox.revox('/assistants/asst_OP5AvKXgZB/clone', { method: 'POST' })).json as {
    assistant: Record<string, unknown>
  }
  const withoutIds = (doc: Record<string, unknown>) => ({
    ...doc,
    id: '',
    name: '',
    created_at: '',
    updated_at: '',
    faq_items: (doc.faq_items as Record<string, unknown>[]).map((item) => ({ ...item, id: '' })),
  })
  expect(withoutIds(assistant)).toEqual(withoutIds(original))
  expect(assistant.name).toBe('Copy of After-sales follow-up')
  expect(assistant.id).not.toBe(original.id)
})

test('members of a newer generation are shown and survive an update', async () => {
  const { assistant } = (await sandbox.revox('/assistants/asst_OP5AvKXgZB/clone', { method: 'POST' })).json as {
    assistant: Record<string, unknown>
  }
  expect(assistant).toMatchObject({ stt_model: 'stt-rt-v5', slack: { connection_id: 'conn_slack_thornbury' }, voice: { model: 'sonic-3' } })
  await patch(assistant.id, { name: 'Renamed', voice: { ...(assistant.voice as object), speed: 1.2 } })
  expect(await get(assistant.id)).toMatchObject({ stt_model: 'stt-rt-v5', slack: assistant.slack, voice: { model: 'sonic-3', speed: 1.2 } })
})

test('the speed is judged by the provider in the same body', async () => {
  const { id } = await sandbox.make(wholeAssistant)
  const reply = await patch(id, { voice: { id: 'v', provider: 'elevenlabs', speed: 1.4 } })
  expect(reply.status).toBe(400)
  expect(reply.json.message).toBe('voice.speed: Speed must be between 0.7 and 1.2 with ElevenLabs')
})

test('one bad key keeps the good ones from being stored', async () => {
  const made = await sandbox.make(wholeAssistant)
  expect((await patch(made.id, { name: 'New', first_sentence_delay_ms: -1 })).status).toBe(400)
  expect(await get(made.id)).toEqual(made)
})

test('updates at the same time lose nothing of each other', async () => {
  const { id } = await sandbox.make(wholeAssistant)
  const changes = Array.from({ length: 10 }, (_, round) => [
    { max_call_duration_secs: 100 + round },
    { webhook_url: `https://example.com/${round}` },
    { sms_template: `SMS ${round}` },
    { voicemail_message: `Voicemail ${round}` },
  ])
  const replies = await Promise.all(changes.flat().map((body) => patch(id, body)))
  const times = replies.map((reply) => (reply.json.assistant as { updated_at: string }).updated_at)
  expect(new Set(times).size).toBe(times.length)
  expect(await get(id)).toMatchObject({
    max_call_duration_secs: 109,
    webhook_url: 'https://example.com/9',
    sms_template: 'SMS 9',
    voicemail_message: 'Voicemail 9',
  })
})

test('a deleted assistant is gone', async () => {
  const { id } = await sandbox.make()
  expect((await sandbox.revox(`/assistants/${id}`, { method: 'DELETE' })).json).toEqual({ success: true })
  expect((await sandbox.revox(`/assistants/${id}`)).status).toBe(404)
  expect((await sandbox.revox(`/assistants/${id}`, { method: 'DELETE' })).status).toBe(404)
  expect((await patch(id, { name: 'x' })).status).toBe(404)
  expect((await patch(id, {})).status).toBe(404)
  expect((await sandbox.revox(`/assistants/${id}/clone`, { method: 'POST' })).status).toBe(404)
})
