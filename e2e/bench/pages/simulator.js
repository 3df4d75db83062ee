// @ts-check
import { simulate } from '../../../src/contracts/schedule/simulate.ts'

/** Two windows on working days, and 50 attempts that nobody answers. */
const plan = {
  windows: [
    { row: 0, start: 600, end: 720, delay: 5400 },
    { row: 1, start: 840, end: 1080, delay: 9000 },
  ],
  days: new Set([0, 1, 2, 3, 4]),
  retries: 49,
  twice: true,
  zone: null,
}

/**
 * Milliseconds that the attempts in a zone take when nobody asked for it before, and those of each run after.
 * @param {string} zone @param {number} runs
 */
function measure(zone, runs) {
  const at = Date.parse('2027-02-20T09:00Z')
  const times = Array.from({ length: runs + 1 }, () => {
    const from = performance.now()
    const { attempts } = simulate({ plan, at, zone })
    if (attempts.length !== 50) throw new Error(`${attempts.length} attempts in place of 50`)
    return performance.now() - from
  })
  return { first: times[0] ?? 0, again: times.slice(1) }
}

Object.assign(globalThis, { benchSimulate: measure })
