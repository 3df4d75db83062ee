import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeMarks } from './change-marks.ts'

/** The old text, made again from the new one and its marks. */
function undone(after: string, { added, removed }: ReturnType<typeof changeMarks>): string {
  const steps = [
    ...added.map(({ from, to }) => ({ at: from, cut: to - from, text: '' })),
    ...removed.map(({ at, text }) => ({ at, cut: 0, text })),
  ].sort((a, b) => b.at - a.at || b.cut - a.cut)
  return steps.reduce((text, { at, cut, text: put }) => text.slice(0, at) + put + text.slice(at + cut), after)
}

const word = fc.constantFrom('You', 'are', 'a', 'the', 'assistant', '{{name}}', '\n', '\n\n', '. ', ' ', ' ', '😀', 'é')
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''))

test('the marks say all that changed, and nothing else', () => {
  fc.assert(
    fc.property(text, text, text, text, (head, old, now, tail) => {
      const [before, after] = [head + old + tail, head + now + tail]
      expect(undone(after, changeMarks(before, after))).toBe(before)
    }),
    { numRuns: 500 },
  )
})

test('equal texts have no marks', () => {
  expect(changeMarks('a\nb', 'a\nb')).toEqual({ added: [], removed: [] })
})

test('a changed word is marked, not its line', () => {
  expect(changeMarks('Be kind.\nBe brief.\n', 'Be kind.\nBe very brief.\n')).toEqual({
    added: [{ from: 12, to: 17 }],
    removed: [],
  })
  expect(changeMarks('Say hello.', 'Say goodbye.')).toEqual({ added: [{ from: 4, to: 11 }], removed: [{ at: 4, text: 'hello' }] })
})

test('changes far from each other are found each for itself', () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `Line ${index} says what the assistant does then.`)
  const before = lines.join('\n')
  const after = lines.map((line, index) => (index === 3 || index === 1990 ? line.replace('does', 'shall') : line)).join('\n')
  const { added, removed } = changeMarks(before, after, 5000)
  expect(added.map(({ from, to }) => after.slice(from, to).trim())).toEqual(['shall', 'shall'])
  expect(removed.map(({ text: words }) => words.trim())).toEqual(['does', 'does'])
})

test('a text of 100 kB of which nothing stayed is answered in time', () => {
  const wordy = (seed: number) => Array.from({ length: 20_000 }, (_, index) => ((index * seed) % 9973).toString(36)).join(' ')
  const started = performance.now()
  const marks = changeMarks(wordy(7), wordy(11))
  expect(performance.now() - started).toBeLessThan(1000)
  expect(undone(wordy(11), marks)).toBe(wordy(7))
})
