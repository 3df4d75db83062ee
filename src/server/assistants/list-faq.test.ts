import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FaqPage } from '../../contracts/faq-api.ts'
import { connectTo, StubPlatform } from '../testing/stub-platform.ts'
import { makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

let platform: StubPlatform
let server: TestServer
const folder = makeFolder()
const item = (question: string, answer: string) => ({ question, answer })

beforeAll(async () => {
  platform = await StubPlatform.start()
  for (const id of ['a', 'b', 'c'])
    platform.add(id, { name: `Assistant ${id}`, faq_items: [item('When?', `At ${id}.`), item('Where?', '')] })
  platform.add('none', { name: 'Without' })
  await connectTo(folder, platform.url)
  server = await TestServer.start({ data: folder })
})
afterAll(async () => {
  await server.stop()
  await platform.stop()
  removeFolder(folder)
})

const page = async (query: string) => (await server.ask(`/api/faq${query}`)).json() as Promise<FaqPage>

test('all assistants come page by page, each with its questions and the tag they were read by', async () => {
  const found: FaqPage['assistants'] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const next: FaqPage = await page(`?limit=2${cursor && `&cursor=${cursor}`}`)
    found.push(...next.assistants)
    cursor = next.next
  }
  const own = found.filter(({ name }) => /^(Assistant|Without)/.test(name))
  expect(own.map(({ id, items }) => [id, items.map(({ answer }) => answer)])).toEqual([
    ['a', ['At a.', '']],
    ['b', ['At b.', '']],
    ['c', ['At c.', '']],
    ['none', []],
  ])
  for (const { id, tag } of own) expect(tag).toBe((await server.read(id)).tag)
})

test('the counts are those of all assistants', async () => {
  const all = (await page('?limit=200')).assistants
  const counts = (await (await server.ask('/api/faq/counts')).json()) as { items: number; pending: number }
  expect(counts.items).toBe(all.reduce((sum, { items }) => sum + items.length, 0))
  expect(counts.pending).toBeGreaterThanOrEqual(3)
})

test('a cursor that is none is refused in words', async () => {
  const answer = await server.ask('/api/faq?cursor=soon')
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { detail: string }).detail).toBe('cursor must be a whole number above 0.')
})
