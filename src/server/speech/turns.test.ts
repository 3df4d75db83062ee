import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failed } from '../testing/failed.ts'
import { SharedWork } from './shared-work.ts'
import { Turns, TurnsFull } from './turns.ts'

const here = new AbortController().signal

/** Work that ends when it is told to. */
function held() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end, work: () => ended }
}

test('whoever asks for one thing comes before somebody’s second', async () => {
  const turns = new Turns({ running: 1, waiting: 10, waitingEach: 4 })
  const order: string[] = []
  const first = held()
  const run = (person: string, name: string) => turns.run(person, here, async () => void order.push(name))
  const all = [turns.run('a', here, first.work), run('a', 'a2'), run('a', 'a3'), run('b', 'b1')]
  first.end()
  await Promise.all(all)
  expect(order).toEqual(['a2', 'a3', 'b1'])

  const wide = new Turns({ running: 2, waiting: 10, waitingEach: 4 })
  const [one, two] = [held(), held()]
  const both = [wide.run('a', here, one.work), wide.run('a', here, two.work)]
  const started: string[] = []
  // The second place is free, and not for the one who speaks already.
  await wide.run('b', here, async () => void started.push('b'))
  expect(started).toEqual(['b'])
  one.end()
  two.end()
  await Promise.all(both)
})

test('nobody can fill what waits', async () => {
  const turns = new Turns({ running: 1, waiting: 5, waitingEach: 2 })
  const first = held()
  const all = [turns.run('a', here, first.work), turns.run('a', here, async () => {}), turns.run('a', here, async () => {})]
  expect(await failed(turns.run('a', here, async () => {}))).toBeInstanceOf(TurnsFull)
  all.push(turns.run('b', here, async () => {}))
  first.end()
  await Promise.all(all)
})

test('who has left while waiting is not begun with', async () => {
  const turns = new Turns({ running: 1, waiting: 5, waitingEach: 5 })
  const first = held()
  const leaving = new AbortController()
  let begun = false
  const running = turns.run('a', here, first.work)
  const waiting = turns.run('b', leaving.signal, async () => {
    begun = true
  })
  leaving.abort(new Error('gone'))
  expect((await failed(waiting)).message).toBe('gone')
  first.end()
  await running
  await turns.run('c', here, async () => {})
  expect(begun).toBe(false)
})

test('no more run than may, one of a person, and all that were taken end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      async (people, running) => {
        const turns = new Turns({ running, waiting: 12, waitingEach: 4 })
        const now: string[] = []
        const results = await Promise.allSettled(
          people.map((person, index) =>
            turns.run(person, here, async () => {
              now.push(person)
              expect(now.length).toBeLessThanOrEqual(running)
              expect(new Set(now).size).toBe(now.length)
              if (index % 2) await Promise.resolve()
              now.splice(now.indexOf(person), 1)
            }),
          ),
        )
        for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(TurnsFull)
        expect(now).toEqual([])
      },
    ),
  )
})

test('the same work is done once for all, and given up when the last has left', async () => {
  const shared = new SharedWork<string>()
  let begun = 0
  let signalGiven: AbortSignal | undefined
  const end = held()
  const work = async (signal: AbortSignal) => {
    begun++
    signalGiven = signal
    await end.work()
    return 'done'
  }
  const [one, two] = [new AbortController(), new AbortController()]
  const all = [shared.run('k', one.signal, work), shared.run('k', two.signal, work)]
  const gone = failed(all[0] as Promise<string>)
  one.abort(new Error('left'))
  expect((await gone).message).toBe('left')
  expect(signalGiven?.aborted).toBe(false)
  end.end()
  expect(await all[1]).toBe('done')
  expect(begun).toBe(1)

  const again = new AbortController()
  const never = shared.run('k', again.signal, (signal) => {
    signalGiven = signal
    return new Promise(() => {})
  })
  again.abort(new Error('left'))
  await failed(never)
  expect(signalGiven?.aborted).toBe(true)
  expect(await shared.run('k', here, async () => 'anew')).toBe('anew')
})
