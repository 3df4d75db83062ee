import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault, lineAndColumn } from './json-fault.ts'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
const piece = fc.constantFrom(
  ...'{}[]:,"\\ \n\t0-1.eE+tf',
  '"a"',
  'true',
  'null',
  '12',
  '-0.5e+3',
  '01',
  '\\u12fg',
  '\\u00e9',
  '\u0001',
  '{{x}}',
  'é',
)

test('a text has a fault where JSON.parse refuses it', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
      (text) => {
        expect(jsonFault(text) === undefined).toBe(isJson(text))
      },
    ),
    { numRuns: 3_000 },
  )
  fc.assert(
    fc.property(fc.json(), fc.nat(), piece, (text, place, more) => {
      expect(jsonFault(text)).toBeUndefined()
      const at = place % (text.length + 1)
      for (const broken of [text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + more + text.slice(at)])
        expect(jsonFault(broken) === undefined).toBe(isJson(broken))
    }),
    { numRuns: 1_000 },
  )
})

test('what stands before a fault is the beginning of some JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, place) => {
      const at = place % (text.length + 1)
      const fault = jsonFault(`${text.slice(0, at)}\u0001`)
      expect(fault === undefined || fault.at <= at).toBe(true)
    }),
  )
})

test.each([
  ['{"a": 1,}', 8, 'A name in double quotes is missing'],
  ['{"a" 1}', 5, 'A colon is missing'],
  ['{"a": 1 "b": 2}', 8, 'A comma or } is missing'],
  ['[1 2]', 3, 'A comma or ] is missing'],
  ['{"a": Lyon}', 6, 'A value is missing: text must stand in double quotes'],
  ['{"a": "x\ny"}', 8, 'A line break must be written as \\n'],
  ['{"a": "x', 6, 'A double quote is opened and never closed'],
  ['{"a": "\\q"}', 7, 'A backslash begins nothing that JSON knows'],
  ['{"a": 1', 7, '} is missing at the end'],
  ['{} {}', 3, 'Nothing may stand behind the end'],
  ['', 0, 'A value is missing'],
])('%j: at %i, %s', (text, at, message) => {
  expect(jsonFault(text)).toEqual({ at, message })
})

test('lines and columns count from 1', () => {
  expect(lineAndColumn('ab\r\nc\nd', 6)).toEqual({ line: 3, column: 1 })
  expect(lineAndColumn('ab', 0)).toEqual({ line: 1, column: 1 })
})
