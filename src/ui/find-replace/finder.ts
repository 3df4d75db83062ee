import { portionsOf } from '../../lib/find-replace/portions.ts'
import type { Found, Search } from '../../lib/find-replace/search.ts'
import type { Answer, Order } from './find-worker.ts'

/** Longer than this nobody waits; an expression that takes it may take for ever. */
const deadlineMilliseconds = 2_000

/**
 * Looks through texts beside the page. A search that a newer one follows is given up, and so is one that takes too long: an
 * expression can match one text in more ways than can be counted.
 */
export class Finder {
  #worker: Worker | undefined
  #ready: Promise<Worker> | undefined
  #broken: Worker | undefined
  #last = 0
  #giveUp: (() => void) | undefined

  constructor(readonly texts: readonly string[]) {}

  /** Hands the texts over, so that the first search finds them there. */
  begin(): Promise<Worker> {
    this.#ready ??= this.#handOver()
    return this.#ready
  }

  /** Nothing when a newer search, or the end, came between. */
  async find(search: Search): Promise<Found | undefined> {
    this.#giveUp?.()
    const id = ++this.#last
    const worker = await this.begin()
    if (id !== this.#last || worker !== this.#worker) return undefined
    if (worker === this.#broken) {
      this.end()
      return { problem: notLoaded }
    }
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
      const fail = () => done({ problem: notLoaded }, true)
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
    this.#ready = undefined
  }

  async #handOver(): Promise<Worker> {
    const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
    this.#worker = worker
    worker.addEventListener('error', () => {
      this.#broken = worker
    })
    for (const texts of portionsOf(this.texts)) {
      if (worker !== this.#worker) break
      worker.postMessage({ texts } satisfies Order)
      await nextTask()
    }
    return worker
  }
}

/** Lets the page do what it has to do meanwhile. A timer would wait for four milliseconds each time. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

const notLoaded = 'The part of Patchbay that searches could not be loaded.'
const tooLong =
  'This takes too long. An expression that repeats what is repeated already, such as (a+)+, may never end: say it more simply.'
