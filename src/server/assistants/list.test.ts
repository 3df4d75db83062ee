import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../contracts/api.ts'
import type { AssistantList, Listed } from '../../contracts/list-api.ts'
import { connectTo, StubPlatform } from '../testing/stub-platform.ts'
import { at, makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

let platform: StubPlatform
let server: TestServer
const folder = makeFolder()

beforeAll(async () => {
  platform = await StubPlatform.start()
  for (let index = 0; index < 200; index++) {
    platform.add(`a${index}`, {
      name: `Assistant ${String(index).padStart(3, '0')}`,
      faq_items: Array.from({ length: index % 7 }, (_, item) => ({
        question: `Q${item}`,
        answer: 'A',
        needs_human_answer: item < index % 3,
      })),
      updated_at: new Date(Date.UTC(2026, 0, 1) + (index % 50) * 3_600_000).toISOString(),
    })
  }
  platform.add('fr', {
    name: 'Accueil à l’Élysée',
    prompt: `${'Mot. '.repeat(100)}Demandez toujours le numéro de contrat avant de répondre.`,
  })
  platform.add('faq', { name: 'Depot', faq_items: [{ question: 'Are you open on Whitsun?', answer: 'No.' }] })
  platform.add('tool', {
    name: '50%_off',
    custom_tools: [{ name: 'check_warehouse', description: 'Stock "now"', method: 'GET', url: 'https://example.com' }],
  })
  await connectTo(folder, platform.url)
  server = await TestServer.start({ data: folder })
})
afterAll(async () => {
  await server.stop()
  await platform.stop()
  removeFolder(folder)
})

const find = async (q: string) => (await server.list(`?q=${encodeURIComponent(q)}`)).items

async function pages(query: string): Promise<Listed[]> {
  const all: Listed[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: AssistantList = await server.list(`?${query}&limit=30${cursor && `&cursor=${cursor}`}`)
    expect(page.items.length).toBeLessThanOrEqual(30)
    all.push(...page.items)
    cursor = page.next
  }
  return all
}

describe('the list', () => {
  test('shows what the platform has, in words', async () => {
    const { items, counts, total, sync } = await server.list('?q=Depot')
    expect(items[0]).toMatchObject({
      id: 'faq',
      platform: 'revox',
      voice: 'Camille · 1.00×',
      opening: 'Says exactly this',
      faq: 1,
      pending: 0,
    })
    expect(counts).toEqual({ all: 203, pending: expect.any(Number), platforms: { revox: 203 } })
    expect(total).toBe(1)
    expect(sync).toMatchObject([{ connection: 'revox-sandbox', failing: null }])
  })

  test.each(['changed', 'name', '-name', '-faq', '-pending'])('sorted by %s, its pages hold every assistant once', async (sort) => {
    const all = await pages(`sort=${sort}`)
    expect(new Set(all.map(({ id }) => id)).size).toBe(203)
    expect(all).toHaveLength(203)
    const key = { changed: 'changedAt', name: 'name', '-name': 'name', '-faq': 'faq', '-pending': 'pending' }[sort] as keyof Listed
    const values = all.map((item) => item[key] as string | number).map((value) => (key === 'name' ? String(value).toLowerCase() : value))
    const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    expect(values).toEqual(sort === 'name' ? sorted : sorted.reverse())
  })

  test('filters by what waits for an answer, by platform and by connection', async () => {
    const waiting = await pages('pending=1')
    expect(waiting.every(({ pending }) => pending > 0)).toBe(true)
    expect(waiting).toHaveLength((await server.list()).counts.pending)
    expect((await server.list('?platform=famulor')).items).toEqual([])
    expect((await server.list('?connection=revox-sandbox')).total).toBe(203)
  })

  test.each(['sort=nothing', 'limit=0', 'limit=201', 'limit=x', 'cursor=x', 'cursor=W10', 'pending=2', `q=${'x'.repeat(201)}`])(
    '%s is refused by name',
    async (query) => {
      const answer = await server.ask(`/api/assistants?${query}`)
      expect(answer.status).toBe(400)
      const problem = (await answer.json()) as Problem
      expect(Object.keys(problem.fieldErrors ?? {})).toEqual([query.split('=')[0]])
    },
  )

  test('a place in one order is none in another', async () => {
    const { next } = await server.list('?sort=name&limit=5')
    expect((await server.ask(`/api/assistants?sort=changed&cursor=${next}`)).status).toBe(400)
  })
})

describe('search', () => {
  test.each([
    ['elysee', 'fr', 'name'],
    ['NUMÉRO DE', 'fr', 'prompt'],
    ['numero', 'fr', 'prompt'],
    ['whitsun', 'faq', 'FAQ'],
    ['hitsu', 'faq', 'FAQ'],
    ['warehouse', 'tool', 'tools'],
    ['0%', 'tool', 'name'],
    ['%_', 'tool', 'name'],
    ['depot whitsun', 'faq', 'FAQ'],
    ['"now"', 'tool', 'tools'],
  ])('%s finds %s in its %s', async (q, id, where) => {
    const items = await find(q)
    expect(items.map((item) => [item.id, item.hit?.where])).toEqual([[id, where]])
  })

  test('shows the words around the hit', async () => {
    const [item] = await find('contrat')
    expect(item?.hit).toEqual({
      where: 'prompt',
      before: '…ot. Mot. Demandez toujours le numéro de ',
      match: 'contrat',
      after: ' avant de répondre.',
    })
  })

  test.each(['nowhere-at-all', 'depot elysee', '" OR 1', 'NEAR(', '*', "'", 'a* b*', 'name:depot', '-', '\u0000'])(
    '%j is no syntax',
    async (q) => {
      const answer = await server.ask(`/api/assistants?q=${encodeURIComponent(q)}`)
      expect(answer.status).toBe(200)
    },
  )

  test('goes on over pages', async () => {
    expect(await pages('q=assistant&sort=-faq')).toHaveLength(200)
  })
})

describe('what changes outside', () => {
  test('is noticed by a refresh, kept as a revision and told to the browsers', async () => {
    const { events, close } = await server.listen()
    platform.change('a7', { name: 'Renamed elsewhere' })
    platform.assistants.delete('a8')
    platform.add('late', { name: 'Made elsewhere' })
    expect((await server.post('/api/connections/revox-sandbox/refresh')).status).toBe(200)

    expect((await find('Renamed elsewhere')).map(({ id, changedBy }) => [id, changedBy])).toEqual([['a7', 'Outside Patchbay']])
    expect(await find('Made elsewhere')).toHaveLength(1)
    expect(await find('Assistant 008')).toEqual([])
    const history = (await (await server.ask(at('a7', '/revisions'))).json()) as { revisions: object[] }
    expect(history.revisions).toMatchObject([
      { kind: 'outside', units: [{ unit: 'name', before: 'Assistant 007', after: 'Renamed elsewhere' }] },
    ])
    const gone = (await (await server.ask(at('a8', '/revisions'))).json()) as { revisions: object[] }
    expect(gone.revisions).toMatchObject([{ kind: 'deleted', who: 'Outside Patchbay' }])
    await expect.poll(() => events.map(({ type }) => type)).toContain('list')
    expect(events).toContainEqual({ type: 'assistant', connection: 'revox-sandbox', id: 'a7', tag: expect.any(String) })
    close()
  })

  test('a platform that fails is said in words, and the list still works', async () => {
    platform.misbehave = (_request, response) =>
      Boolean(response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Invalid API key"}'))
    const state = await (await server.post('/api/connections/revox-sandbox/refresh')).json()
    expect(state).toMatchObject({
      syncedAt: expect.any(String),
      failing: { since: expect.any(String), why: expect.stringMatching(/^Revox refused the key \(401\)\. Check/) },
    })
    expect((await server.list()).items).not.toEqual([])
    platform.misbehave = undefined
    expect(await (await server.post('/api/connections/revox-sandbox/refresh')).json()).toMatchObject({ failing: null })
  })
})

describe('history', () => {
  test('comes in pages, newest first', async () => {
    let { tag } = await server.read('a1')
    for (let index = 0; index < 35; index++) {
      const answer = await server.save('a1', { name: `Name ${index}` }, { tag })
      tag = ((await answer.json()) as { assistant: { tag: string } }).assistant.tag
    }
    type Page = { revisions: { id: string; units: { after: unknown }[] }[]; next: string | null }
    const first = (await (await server.ask(at('a1', '/revisions'))).json()) as Page
    const second = (await (await server.ask(at('a1', `/revisions?cursor=${first.next}`))).json()) as Page
    expect([...first.revisions, ...second.revisions].map(({ units }) => units[0]?.after)).toEqual(
      Array.from({ length: 35 }, (_, index) => `Name ${34 - index}`),
    )
    expect(second.next).toBeNull()
    expect((await server.ask(at('a1', '/revisions?cursor=none'))).status).toBe(400)
  })
})
