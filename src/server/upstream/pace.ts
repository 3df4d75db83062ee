import { isInBackground } from './background.ts'
import { UpstreamError } from './upstream.ts'

/** What a platform allows: so many requests within so many seconds, wherever one begins to count. */
export type Limit = { readonly requests: number; readonly seconds: number }

export type Clock = {
  /** Milliseconds that never go back. */
  readonly now: () => number
  /** Ends early when the signal is given. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** How long a request waits for its turn, in milliseconds: someone looks at the one and nobody at the other. */
const patience = { person: 20_000, background: 60_000 }
type Kind = keyof typeof patience

/**
 * Keeps the requests of one account within what its platform allows. Work in the background gets half of it, so that a
 * save always has room. A request waits for its turn; when that would take too long it is told how long.
 */
export class Pace {
  readonly #limits: readonly Limit[]
  readonly #clock: Clock
  readonly #longest: number
  #sent: { at: number; kind: Kind }[] = []
  #heldUntil = Number.NEGATIVE_INFINITY
  readonly #tails: Record<Kind, Promise<unknown>> = { person: Promise.resolve(), background: Promise.resolve() }

  constructor(limits: readonly Limit[], clock: Clock = systemClock) {
    this.#limits = limits
    this.#clock = clock
    this.#longest = Math.max(0, ...limits.map(({ seconds }) => seconds * 1_000))
  }

  /** Resolves when the next request may leave. Throws a 429 of its own when that would take too long. */
  turn(label: string, signal: AbortSignal): Promise<void> {
    const kind: Kind = isInBackground() ? 'background' : 'person'
    const deadline = this.#clock.now() + patience[kind]
    const turn = this.#tails[kind].then(() => this.#wait(kind, label, deadline, signal))
    this.#tails[kind] = turn.catch(() => {})
    return turn
  }

  /** The platform asked for so many seconds of rest. */
  rest(seconds: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#clock.now() + seconds * 1_000)
  }

  async #wait(kind: Kind, label: string, deadline: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const now = this.#clock.now()
      const at = this.#next(kind, now)
      if (at <= now) {
        this.#sent.push({ at: now, kind })
        return
      }
      if (at > deadline || signal.aborted) throw slowDown(label, Math.ceil((at - now) / 1_000))
      await this.#clock.sleep(at - now, signal)
    }
  }

  /** When the next request of a kind may leave. */
  #next(kind: Kind, now: number): number {
    this.#sent = this.#sent.filter(({ at }) => at > now - this.#longest)
    const all = this.#sent.map(({ at }) => at)
    const behind = this.#sent.filter((one) => one.kind === 'background').map(({ at }) => at)
    const times = this.#limits.flatMap(({ requests, seconds }) => [
      freeAt(all, requests, seconds),
      ...(kind === 'background' ? [freeAt(behind, Math.max(1, Math.floor(requests / 2)), seconds)] : []),
    ])
    return Math.max(this.#heldUntil, ...times)
  }
}

/** When fewer than `most` of these moments lie within the last seconds. */
function freeAt(moments: readonly number[], most: number, seconds: number): number {
  const blocking = moments[moments.length - most]
  return blocking === undefined ? Number.NEGATIVE_INFINITY : blocking + seconds * 1_000
}

const slowDown = (label: string, seconds: number) =>
  new UpstreamError({
    status: 429,
    summary: `${label} takes no more requests for the moment`,
    retryAfterSeconds: Math.max(1, seconds),
    reached: 'answered',
    kind: 'rate-limited',
  })

const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, Math.ceil(milliseconds))
      signal.addEventListener('abort', end)
    }),
}
