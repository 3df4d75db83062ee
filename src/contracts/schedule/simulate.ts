import { nextOpening } from './open-times.ts'
import { clockOf, type Plan } from './plan.ts'
import { wallOf } from './zone.ts'

/** How an attempt ended. Only a person ends the retries (assumption `only-a-person-ends-it`). */
export type Outcome = 'no-answer' | 'voicemail' | 'person'

/** Why an attempt was due when it was. */
export type Cause =
  | { readonly kind: 'first' }
  /** The second call of two in a row. */
  | { readonly kind: 'at-once' }
  | { readonly kind: 'delay'; readonly seconds: number; readonly row: number }

/** Why an attempt had to wait although it was due. */
export type Wait = 'day' | 'hours'

export type Attempt = {
  /** 1 is the first call. */
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** When it would have been placed without windows and days. */
  readonly due: number
  readonly cause: Cause
  readonly wait: Wait | undefined
  /** The window in which it is placed, by its place in the list. */
  readonly row: number
  readonly outcome: Outcome
}

/** Why no further attempt follows. */
export type End =
  | { readonly kind: 'person'; readonly attempt: number }
  | { readonly kind: 'spent'; readonly retries: number }
  | { readonly kind: 'no-window' | 'no-day' | 'never-open' }

export type Simulation = { readonly attempts: readonly Attempt[]; readonly end: End }

export type Start = {
  readonly plan: Plan
  /** When the call is asked for. */
  readonly at: number
  /** The recipient's zone; the plan's own zone comes before it. */
  readonly zone: string
  /** How the attempts end, in order; one that is not told ends unanswered. */
  readonly outcomes?: readonly Outcome[]
}

/** More attempts than these are not drawn up: nobody reads them, and a platform takes any number. */
export const mostAttempts = 200

/**
 * Every attempt of a call, from the first to the last, and why none follows. Instants are milliseconds since 1970.
 * The rules are those of seeds 000 and 002; what they leave open is in `assumptions`.
 */
export function simulate({ plan, at, zone: own, outcomes = [] }: Start): Simulation {
  const zone = clockOf(plan, own)
  const attempts: Attempt[] = []
  let due = at
  let cause: Cause = { kind: 'first' }
  // Assumption `retries-follow-the-first`.
  for (let number = 1; number <= Math.min(plan.retries + 1, mostAttempts); number++) {
    // Assumptions `first-call-waits` and `moved-to-the-next-start`.
    const opening = nextOpening(plan, zone, due)
    if (!opening) return { attempts, end: { kind: whyNever(plan) } }
    const { from, window } = opening
    const outcome = outcomes[number - 1] ?? 'no-answer'
    attempts.push({ number, at: from, due, cause, wait: from > due ? whyWait(plan, zone, due) : undefined, row: window.row, outcome })
    if (outcome === 'person') return { attempts, end: { kind: 'person', attempt: number } }
    // Seed 002: only the step from the first attempt to the second, and only with at least two attempts.
    const isTwin = number === 1 && plan.twice && plan.retries >= 2
    cause = isTwin ? { kind: 'at-once' } : { kind: 'delay', seconds: window.delay, row: window.row }
    // Assumption `delay-of-the-window`.
    due = isTwin ? from : from + window.delay * 1_000
  }
  return { attempts, end: { kind: 'spent', retries: plan.retries } }
}

const whyWait = (plan: Plan, zone: string, due: number): Wait => (plan.days.has(wallOf(zone, due).weekday) ? 'hours' : 'day')

function whyNever(plan: Plan): 'no-window' | 'no-day' | 'never-open' {
  if (plan.windows.length === 0) return 'no-window'
  return plan.days.size === 0 ? 'no-day' : 'never-open'
}
