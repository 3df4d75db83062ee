import { expect, test } from 'vitest'
import { judge } from '../../../../contracts/core/judge.ts'
import { famulor1, famulor2 } from '../../../../contracts/famulor/platform.ts'
import { summariseFamulor } from '../../../../contracts/famulor/summary.ts'
import { toDoc } from '../../../../contracts/famulor/wire.ts'
import { fillSandbox } from '../../fill.ts'
import { startSandbox } from '../../testing/sandbox-server.ts'
import { names, neverShown, shown } from '../assistant.ts'
import { judgeReferences } from '../references.ts'
import { famulorSeeds, famulorTools } from './seeds.ts'

const declared = { gen1: famulor1, gen2: famulor2 }

/** Values that an update would refuse today; the assistants keep them until somebody changes them. */
const outside: Readonly<Record<string, readonly string[]>> = {
  'Zahnarztpraxis am Südstern': ['max_duration', 'reengagement_interval', 'max_call_duration', 're_engagement_interval'],
  'Parcel line': ['knowledgebase_mode'],
}

test.each(famulorSeeds)('$doc.name breaks no rule but on purpose', (seed) => {
  const { doc } = seed
  for (const generation of ['gen1', 'gen2'] as const) {
    const platform = declared[generation]
    const read = toDoc(generation, doc, names)
    const units = [...platform.units.keys()].filter((key) => read[key] !== undefined && read[key] !== null)
    const wrong = judge(platform, read, units).filter(({ severity }) => severity === 'error')
    expect(wrong.map(({ path }) => path).filter((path) => !outside[String(doc.name)]?.includes(path))).toEqual([])
    const around = {
      others: famulorSeeds.filter((one) => one !== seed).map(shown),
      toolIds: famulorTools.map(({ id }) => Number(id)),
    }
    const sent = Object.fromEntries(units.map((key) => [key, read[key]]))
    expect(judgeReferences(generation, sent, { ...doc, id: Number(seed.id) }, around)).toEqual([])
  }
})

test('generation 1 sees every unit that it can read', () => {
  for (const { doc } of famulorSeeds) {
    const read = toDoc('gen1', shown({ id: '1', doc, createdAt: '', updatedAt: '' }), names)
    // A number of words is there only where it is switched on.
    const missing = [...famulor1.units.keys()].filter((key) => !(key in read) && !neverShown.includes(key))
    expect(missing.filter((key) => key !== 'min_interrupt_words')).toEqual([])
    expect(summariseFamulor(read)).toMatchObject({ name: doc.name, voice: expect.stringMatching(/^\d+ · \d\.\d\d×$/), faq: null })
  }
})

test('what the declarations call unread is what the sandbox never shows', () => {
  const unread = [...famulor1.fields, ...famulor2.fields].filter((field) => field.unread).map(({ key }) => key)
  expect([...new Set(unread)].sort()).toEqual([...neverShown].sort())
})

test('the last changes lie in November 2026, and ids differ', () => {
  for (const { createdAt, updatedAt } of famulorSeeds) {
    expect(updatedAt).toMatch(/^2026-11-.*Z$/)
    expect(createdAt < updatedAt).toBe(true)
  }
  expect(new Set([...famulorSeeds, ...famulorTools].map(({ id }) => id)).size).toBe(7)
})

test('filling an empty sandbox gives three assistants and four tools, filling it again none', async () => {
  const sandbox = await startSandbox()
  await fillSandbox(sandbox.db)
  expect((await sandbox.famulor('/user/assistants/get')).json).toMatchObject({ total: 3 })
  expect(JSON.parse((await sandbox.famulor('/user/tools')).text)).toHaveLength(4)
  await sandbox.close()
})
