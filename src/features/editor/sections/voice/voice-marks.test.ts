import { beforeEach, expect, test, vi } from 'vitest'
import { markOf, mostRecents, noteChosen, readMarks, togglePin } from './voice-marks.ts'

const voice = (id: string) => ({ provider: 'cartesia', id })
let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})

test('a pin stays until it is taken away, for its own connection', () => {
  togglePin('a', voice('1'))
  togglePin('a', voice('2'))
  expect(readMarks('a').pins).toEqual([markOf(voice('1')), markOf(voice('2'))])
  expect(readMarks('b').pins).toEqual([])
  togglePin('a', voice('1'))
  expect(readMarks('a').pins).toEqual([markOf(voice('2'))])
})

test('the voices chosen last are kept, newest first, each once', () => {
  for (let at = 0; at < mostRecents + 3; at++) noteChosen('a', voice(String(at)))
  noteChosen('a', voice('9'))
  const { recents } = readMarks('a')
  expect(recents).toHaveLength(mostRecents)
  expect(recents.slice(0, 3)).toEqual([markOf(voice('9')), markOf(voice('10')), markOf(voice('8'))])
})

test.each(['', '{', 'null', '[]', '{"pins":"x","recents":[1,"cartesia 2",null]}'])('what is kept badly (%s) is no harm', (text) => {
  kept.set('patchbay-voices-a', text)
  expect(readMarks('a').pins).toEqual([])
  togglePin('a', voice('1'))
  expect(readMarks('a').pins).toEqual([markOf(voice('1'))])
})

test('a device that keeps nothing still pins for the time being', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('not allowed')
    },
    setItem: () => {
      throw new Error('not allowed')
    },
  })
  expect(togglePin('a', voice('1')).pins).toEqual([markOf(voice('1'))])
})
