import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Doc } from '../../../contracts/core/field.ts'
import { type ContractRow, writableRows } from '../../../contracts/flireo/testing/contract-rows.ts'
import { getAt } from '../../../lib/path.ts'
import { absent, replaced } from '../testing/replaced.ts'
import { type Sandbox, startSandbox } from '../testing/sandbox-server.ts'
import { configs, realtime, tools, wholeAssistant } from './testing/whole-assistant.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const make = async (body: Doc) => {
  const reply = await sandbox.flireo('/assistants', { method: 'POST', body })
  expect([reply.status, reply.json.details]).toEqual([201, undefined])
  return reply.json.assistant as Record<string, unknown>
}

describe.each(writableRows)('$path', (row) => {
  const start = startFor(row)
  const path = row.path.replace(/\[(type=\w+)?\]/g, '.0')
  const unit = path.split('.', 1)[0] ?? path
  const bodyWith = (value: unknown) => ({ [unit]: replaced(start, path, value)[unit] })

  test.each(goodValues(row, getAt(start, path)).map((value) => ({ value })))('$value is stored', async ({ value }) => {
    const { id } = await make(start)
    const reply = await sandbox.flireo(`/assistants/${id}`, { method: 'PATCH', body: bodyWith(value) })
    expect([reply.status, reply.json.details]).toEqual([200, undefined])
    expect(reply.json.assistant).toMatchObject(bodyWith(value))
    expect((await sandbox.flireo(`/assistants/${id}`)).json).toEqual(reply.json)
  })

  test.each((isOpen(row) ? [] : badValues(row)).map((value) => ({ value })))(
    '$value is refused with the path, and nothing changes',
    async ({ value }) => {
      const { id } = await make(start)
      const before = (await sandbox.flireo(`/assistants/${id}`)).json
      const reply = await sandbox.flireo(`/assistants/${id}`, { method: 'PATCH', body: bodyWith(value) })
      expect([reply.status, reply.json.error]).toEqual([400, 'Invalid assistant configuration'])
      const places = (reply.json.details as string[]).map((detail) => detail.split(/:? /, 1)[0] ?? '')
      expect(places.filter((place) => `${place}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${place}.`))).not.toEqual([])
      expect((await sandbox.flireo(`/assistants/${id}`)).json).toEqual(before)
    },
  )
})

/** The whole assistant, in the variant in which the path exists. */
function startFor({ path, provider }: ContractRow): Doc {
  const [unit = ''] = path.split('.', 1)
  const kind = /\[type=(\w+)\]/.exec(path)?.[1] ?? (path.endsWith('tools[].type') ? 'end_call' : undefined)
  if (kind) return { ...wholeAssistant, llm_config: { ...configs.llm_config.openai, tools: [tools[kind as keyof typeof tools]] } }
  const [first] = provider ?? []
  if (first === undefined) return wholeAssistant
  const variants = configs[unit as keyof typeof configs] as Record<string, unknown>
  return { ...wholeAssistant, [unit]: variants[first], ...(realtime.includes(first) && { tts_config: null }) }
}

/** Stands for leaving a member out. */

function goodValues(row: ContractRow, now: unknown): unknown[] {
  // A choice that decides over its neighbours is varied with them, not alone.
  const decides = row.depends_on !== undefined || /\.provider$|tools\[\]\.type$/.test(row.path)
  const choices = row.enum && !row.type.endsWith('[]') && !decides ? row.enum : []
  const bounds = [row.min, row.max].filter((bound) => bound !== null)
  return [now, ...choices, ...bounds, ...(row.nullable ? [null] : [])]
}

/**
 * What the declarations leave open, and so the sandbox takes whatever it is sent: a JSON Schema is a person's own,
 * and no field is declared for the tools that xAI itself runs.
 */
const isOpen = ({ path }: ContractRow) => /\.schema\.|\.parameters(\.|$)|\.provider_tools$/.test(path)

/** Lists that change monthly, where every other text is taken too. */
const isOpenList = ({ path, depends_on }: ContractRow) =>
  depends_on !== undefined ||
  path.endsWith('.provider') ||
  ['stt_config.language', 'llm_config.tools[].type', 'llm_config.delegation.model'].includes(path)

function badValues(row: ContractRow): unknown[] {
  const isText = row.type.startsWith('string') && !row.type.endsWith('[]')
  const isClosed = row.enum && !isOpenList(row)
  return [
    isText ? 7 : 'no such value',
    ...(isClosed ? [row.type.endsWith('[]') ? ['no such value'] : 'no such value'] : []),
    ...(row.nullable ? [] : [null]),
    ...(row.min === null ? [] : [row.min - 0.5]),
    ...(row.max === null ? [] : [row.max + 1]),
    ...(row.type === 'integer' && !row.enum ? [(row.min ?? 0) + 1.5] : []),
    ...(/\((email|uri)\)$/.test(row.type) ? ['not of that form'] : []),
    // The text of a message is seen through two fields, and the form always writes it.
    ...(row.path.includes('.') && !row.optional && !/^llm_config\.messages\[\]\.(?!role)/.test(row.path) ? [absent] : []),
    ...(row.max_items ? [Array.from({ length: row.max_items + 1 }, (_, index) => `${index}@example.com`)] : []),
  ]
}
