import { beforeEach, describe, expect, test } from 'vitest'
import { inBackground } from './background.ts'
import { type Limit, Pace } from './pace.ts'

/** A clock that goes on when the test says so. */
class TestClock {
  time = 0
  #sleepers: { until: number; wake: () => void }[] = []
  now = () => this.time
  sleep = (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#sleepers.push({ until: this.time + milliseconds, wake })
      signal.addEventListener('abort', wake)
    })

  async pass(seconds: number): Promise<void> {
    const end = this.time + seconds * 1_000
    for (;;) {
      await settle()
      const next = this.#sleepers.sort((a, b) => a.until - b.until)[0]
      if (!next || next.until > end) break
      this.#sleepers.shift()
      this.time = next.until
      next.wake()
    }
    this.time = end
    await settle()
  }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

let clock: TestClock
let left: number[]
let refused: number[]
const never = new AbortController().signal
beforeEach(() => {
  clock = new TestClock()
  left = []
  refused = []
})

const paceOf = (...limits: Limit[]) => new Pace(limits, clock)
const ask = (pace: Pace, times = 1, signal = never) => {
  for (let count = 0; count < times; count++) {
    void pace.turn('Platform', signal).then(
      () => left.push(clock.time / 1_000),
      (error) => refused.push(error.retryAfterSeconds),
    )
  }
}
const askBehind = (pace: Pace, times: number) => inBackground(async () => ask(pace, times))

describe('a window', () => {
  test('lets so many go at once and the next when the first has left it', async () => {
    const pace = paceOf({ requests: 3, seconds: 10 })
    ask(pace, 2)
    await clock.pass(4)
    ask(pace, 3)
    await clock.pass(30)
    expect(left).toEqual([0, 0, 4, 10, 10])
  })

  test('never holds more than it may, wherever one begins to count', async () => {
    const pace = paceOf({ requests: 100, seconds: 60 }, { requests: 20, seconds: 10 })
    for (let second = 0; second < 120; second++) {
      ask(pace, 2)
      await clock.pass(1)
    }
    await clock.pass(60)
    for (const from of left) {
      expect(left.filter((at) => at >= from && at < from + 10).length).toBeLessThanOrEqual(20)
      expect(left.filter((at) => at >= from && at < from + 60).length).toBeLessThanOrEqual(100)
    }
    expect(left.length + refused.length).toBe(240)
  })

  test('without any limit nobody waits', async () => {
    ask(paceOf(), 500)
    await clock.pass(0)
    expect(left).toHaveLength(500)
  })
})

describe('waiting', () => {
  test('beyond 20 seconds is refused at once, with the seconds that are left', async () => {
    const pace = paceOf({ requests: 1, seconds: 60 })
    ask(pace, 2)
    await clock.pass(0)
    expect([left, refused]).toEqual([[0], [60]])
    await clock.pass(45)
    ask(pace)
    await clock.pass(20)
    expect(left).toEqual([0, 60])
  })

  test('is a 429 in words', async () => {
    const pace = paceOf({ requests: 1, seconds: 60 })
    ask(pace)
    await expect(pace.turn('Platform', never)).rejects.toMatchObject({ status: 429, reached: 'answered', kind: 'rate-limited' })
  })

  test('ends when the server stops', async () => {
    const ending = new AbortController()
    const pace = paceOf({ requests: 1, seconds: 10 })
    ask(pace, 2, ending.signal)
    await clock.pass(1)
    ending.abort()
    await settle()
    expect([left, refused]).toEqual([[0], [9]])
  })
})

describe('work in the background', () => {
  test('takes half of a window, and a person finds the other half free', async () => {
    const pace = paceOf({ requests: 20, seconds: 10 })
    await askBehind(pace, 30)
    await clock.pass(1)
    expect(left).toHaveLength(10)
    left = []
    ask(pace, 10)
    await clock.pass(0)
    expect(left).toHaveLength(10)
  })

  test('goes on as its half becomes free', async () => {
    const pace = paceOf({ requests: 4, seconds: 10 })
    await askBehind(pace, 6)
    await clock.pass(30)
    expect(left).toEqual([0, 0, 10, 10, 20, 20])
  })
})

describe('a rest that the platform asked for', () => {
  test('holds every request until it is over', async () => {
    const pace = paceOf()
    pace.rest(7)
    ask(pace, 2)
    await clock.pass(6)
    expect(left).toEqual([])
    await clock.pass(10)
    expect(left).toEqual([7, 7])
  })

  test('that is long refuses them, and is not shortened by a later one', async () => {
    const pace = paceOf()
    pace.rest(3_600)
    pace.rest(1)
    ask(pace)
    await clock.pass(0)
    expect(refused).toEqual([3_600])
  })
})
