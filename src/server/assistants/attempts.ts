import type { Link } from '../connections.ts'
import { isLongestWait } from '../upstream/retry-after.ts'
import type { Upstream } from '../upstream/upstream.ts'

/** How the last reading of a list ended. Times are of `performance.now()`, which no change of the clock moves. */
export type Attempt = {
  readonly at: number
  /** How many in a row went wrong. */
  readonly failures: number
  /** Until when the platform is left alone, since it asked for that. */
  readonly restUntil: number | undefined
  /** Whether it asked for that very time, which can then be counted down; a longer one is cut short. */
  readonly isCounted: boolean
  /** From 0 to 1, anew for each: connections that began together drift apart. */
  readonly spread: number
}

/** By account, so that another key begins anew; gone with the process, which reads everything when it starts. */
const attempts = new WeakMap<Upstream, Attempt>()

export const attemptOf = ({ upstream }: Link): Attempt | undefined => attempts.get(upstream)

/** Remembers that a list was read just now. */
export function noteRead({ upstream }: Link): void {
  attempts.set(upstream, { at: performance.now(), failures: 0, restUntil: undefined, isCounted: false, spread: Math.random() })
}

/** Remembers that a list could not be read just now, and for how many seconds the platform asked to be left alone. */
export function noteFailure(link: Link, rest: number | undefined): void {
  const at = performance.now()
  attempts.set(link.upstream, {
    at,
    failures: (attemptOf(link)?.failures ?? 0) + 1,
    restUntil: rest === undefined ? undefined : at + rest * 1_000,
    isCounted: rest !== undefined && !isLongestWait(rest),
    spread: Math.random(),
  })
}

/** Seconds until the end of a rest; 0 when there is none. */
export function restLeft({ restUntil = 0 }: Attempt): number {
  return Math.max(0, Math.ceil((restUntil - performance.now()) / 1_000))
}

/**
 * When a list is to be read next, if it is read every so many milliseconds. After a failure sooner at first, since most
 * are over soon, then twice as late each time, up to six times the interval.
 */
export function dueAt(attempt: Attempt | undefined, every: number): number {
  if (!attempt) return Number.NEGATIVE_INFINITY
  const { at, failures, restUntil = at, spread } = attempt
  const pause = failures === 0 ? every : Math.min((every / 10) * 2 ** (failures - 1), every * 6)
  return Math.max(at + pause * (0.75 + spread / 2), restUntil)
}
