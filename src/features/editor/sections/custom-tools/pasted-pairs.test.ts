import { expect, test } from 'vitest'
import { pastedPairs } from './pasted-pairs.ts'

test.each([
  [
    'Authorization: Bearer x\nAccept: */*',
    false,
    [
      ['Authorization', 'Bearer x'],
      ['Accept', '*/*'],
    ],
  ],
  [
    'a\t1\r\nb\t2\r\n',
    false,
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    '?q=a%20b&page=2',
    false,
    [
      ['q', 'a b'],
      ['page', '2'],
    ],
  ],
  ['Accept: text/plain', true, [['Accept', 'text/plain']]],
  ['Accept: text/plain', false, undefined],
  ['just words', true, undefined],
  ['https://a.example', true, undefined],
  ['one\ntwo', false, undefined],
] as const)('%j pasted gives pairs or is text', (text, isBare, pairs) => {
  expect(pastedPairs(text, isBare)?.map(({ name, value }) => [name, value])).toEqual(pairs)
})
