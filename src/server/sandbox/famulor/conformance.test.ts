import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Doc } from '../../../contracts/core/field.ts'
import { withAt } from '../../../contracts/core/testing/good.ts'
import { type ContractRow, writableRows } from '../../../contracts/famulor/testing/contract-rows.ts'
import { getAt, headOf } from '../../../lib/path.ts'
import { type Sandbox, startSandbox } from '../testing/sandbox-server.ts'
import { neverShown } from './assistant.ts'
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

describe.each(['gen1', 'gen2'] as const)('%s', (generation) => {
  describe.each(writableRows(generation))('$path', (row) => {
    const start = wholeAssistant[generation]
    const path = pathOf(row, start)
    const unit = headOf(path)
    const bodyWith = (value: unknown): Doc => {
      const body = { [unit]: (withAt(start, path, value) as Doc)[unit] }
      // A voice must fit the mode that is sent.
      return value === 'multimodal' ? { ...body, voice_id: 304, [fillers]: false } : body
    }
    const fillers = generation === 'gen1' ? 'filler_audios' : 'fillers'

    test.each(goodValues(row, getAt(start, path)).map((value) => ({ value })))('$value is stored and read back', async ({ value }) => {
      const id = await ask.make(generation)
      const body = bodyWith(value)
      const reply = await ask.put(id, body, generation)
      expect([reply.status, reply.text]).toEqual([200, expect.stringContaining('Assistant updated successfully')])
      expect(Object.keys(reply.json.data as Doc)).toEqual(['id', 'name', 'status', 'type', 'mode'])
      const read = await ask.find(id)
      if (neverShown.includes(unit)) expect(read).not.toHaveProperty(unit)
      else expect(readAt(row, read, path)).toEqual(asRead(row, value))
      await ask.remove(id)
    })

    test.each(badValues(row).map((value) => ({ value })))('$value is refused with the field, and nothing changes', async ({ value }) => {
      const id = await ask.make(generation)
      const before = await ask.find(id)
      const reply = await ask.put(id, bodyWith(value), generation)
      expect(reply.status).toBe(422)
      expect(reply.json.message).toBe(generation === 'gen1' ? 'The given data was invalid.' : 'Validation failed')
      const named = Object.keys(reply.json.errors as object)
      expect(named.some((one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`))).toBe(true)
      expect(await ask.find(id)).toEqual(before)
      await ask.remove(id)
    })
  })

  test.each(writableRows(generation).filter((row) => row.required_on_create))('$path is needed for a new one', async ({ path }) => {
    const { [path]: _left, ...body } = wholeAssistant[generation]
    const reply = await sandbox.famulor('/user/assistant', { method: 'POST', body, headers: { [generationHeader]: generation } })
    expect(reply.status).toBe(422)
    expect(Object.keys(reply.json.errors as object)).toContain(path)
  })
})

/** A row's path in the whole assistant: `tools[type=end_call].x` is the tool of that type. */
function pathOf({ path }: ContractRow, start: Doc): string {
  return path
    .replace(/\[type=(\w+)\]/, (_match, type) => `.${(start.tools as Doc[]).findIndex((tool) => tool.type === type)}`)
    .replace('[]', '.0')
}

/** What the list shows where the contract says that the value comes back. */
function readAt({ read_path = '' }: ContractRow, read: Doc, path: string): unknown {
  const place = read_path.split(' ', 1)[0] ?? ''
  const tool = /^tools(\[type=end_call\]|\[\])\.data\.(\w+)$/.exec(place)
  if (tool) {
    const tools = read.tools as Doc[]
    const one = tool[1] === '[]' ? tools[Number(path.split('.')[1])] : tools.find(({ type }) => type === 'end_call')
    return getAt(one, `data.${tool[2]}`)
  }
  if (place === 'tools[]') return (read.tools as Doc[]).map(({ type, data }) => ({ type, ...(data as Doc) }))
  if (place === '(none:') return read.min_interrupt_words !== null
  return getAt(read, place.replaceAll('[]', '.0'))
}

/** A written value in the form in which it comes back. */
function asRead(row: ContractRow, value: unknown): unknown {
  if (row.path === 'language') return 1
  if (row.path === 'llm_model') return 7
  if (row.path === 'tools') {
    return (value as Doc[]).map((tool) => (tool.outbound_phone_id ? { ...tool, outbound_phone_id: String(tool.outbound_phone_id) } : tool))
  }
  if (row.value_map) return row.value_map[String(value)]
  if (row.read_type === 'integer 0/1') return Number(value)
  if (row.read_type === 'string') return typeof value === 'number' && row.type === 'number' ? value.toFixed(2) : String(value)
  return value
}

function goodValues(row: ContractRow, now: unknown): unknown[] {
  const bounds = [row.min, row.max].filter((bound) => bound !== null)
  // A tool of another type has other members, and the assistant hears itself nowhere but in the pipeline.
  const choices = row.path === 'tools[].type' ? [] : (row.enum ?? []).filter((one) => one !== 'dualplex')
  return [
    now,
    ...choices,
    ...bounds,
    ...(row.nullable ? [null] : []),
    ...(row.type === 'boolean' ? [true, false] : []),
    ...(row.type.endsWith('[]') && row.path !== 'tools' ? [[]] : []),
    ...(row.max_length && row.type === 'string' && !/language|llm_model/.test(row.path) && !row.pattern
      ? ['x'.repeat(row.max_length)]
      : []),
  ]
}

function badValues(row: ContractRow): unknown[] {
  // Members of a booking form are declared by nobody.
  if (row.path.endsWith('calcom_booking_fields')) return []
  const wrongType = row.type === 'string' ? 7 : 'no such value'
  return [
    wrongType,
    ...(row.enum ? ['no such value'] : []),
    ...(row.nullable ? [] : [null]),
    ...(row.min === null ? [] : [row.min - 0.5]),
    ...(row.max === null ? [] : [row.max + 1]),
    ...(row.type === 'integer' ? [1.5] : []),
    ...(row.max_length ? ['x'.repeat(row.max_length + 1)] : []),
    ...(row.min_length ? ['x'.repeat(row.min_length - 1)] : []),
    ...(row.pattern ? ['not of that form!'] : []),
    ...(row.format ? ['not of that form'] : []),
  ]
}
