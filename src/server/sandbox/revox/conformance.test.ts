import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Doc } from '../../../contracts/core/field.ts'
import { type ContractRow, writableRows } from '../../../contracts/revox/testing/contract-rows.ts'
import { getAt } from '../../../lib/path.ts'
import { absent, replaced } from '../testing/replaced.ts'
import { type Sandbox, startSandbox } from '../testing/sandbox-server.ts'
import { wholeAssistant } from './testing/whole-assistant.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

describe.each(writableRows)('$path', (row) => {
  const start = startFor(row)
  const path = row.path.replaceAll('[]', '.0')
  const unit = path.split('.', 1)[0] ?? path
  const bodyWith = (value: unknown) => ({ [unit]: replaced(start, path, value)[unit] })

  test.each(goodValues(row, getAt(start, path)).map((value) => ({ value })))('$value is stored', async ({ value }) => {
    const { id } = await sandbox.make(start)
    const reply = await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: bodyWith(value) })
    expect([reply.status, reply.json.message]).toEqual([200, undefined])
    const stored = reply.json.assistant as Record<string, unknown>
    expect(stored).toMatchObject(bodyWith(value))
    expect((await sandbox.revox(`/assistants/${id}`)).json).toEqual(stored)
  })

  test.each(badValues(row).map((value) => ({ value })))('$value is refused with the path, and nothing changes', async ({ value }) => {
    const { id } = await sandbox.make(start)
    const before = (await sandbox.revox(`/assistants/${id}`)).json
    const reply = await sandbox.revox(`/assistants/${id}`, { method: 'PATCH', body: bodyWith(value) })
    expect(reply.status).toBe(400)
    const errors = reply.json.errors as { path: string; message: string }[]
    expect(errors.some((error) => error.path === path || error.path.startsWith(`${path}.`))).toBe(true)
    expect(reply.json.message).toContain(errors[0]?.path)
    expect((await sandbox.revox(`/assistants/${id}`)).json).toEqual(before)
  })
})

/** The whole assistant, in the variant in which the path exists and may be emptied. */
function startFor({ path }: ContractRow): Doc {
  if (path.startsWith('llm_model.openrouter')) {
    const llm_model = { type: 'openrouter', openrouter_model_id: 'openai/gpt-4.1', openrouter_provider: 'azure' }
    return { ...wholeAssistant, llm_model }
  }
  return path === 'email_notification_address' ? { ...wholeAssistant, email_notification_outcomes: [] } : wholeAssistant
}

/** Stands for leaving a member out. */

function goodValues(row: ContractRow, now: unknown): unknown[] {
  const isNullable = row.nullable ?? row.nullable_guess
  const bounds = [row.min_exclusive ? null : row.min, row.max].filter((bound) => bound !== null)
  // A choice that decides over its neighbours is varied with them, not alone.
  const decides = /^(llm_model|voice)\.|\.type$|\]\.type$/.test(row.path)
  const choices = row.enum && row.type === 'string enum' && !decides ? row.enum : []
  return [now, ...choices, ...bounds, ...(isNullable ? [null] : [])]
}

function badValues(row: ContractRow): unknown[] {
  const isNullable = row.nullable ?? row.nullable_guess
  const isMember = row.path.includes('.')
  const wrongType = row.type.startsWith('string') ? 7 : 'no such value'
  const isTextRequired = Boolean(row.min_length)
  return [
    wrongType,
    ...(row.enum ? [row.type.startsWith('array') ? ['no such value'] : 'no such value'] : []),
    ...(isNullable ? [] : [null]),
    ...(row.min === null ? [] : [row.min_exclusive ? row.min : row.min - 0.5]),
    ...(row.max === null ? [] : [row.max + 1]),
    ...(row.type === 'integer' ? [1.5] : []),
    ...(isTextRequired ? [''] : []),
    ...(row.format ? ['not of that form'] : []),
    ...(isMember && !row.optional && !isYounger(row) && row.unconfirmed.every((text) => !text.includes('optional')) ? [absent] : []),
  ]
}

/** A member that came after its object may be missing: an older API does not have it. */
const isYounger = (row: ContractRow) => writableRows.some((one) => row.path.startsWith(`${one.path}.`) && one.generation < row.generation)
