import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Doc, Platform, Unit } from '../../contracts/core/field.ts'
import { sameUnit } from '../../contracts/core/patch.ts'
import { goodUnit } from '../../contracts/core/testing/good.ts'
import { withoutSecrets } from '../../contracts/core/without-secrets.ts'
import { type Generation, toDoc } from '../../contracts/famulor/wire.ts'
import type { Offer } from '../../contracts/offers-api.ts'
import { platforms } from '../../contracts/platforms.ts'
import type { Saved } from '../../contracts/save-api.ts'
import { sameJson } from '../../lib/json.ts'
import { names } from '../sandbox/famulor/assistant.ts'
import { openStore } from '../store/open.ts'
import { makeFolder, removeFolder, sandboxKey, TestServer } from '../testing/test-server.ts'
import { account } from './testing/account.ts'
import { isUnread } from './unread.ts'

/** Two names of generation 1 for what Famulor keeps as one value. */
const twins = ['min_interrupt_words', 'use_min_interrupt_words']

/** Every unit of every platform, saved by itself through the whole server: the platform is sent that unit, and changes no other. */
describe.each(platforms)('$label $generation.label', (platform) => {
  let server: TestServer
  let id: string
  const folder = makeFolder()
  const connection = `${platform.id}-sandbox`
  const desk = account(() => server, connection)
  beforeAll(async () => {
    await choose(folder, platform)
    server = await TestServer.start({ data: folder })
    const { items } = await server.list(`?connection=${connection}&sort=name`)
    // Of Famulor's the one whose own settings stand in the way of no other.
    id = items.find(({ name }) => name === 'Parcel line')?.id ?? items[0]?.id ?? ''
    expect(id).not.toBe('')
  })
  afterAll(async () => {
    await server.stop()
    removeFolder(folder)
  })

  const units = [...platform.units.values()].sort((a, b) => Number(hasSideEffect(a)) - Number(hasSideEffect(b)))
  test.each(units)('$key', async (unit) => {
    const { tag, doc } = await desk.read(id)
    const value = await another(unit, doc[unit.key])
    const body: Doc = { [unit.key]: value, ...(hasSideEffect(unit) && (await neededBy(value))) }
    const before = stored()
    const answer = await desk.save(id, body, tag)
    expect(answer.status, await answer.clone().text()).toBe(200)
    const { receipt, assistant } = (await answer.json()) as Saved
    const after = stored()

    expect(lastBody(await requests())).toEqual(JSON.stringify(body))
    for (const key of Object.keys(body)) expect(sameUnit(platform.units.get(key) as Unit, body, after), key).toBe(true)
    const moved = receipt.movedByPlatform ?? []
    const others = Object.keys({ ...before, ...after }).filter((key) => !platform.readOnly.includes(key) && !(key in body))
    const changed = others.filter((key) => !sameJson(before[key], after[key]))
    if (hasSideEffect(unit)) expect(changed.filter((key) => platform.units.has(key)).sort()).toEqual([...moved].sort())
    else expect(changed).toEqual(twins.includes(unit.key) ? moved : [])

    expect(receipt.lines.map(({ outcome }) => outcome)).toEqual(
      Object.keys(body).map((key) => (isUnread(platform.units.get(key) as Unit) ? 'unseen' : 'stored')),
    )
    const told = withoutSecrets(platform, body)
    for (const key of Object.keys(body)) expect(sameUnit(platform.units.get(key) as Unit, told, assistant.doc), key).toBe(true)
  })

  /** What the platform itself has written down, its secrets and what it never shows included, in written names. */
  function stored(): Doc {
    const db = new Database(join(folder, 'patchbay.db'), { readonly: true })
    const row = db.prepare('select doc_json from sandbox_assistants where platform = ? and id = ?').get(platform.id, id) as {
      doc_json: string
    }
    db.close()
    const doc = JSON.parse(row.doc_json) as Doc
    return platform.id === 'famulor' ? toDoc((platform.generation?.id ?? 'gen1') as Generation, doc, names) : doc
  }

  type Logged = { readonly method: string; readonly body: string }
  const requests = async () => {
    const answer = await fetch(`${server.url}/sandbox/requests?platform=${platform.id}&id=${id}`, {
      headers: { authorization: `Bearer ${sandboxKey}` },
    })
    return ((await answer.json()) as { requests: Logged[] }).requests
  }
  const lastBody = (all: readonly Logged[]) => all.filter(({ method }) => method === platform.update.method).at(-1)?.body

  const offers = async (list: string) =>
    ((await (await server.ask(`/api/connections/${connection}/offers/${list}`)).json()) as { offers: Offer[] }).offers

  /** A good value that is another than now. */
  async function another(unit: Unit, now: unknown): Promise<unknown> {
    const control = unit.object ? undefined : unit.fields[0]?.control
    switch (control?.kind) {
      case 'switch':
        return now !== true
      case 'choice':
        return control.options.find(({ value }) => value !== now)?.value ?? null
      case 'pick': {
        const offered = (await offers(control.list)).filter(({ value, detail }) => value !== now && !/in use|caller/i.test(detail ?? ''))
        const fitting = control.list === 'voices' ? offered.filter(({ detail }) => /pipeline/i.test(detail ?? '')) : offered
        return (fitting[0] ?? offered[0])?.value ?? goodUnit(unit)
      }
      case 'picks': {
        const offered = (await offers(control.list)).map(({ value }) => value)
        return offered.length > 0 ? offered.slice(0, 2) : goodUnit(unit)
      }
      default:
        return goodUnit(unit)
    }
  }

  /** What has to go with another engine: a voice that is made for it, and what it cannot do without. */
  async function neededBy(engine: unknown): Promise<Doc> {
    const voice = (await offers('voices')).find(({ detail }) => detail?.toLowerCase().includes(String(engine)))
    return { voice_id: voice?.value, [platform.units.has('fillers') ? 'fillers' : 'filler_audios']: false, allow_interruptions: true }
  }
})

const hasSideEffect = ({ fields }: Unit) => fields.some(({ sideEffect }) => sideEffect)

/** Makes the sandbox connection of a platform speak a generation, before a server starts on the folder. */
async function choose(folder: string, platform: Platform): Promise<void> {
  const { db, close } = await openStore(folder)
  const row = { id: `${platform.id}-sandbox`, name: 'Sandbox', platform: platform.id, base_url: null, key_sealed: null, removed_at: null }
  await db
    .insertInto('connections')
    .values({ ...row, generation: platform.generation?.id ?? null, created_at: '2026-01-01T00:00:00.000Z' })
    .execute()
  await close()
}
