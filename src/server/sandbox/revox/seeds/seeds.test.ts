import { expect, test } from 'vitest'
import { judge } from '../../../../contracts/core/judge.ts'
import { revox } from '../../../../contracts/revox/platform.ts'
import { contractRows } from '../../../../contracts/revox/testing/contract-rows.ts'
import { startSandbox } from '../../testing/sandbox-server.ts'
import { voices } from '../voices/voices.ts'
import { revoxSeeds } from './seeds.ts'

test.each(revoxSeeds)('$doc.name breaks no rule and names a voice of the list', ({ doc }) => {
  const units = [...revox.units.keys()]
  expect(Object.keys(doc)).toEqual(expect.arrayContaining(units))
  // An answer may hold null where an update may not send it.
  const empty = units.filter((unit) => doc[unit] === null)
  for (const unit of empty) expect(contractRows.find((row) => row.path === unit)?.response_nullable).toBe(true)
  expect(
    judge(
      revox,
      doc,
      units.filter((unit) => !empty.includes(unit)),
    ),
  ).toEqual([])
  const { id, provider } = doc.voice as { id: string; provider: string }
  expect(voices).toContainEqual(expect.objectContaining({ id, provider }))
})

test('ids are opaque, of one form and different', () => {
  expect(new Set(revoxSeeds.map(({ id }) => id)).size).toBe(6)
  for (const { id } of revoxSeeds) expect(id).toMatch(/^asst_[0-9A-Za-z]{10}$/)
  const faqIds = revoxSeeds.flatMap(({ doc }) => (doc.faq_items as { id: string }[]).map(({ id }) => id))
  expect(new Set(faqIds).size).toBe(faqIds.length)
  for (const id of faqIds) expect(id).toMatch(/^faq_[0-9A-Za-z]{10}$/)
})

test('the last changes lie in November 2026', () => {
  for (const { createdAt, updatedAt } of revoxSeeds) {
    expect(updatedAt).toMatch(/^2026-11-.*Z$/)
    expect(createdAt < updatedAt).toBe(true)
  }
})

test('"Lead qualification (FR)" is what others rely on', () => {
  const doc = revoxSeeds.find((seed) => seed.doc.name === 'Lead qualification (FR)')?.doc ?? {}
  const items = doc.faq_items as { answer: string; source: string; needs_human_answer: boolean }[]
  expect(items).toHaveLength(40)
  const waiting = items.filter((item) => item.needs_human_answer)
  expect(waiting).toHaveLength(5)
  expect(waiting.every(({ answer, source }) => answer === '' && source === 'ai')).toBe(true)
  expect(doc.custom_tools).toHaveLength(3)
  expect(doc).toMatchObject({
    call_retry_config: {
      timezone: 'Europe/Paris',
      calling_windows: [
        { calling_window_start_time: '10:00', calling_window_end_time: '12:00' },
        { calling_window_start_time: '14:00', calling_window_end_time: '18:00' },
      ],
    },
    voice: { provider: 'cartesia', speed: 1.1 },
  })
  const outputs = doc.structured_output_config as { type: string }[]
  expect(outputs).toHaveLength(7)
  expect(new Set(outputs.map(({ type }) => type)).size).toBe(6)
})

test('filling an empty sandbox gives six assistants, filling it again none', async () => {
  const sandbox = await startSandbox()
  const { fillSandbox } = await import('../../fill.ts')
  await fillSandbox(sandbox.db)
  const { assistants } = (await sandbox.revox('/assistants')).json as { assistants: Record<string, unknown>[] }
  expect(assistants.map(({ id, name, pending_faq_count }) => [id, name, pending_faq_count])).toEqual([
    ['asst_AFFQ6doTOv', 'Clinic reception (ES)', 0],
    ['asst_rcAALCXUYb', 'Appointment reminder', 0],
    ['asst_89PC86e7Oj', 'Debt reminder, soft', 1],
    ['asst_UTeNcUJao7', 'Lead qualification (FR)', 5],
    ['asst_OP5AvKXgZB', 'After-sales follow-up', 0],
    ['asst_jEk0fnJncE', 'Event invitation (DE)', 0],
  ])
  await sandbox.close()
})
