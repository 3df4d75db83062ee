import { expect, test } from 'vitest'
import { entriesOf } from './entries-of.ts'

test.each<[string, string[]]>([
  ['good', ['good']],
  ['good, bad;  ugly ', ['good', 'bad', 'ugly']],
  ['Yes, please\r\nNo, thanks\n', ['Yes, please', 'No, thanks']],
  ['S, small\tM, medium', ['S, small', 'M, medium']],
  ['Yes, please | No', ['Yes, please', 'No']],
  ['"Yes, please", No, "Maybe"', ['Yes, please', 'No', 'Maybe']],
  ['5" or less, more', ['5" or less', 'more']],
  ['a,,a, b ,', ['a', 'b']],
  ['"one; two"', ['one; two']],
  [' \n,; | ', [',;']],
  ['', []],
])('%j are %j', (text, entries) => {
  expect(entriesOf(text)).toEqual(entries)
})
