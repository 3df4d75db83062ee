import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ShellError, shellCommands, shellQuoted } from './shell-words.ts'
import { codePoint } from './testing/code-point.ts'

const wordsOf = (text: string) => shellCommands(text).commands.map(({ words }) => words)

/** What bash itself makes of the words behind a command. */
const byBash = (text: string): string[] =>
  execFileSync('bash', ['-c', `set -f; printf '%s\\0' - ${text}`], { encoding: 'utf8' })
    .split('\0')
    .slice(1, -1)

test('any text is one word once it is quoted', () => {
  const text = fc.oneof(fc.string({ unit: codePoint, maxLength: 12 }), fc.constantFrom("'", "'\\''", '\\', '$x', '\r\n', '"'))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (words) => {
      expect(wordsOf(words.map(shellQuoted).join(' '))).toEqual([words])
    }),
  )
})

test('words are those that bash reads', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      'b ',
      ' ',
      '\\ ',
      '\\\n',
      '\\\\',
      "\\'",
      '\\"',
      '"x y"',
      `"\\" \\\\ \\a"`,
      '"a\\\nb"',
      "'it  s'",
      "''",
      '""',
      'ü',
      'a#',
      '\\#',
    ),
    fc.constantFrom(
      "$'a\\n'",
      "$'\\'\\\\\\\"'",
      "$'\\u00e9\\x41\\101'",
      "$'\\xc3\\xa9'",
      "$'\\t\\q'",
      "$'\\cA'",
      '$"d"',
      '{{x}}',
      '1=2',
      '~a',
      '!',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom('', ' # no "word'), (pieces, comment) => {
      const text = pieces.join('') + comment
      expect(shellCommands(`- ${text}`).commands[0]?.words.slice(1)).toEqual(byBash(text))
    }),
    { numRuns: 120 },
  )
})

test.each([
  [`curl 'a' \\\n  -H 'b: c' \\\r\n --data "d"`, [['curl', 'a', '-H', 'b: c', '--data', 'd']]],
  ["$'it\\'s \\u00e9\\n'", [["it's é\n"]]],
  ['a b > out.txt 2>&1', [['a', 'b']]],
  ['a; b && c\nd', [['a'], ['b'], ['c'], ['d']]],
  ['a http://x/?y=1&z=2', [['a', 'http://x/?y=1'], ['z=2']]],
  ['a # and nothing more', [['a']]],
  ['', []],
])('%j has the commands %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('what a shell would fill in stays, and is named', () => {
  const { commands, unfilled } = shellCommands(`a $TOKEN "Bearer $TOKEN" '$NO' $(date) \\$no "\\$no" "{{x}}"`)
  expect(commands[0]?.words).toEqual(['a', '$TOKEN', 'Bearer $TOKEN', '$NO', '$(date)', '$no', '$no', '{{x}}'])
  expect(unfilled).toEqual(['$TOKEN', 'Bearer $TOKEN', '$(date)'])
})

test('a pipe is told from other ends', () => {
  expect(shellCommands('printf %s x | a || b').commands.map(({ isPiped }) => isPiped)).toEqual([true, false, false])
})

test.each(["a 'b", 'a "b', "a $'b", '"\\"'])('%s has a quote that nobody closed', (text) => {
  expect(() => shellCommands(text)).toThrow(ShellError)
})
