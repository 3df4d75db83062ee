import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cmdWords, isForCmd } from './cmd-words.ts'
import { ShellError } from './shell-words.ts'

test('a command as a browser copies it for cmd', () => {
  const text = `curl ^"https://shop.example/api?q=50^%^&page=2^" ^\r\n  -H ^"accept: */*^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":^\\^"x^ y^\\^"^}^"\r\n`
  expect(isForCmd(text)).toBe(true)
  expect(cmdWords(text)).toEqual(['curl', 'https://shop.example/api?q=50%&page=2', '-H', 'accept: */*', '--data-raw', '{"a":"x y"}'])
})

test('a command as a person writes it for cmd', () => {
  expect(cmdWords('curl -X POST ^\n -d "{\\"a\\": 1}" "b^c" "C:\\dir\\\\" "say ""hi""" https://x')).toEqual([
    'curl',
    '-X',
    'POST',
    '-d',
    '{"a": 1}',
    'b^c',
    'C:\\dir\\',
    'say "hi"',
    'https://x',
  ])
})

test('a line that does not go on ends the command', () => {
  expect(cmdWords('curl a\ncurl b')).toEqual(['curl', 'a'])
})

test.each([
  ['curl a', false],
  ["curl 'a^b'", false],
  ['curl a ^\n b', true],
  ['curl ^"a^"', true],
])('%j is for cmd: %s', (text, expected) => {
  expect(isForCmd(text)).toBe(expected)
})

test('any word comes through as browsers escape it', () => {
  // The way of the developer tools of Chromium: all is escaped, so that no quote ever counts for cmd itself.
  const escaped = (word: string) =>
    `^"${word
      .replace(/\\/g, '\\\\')
      .replace(/"/g, '\\"')
      .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
      .replace(/\n/g, '^\n\n')}^"`
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', '1', ' ', '"', '%', '^', '&', '{', '}', '\n', 'é', '|', '<', "'"),
    maxLength: 10,
  })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (words) => {
      expect(cmdWords(words.map(escaped).join(' ^\n '))).toEqual(words)
    }),
  )
})

test('a quote that nobody closed is an error', () => {
  expect(() => cmdWords('curl "a ^\n')).toThrow(ShellError)
})
