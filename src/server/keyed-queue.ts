/** Runs tasks of one key one after the other; tasks of different keys do not wait for each other. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>()

  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key) ?? Promise.resolve()
    const run = before.then(task, task)
    this.#tails.set(key, run)
    const forget = () => {
      if (this.#tails.get(key) === run) this.#tails.delete(key)
    }
    run.then(forget, forget)
    return run
  }

  /** Settles when everything that is queued now has ended, well or not. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#tails.values())
  }
}
