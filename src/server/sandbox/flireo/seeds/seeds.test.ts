import { expect, test } from 'vitest'
import { judge } from '../../../../contracts/core/judge.ts'
import { flireo } from '../../../../contracts/flireo/platform.ts'
import { summariseFlireo } from '../../../../contracts/flireo/summary.ts'
import { startSandbox } from '../../testing/sandbox-server.ts'
import { voices } from '../voices.ts'
import { flireoNumbers, flireoSeeds } from './seeds.ts'

test.each(flireoSeeds)('$doc.name breaks no rule, and has every unit', ({ doc }) => {
  const units = [...flireo.units.keys()]
  expect(Object.keys(doc).sort()).toEqual(units.sort())
  expect(judge(flireo, doc, units)).toEqual([])
  const tts = doc.tts_config as { provider: string; voice_id: string } | null
  if (tts?.provider === 'inworld') expect(voices.map(({ id }) => id)).toContain(tts.voice_id)
})

test('ids are UUIDs and different, the last changes lie in November 2026', () => {
  const all = [...flireoSeeds, ...flireoNumbers]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id, createdAt, updatedAt } of all) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(createdAt < updatedAt).toBe(true)
  }
  for (const { updatedAt } of flireoSeeds) expect(updatedAt).toMatch(/^2026-11-.*Z$/)
})

test('the three are what others rely on', () => {
  expect(flireoSeeds.map(({ doc }) => summariseFlireo(doc)).map(({ name, voice, opening }) => [name, voice, opening])).toEqual([
    ['Intake loodgieter (NL)', 'qT5mWb0sJd2NfKxR7vLe · 0.95×', 'Says exactly this'],
    ['Night concierge', 'Edmund · 0.95×', 'Says exactly this'],
    ['Zählerstand (DE)', 'eve · 0.95×', 'Waits for the caller'],
  ])
  expect(flireoSeeds.map(({ doc }) => Boolean(doc.webhook_secret))).toEqual([false, false, true])
})

test('filling an empty sandbox gives them once', async () => {
  const sandbox = await startSandbox()
  const { fillSandbox } = await import('../../fill.ts')
  await fillSandbox(sandbox.db)
  const { assistants } = (await sandbox.flireo('/assistants')).json as { assistants: Record<string, unknown>[] }
  expect(assistants).toEqual(
    flireoSeeds.map(({ id, doc, createdAt, updatedAt }) => ({ id, ...doc, created_at: createdAt, updated_at: updatedAt })),
  )
  expect((await sandbox.flireo('/numbers')).json.numbers).toHaveLength(flireoNumbers.length)
  await sandbox.close()
})
