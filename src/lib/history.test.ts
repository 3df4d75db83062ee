import fc from 'fast-check'
import { expect, test } from 'vitest'
import { History } from './history.ts'

test('undo and redo lead through all states and back, as far as the limit goes', () => {
  const states = fc.array(fc.integer(), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(states, fc.integer({ min: 1, max: 50 }), (list, limit) => {
      const history = new History<{ value: number }>(limit)
      const all = list.map((value) => ({ value }))
      for (const before of all.slice(0, -1)) history.step(before)
      let now = all.at(-1) as { value: number }
      const back: { value: number }[] = []
      for (let one = history.undo(now); one; one = history.undo(now)) {
        now = one
        back.push(one)
      }
      expect(back).toEqual(all.slice(0, -1).reverse().slice(0, limit))
      for (let one = history.redo(now); one; one = history.redo(now)) now = one
      expect(now).toBe(all.at(-1))
    }),
  )
})

test('a new step takes the future away, and a step that led nowhere can be forgotten', () => {
  const history = new History<string>(50)
  history.step('a')
  expect(history.undo('b')).toBe('a')
  history.step('a')
  expect(history.canRedo).toBe(false)
  history.forgetStep()
  expect(history.canUndo).toBe(false)
})
