import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { find } from '../../lib/find-replace/find.ts'
import type { Search } from '../../lib/find-replace/search.ts'
import type { Answer, Order } from './find-worker.ts'
import { Finder } from './finder.ts'

/** A worker in the same thread; `isBroken`: its file cannot be loaded. */
class FakeWorker extends EventTarget {
  static isBroken = false
  readonly texts: string[] = []
  isEnded = false

  constructor() {
    super()
    if (FakeWorker.isBroken) setTimeout(() => this.dispatchEvent(new Event('error')))
  }
  postMessage(order: Order) {
    if (this.isEnded || FakeWorker.isBroken) return
    if ('texts' in order) this.texts.push(...order.texts)
    else {
      const data: Answer = { id: order.id, found: find(this.texts, order.search) }
      setTimeout(() => this.isEnded || this.dispatchEvent(Object.assign(new Event('message'), { data })))
    }
  }
  terminate() {
    this.isEnded = true
  }
}

beforeEach(() => {
  FakeWorker.isBroken = false
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const texts = Array.from({ length: 25_000 }, (_, index) => `text ${index}`)
const search = (find: string): Search => ({ find, replace: '', isExpression: false, matchCase: false, wholeWord: false })

test('a search looks through all texts, also one that follows another while they are handed over', async () => {
  const finder = new Finder(texts)
  const first = finder.find(search('text 1'))
  const second = finder.find(search('text 24999'))
  expect(await first).toBeUndefined()
  expect(await second).toMatchObject({ hits: [{ text: 24_999 }] })
})

test('a search that a newer one follows, or the end, tells nothing', async () => {
  const finder = new Finder(texts)
  await finder.begin()
  const first = finder.find(search('text 7'))
  const second = finder.find(search('text 24999'))
  expect(await first).toBeUndefined()
  expect(await second).toMatchObject({ hits: [{ text: 24_999 }] })
  const third = finder.find(search('text'))
  finder.end()
  expect(await third).toBeUndefined()
})

test('where the search cannot be loaded, it says so, whether that was known before or not', async () => {
  FakeWorker.isBroken = true
  const finder = new Finder(texts)
  const problem = { problem: expect.stringContaining('could not be loaded') }
  expect(await finder.find(search('text'))).toMatchObject(problem)
  await finder.begin()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await finder.find(search('text'))).toMatchObject(problem)
  FakeWorker.isBroken = false
  expect(await finder.find(search('text 24999'))).toMatchObject({ hits: [{ text: 24_999 }] })
})
