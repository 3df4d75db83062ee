/** Nobody can be taken on at the moment. `seconds`: when it is worth another try. */
export class TurnsFull extends Error {
  readonly seconds: number

  constructor(seconds: number) {
    super('Too much is being spoken')
    this.seconds = seconds
  }
}

export type TurnLimits = {
  /** How many speak at once. */
  readonly running: number
  /** How many may wait, and how many of one person. */
  readonly waiting: number
  readonly waitingEach: number
}

type Waiting = { readonly person: string; readonly start: () => void }

/**
 * Whose turn it is to have something spoken: one thing at a time for each person, so that nobody is kept waiting by
 * somebody who asks for a lot.
 */
export class Turns {
  readonly #limits: TurnLimits
  readonly #running = new Set<string>()
  #waiting: readonly Waiting[] = []

  constructor(limits: TurnLimits = { running: 3, waiting: 24, waitingEach: 4 }) {
    this.#limits = limits
  }

  /** Throws TurnsFull, or the reason of a signal that aborts while it waits. */
  async run<Result>(person: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted()
    if (!this.#mayRun(person)) await this.#wait(person, signal)
    else this.#running.add(person)
    try {
      return await work()
    } finally {
      this.#running.delete(person)
      this.#startNext()
    }
  }

  #mayRun(person: string): boolean {
    return this.#running.size < this.#limits.running && !this.#running.has(person)
  }

  #wait(person: string, signal: AbortSignal): Promise<void> {
    const own = this.#waiting.filter((one) => one.person === person).length
    if (own >= this.#limits.waitingEach || this.#waiting.length >= this.#limits.waiting) throw new TurnsFull(2)
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        person,
        start: () => {
          signal.removeEventListener('abort', leave)
          resolve()
        },
      }
      const leave = () => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting = [...this.#waiting, waiting]
    })
  }

  /** The turn is taken here already, before anybody else can come between. */
  #startNext(): void {
    const next = this.#waiting.find(({ person }) => this.#mayRun(person))
    if (!next) return
    this.#waiting = this.#waiting.filter((one) => one !== next)
    this.#running.add(next.person)
    next.start()
  }
}
