type Shared<Result> = { readonly result: Promise<Result>; readonly stop: AbortController; wanted: number }

/** Does the same thing once for all who ask for it while it is done. It is given up when the last of them has left. */
export class SharedWork<Result> {
  readonly #under = new Map<string, Shared<Result>>()

  async run(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    signal.throwIfAborted()
    const shared = this.#under.get(key) ?? this.#begin(key, work)
    shared.wanted++
    return new Promise((resolve, reject) => {
      const leave = () => {
        shared.wanted--
        if (shared.wanted === 0) {
          // Whoever asks from now on begins anew.
          if (this.#under.get(key) === shared) this.#under.delete(key)
          shared.stop.abort(signal.reason)
        }
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      shared.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<Result>): Shared<Result> {
    const stop = new AbortController()
    const shared: Shared<Result> = { result: work(stop.signal), stop, wanted: 0 }
    this.#under.set(key, shared)
    const forget = () => {
      if (this.#under.get(key) === shared) this.#under.delete(key)
    }
    shared.result.then(forget, forget)
    return shared
  }
}
