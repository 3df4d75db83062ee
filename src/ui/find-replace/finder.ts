import type { Found, Search } from '../../lib/find-replace/search.ts'
import type { Answer, Order } from './find-worker.ts'

/** Longer than this nobody waits; an expression that takes it may take for ever. */
const deadlineMilliseconds = 2_000

/** So many texts are copied to the worker at once, that the page stays awake between. */
const portion = 5_000

/**
 * Looks through texts beside the page. A search that a newer one follows is given up, and so is one that takes too long: an
 * expression can match one text in more ways than can be counted.
 */
export class Finder {
  #worker: Worker | undefined
  #last = 0
  #giveUp: (() => void) | undefined

  constructor(readonly texts: readonly string[]) {}

  /** Nothing when a newer search, or the end, came between. */
  async find(search: Search): Promise<Found | undefined> {
    this.#giveUp?.()
    const id = ++this.#last
    const worker = await this.#started()
    if (id !== this.#last) return undefined
    return new Promise((resolve) => {
      const done = (found: Found | undefined, isStuck: boolean) => {
        clearTimeout(timer)
        worker.removeEventListener('message', hear)
        worker.removeEventListener('error', fail)
        this.#giveUp = undefined
        if (isStuck) this.end()
        resolve(found)
      }
      const hear = ({ data }: MessageEvent<Answer>) => data.id === id && done(data.found, false)
      const fail = () => done({ problem: 'The part of Patchbay that searches could not be loaded.' }, true)
      const timer = setTimeout(() => done({ problem: tooLong }, true), deadlineMilliseconds)
      worker.addEventListener('message', hear)
      worker.addEventListener('error', fail)
      this.#giveUp = () => done(undefined, true)
      worker.postMessage({ id, search } satisfies Order)
    })
  }

  end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }

  async #started(): Promise<Worker> {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
    this.#worker = worker
    for (let at = 0; at < this.texts.length; at += portion) {
      worker.postMessage({ texts: this.texts.slice(at, at + portion) } satisfies Order)
      await new Promise((resolve) => setTimeout(resolve))
    }
    return worker
  }
}

const tooLong =
  'This takes too long. An expression that repeats what is repeated already, such as (a+)+, may never end: say it more simply.'
