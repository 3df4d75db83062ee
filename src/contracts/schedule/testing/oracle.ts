import type { Plan } from '../plan.ts'

const minuteLength = 60_000
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** What clocks show, minute by minute, asked of Intl alone: another source than the one that is tested. */
export class WallClock {
  readonly from: number
  readonly #minutes: Int16Array

  constructor(zone: string, from: number, length: number) {
    this.from = from
    this.#minutes = new Int16Array(length)
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    for (let index = 0; index < length; index++) {
      const [weekday = '', time = ''] = clock.format(from + index * minuteLength).split(' ')
      this.#minutes[index] = days.indexOf(weekday.slice(0, 3)) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
    }
  }

  get end(): number {
    return this.from + this.#minutes.length * minuteLength
  }

  /** Minutes since Monday's midnight, as the clock shows them. */
  shows(at: number): number {
    const shown = this.#minutes[Math.floor((at - this.from) / minuteLength)]
    if (shown === undefined) throw new RangeError('Not within this clock’s time')
    return shown
  }
}

/** The windows that are open at an instant, the first of the list first. */
function openAt(plan: Plan, clock: WallClock, at: number): number | undefined {
  const shown = clock.shows(at)
  if (!plan.days.has(Math.floor(shown / 1440))) return undefined
  const minute = shown % 1440
  return plan.windows.find(({ start, end }) => start <= minute && minute < end)?.row
}

/** The same as `simulate`, without a thought: it walks on minute by minute until somebody may be called. */
export function bruteForce(plan: Plan, clock: WallClock, first: number): { at: number; row: number }[] {
  const attempts: { at: number; row: number }[] = []
  let at = first
  while (attempts.length <= plan.retries) {
    let row: number | undefined
    while (at < clock.end) {
      row = openAt(plan, clock, at)
      if (row !== undefined) break
      at += minuteLength
    }
    if (row === undefined) return attempts
    attempts.push({ at, row })
    const delay = plan.windows.find((one) => one.row === row)?.delay ?? 0
    if (!(attempts.length === 1 && plan.twice && plan.retries >= 2)) at += delay * 1_000
  }
  return attempts
}
