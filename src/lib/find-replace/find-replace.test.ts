import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoint } from '../testing/code-point.ts'
import { find, mostHits } from './find.ts'
import { replaceHits } from './replace.ts'
import type { Search } from './search.ts'

const search = (find: string, more: Partial<Search> = {}): Search => ({
  find,
  replace: '',
  isExpression: false,
  matchCase: false,
  wholeWord: false,
  ...more,
})
const expression = (find: string, replace = '', more: Partial<Search> = {}) => search(find, { replace, isExpression: true, ...more })

function hitsOf(texts: readonly string[], asked: Search) {
  const found = find(texts, asked)
  if ('problem' in found) throw new Error(found.problem)
  return found.hits
}
const problemOf = (asked: Search) => {
  const found = find(['some text'], asked)
  return 'problem' in found ? found.problem : undefined
}
const replaceAll = (texts: readonly string[], asked: Search) => replaceHits(texts, hitsOf(texts, asked)).texts

test('each hit says where it is, what is there and what will be', () => {
  expect(hitsOf(['We open at 9.', 'Open?'], search('open', { replace: 'start' }))).toEqual([
    { text: 0, from: 3, to: 7, before: 'open', after: 'start' },
    { text: 1, from: 0, to: 4, before: 'Open', after: 'start' },
  ])
})

test('letter case counts when it is asked to', () => {
  expect(hitsOf(['open Open', 'ÉTÉ été'], search('Open', { matchCase: true }))).toMatchObject([{ from: 5 }])
  expect(hitsOf(['ÉTÉ été'], search('été'))).toHaveLength(2)
})

test.each([
  ['art', 'art, party, Art', 2],
  ['été', 'été, l’été, étés, cet-été', 3],
  ['שלום', 'שלום, השלום', 1],
  ['e\u0301', 'e\u0301, e\u0301t, e\u0301\u0302', 1],
  ['when?', 'when? whenever', 1],
  ['24/7', '24/7 124/7 24/70', 1],
  ['snake', 'snake_case snake', 1],
])('%s as a whole word is found in “%s” %i times', (word, text, times) => {
  expect(hitsOf([text], search(word, { wholeWord: true }))).toHaveLength(times)
})

test('the alternatives of an expression are each a whole word', () => {
  expect(hitsOf(['cats and dogs, cat and dog'], expression('cat|dog', '', { wholeWord: true }))).toHaveLength(2)
})

test('only an expression fills in what was found', () => {
  const text = 'from 9am to 5pm'
  expect(replaceAll([text], expression('(\\d+)(am|pm)', '$1 $2 ($&, $$5)'))).toEqual(['from 9 am (9am, $5) to 5 pm (5pm, $5)'])
  expect(replaceAll([text], expression('(?<hour>\\d+)am', '$<hour>:00'))).toEqual(['from 9:00 to 5pm'])
  expect(replaceAll(['a'], search('a', { replace: '$1 $& $$' }))).toEqual(['$1 $& $$'])
})

test('“$12” is the first group and a 2 where there are not twelve', () => {
  expect(replaceAll(['ab'], expression('(a)(b)', '$12'))).toEqual(['a2'])
})

test('a group that took no part is nothing', () => {
  expect(replaceAll(['b'], expression('(a)|b', '[$1]'))).toEqual(['[]'])
})

test('the ends of lines can be asked for', () => {
  expect(replaceAll(['- one\n- two'], expression('^- ', '* '))).toEqual(['* one\n* two'])
})

test.each([
  ['(open', /“\(” is never closed/],
  ['open)', /“\)” closes nothing/],
  ['[a-', /“\[” is never closed/],
  ['*', /nothing for “\*” to repeat/],
  ['a|+', /nothing for “\+” to repeat/],
  ['a{2}{3}', /nothing for “\{” to repeat/],
  ['a{3,1}', /at least 3 and at most 1/],
  ['open\\', /ends with a “\\”/],
  ['a\\_b', /“\\_” means nothing/],
  ['a{b', /“\{” stands alone/],
  ['(?P<x>a)', /begins no group/],
  ['[z-a]', /no regular expression/],
  ['a)(b', /closes nothing/],
  ['', /nothing to look for/],
])('%j is refused in words', (bad, why) => {
  expect(problemOf(expression(bad))).toMatch(why)
  expect(problemOf(expression(bad, '', { wholeWord: true }))).toMatch(why)
})

test.each(['a*', '^', '(?=t)', 'x|', '\\b'])('%j is refused, since it finds empty pieces', (bad) => {
  expect(problemOf(expression(bad))).toMatch(/empty pieces/)
})

test.each([
  ['$1', 'open', /has no groups/],
  ['$3', '(o)(p)', /has 2 groups/],
  ['$<day>', '(o)', /no group called “day”/],
  ['$0', '(o)', /has one group/],
])('a replacement by %s of %s is refused', (replace, pattern, why) => {
  expect(problemOf(expression(pattern, replace))).toMatch(why)
})

test('whatever is typed as an expression is either one or refused in words', () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '*',
    '+',
    '?',
    '\\',
    '|',
    '^',
    '$',
    '-',
    '1',
    ',',
    'a',
    'b',
    '\\d',
    '(?:',
    '(?<',
    '=',
    '>',
    '.',
    'é',
    '👩‍🚒',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), fc.boolean(), (pieces, wholeWord) => {
      const found = find(['a', 'ab1', 'b'], expression(pieces.join(''), '', { wholeWord }))
      if ('problem' in found) expect(found.problem).toMatch(/\S/)
      else expect(found.hits.every((hit) => hit.before !== '')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

const anyText = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 12 }),
  fc.array(fc.constantFrom('a', 'A', 'b', '$', '.', '\n', ' ', 'é', '$&', '$1', '👩‍🚒'), { maxLength: 12 }).map((parts) => parts.join('')),
)

test('replacing every hit of a text is what everyone knows as “replace all”', () => {
  fc.assert(
    fc.property(
      fc.array(anyText, { maxLength: 5 }),
      anyText.filter((text) => text !== ''),
      anyText,
      (texts, wanted, replace) => {
        const asked = search(wanted, { replace, matchCase: true })
        // A half of a character pair is not found inside the pair.
        fc.pre(!/\p{Cs}/u.test(wanted))
        expect(replaceAll(texts, asked)).toEqual(texts.map((text) => text.replaceAll(wanted, () => replace)))
      },
    ),
    { numRuns: 500 },
  )
})

test('replacing every hit of an expression is what the language makes of it', () => {
  const pattern = fc.constantFrom('(a)(b)?', '[ab]+', '(?<x>.)\\.', '\\$(.)', '(a|A)', 'é')
  const replace = fc.constantFrom('', '[$&]', '$$', 'x')
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), pattern, replace, fc.boolean(), (texts, source, into, matchCase) => {
      const expected = texts.map((text) => text.replace(new RegExp(source, matchCase ? 'gmu' : 'gimu'), into))
      expect(replaceAll(texts, expression(source, into, { matchCase }))).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('only the ticked hits are replaced, and everything else stays where it was', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), fc.infiniteStream(fc.boolean()), (texts, ticks) => {
      const hits = hitsOf(texts, search('a', { replace: '[new]' }))
      const ticked = hits.filter(() => ticks.next().value)
      const made = replaceHits(texts, [...ticked].reverse())
      expect(made.replaced).toBe(ticked.length)
      // Put back from the right, so that places hold.
      const back = made.texts.map((text, index) => {
        let shift = 0
        return ticked
          .filter((hit) => hit.text === index)
          .map((hit) => {
            const from = hit.from + shift
            shift += hit.after.length - hit.before.length
            return { from, to: from + hit.after.length, before: hit.before }
          })
          .reduceRight((whole, { from, to, before }) => whole.slice(0, from) + before + whole.slice(to), text)
      })
      expect(back).toEqual(texts)
      for (const [index, text] of made.texts.entries()) if (!ticked.some((hit) => hit.text === index)) expect(text).toBe(texts[index])
    }),
    { numRuns: 500 },
  )
})

test('a text that was edited since keeps what was written there', () => {
  const hits = hitsOf(['one two', 'two'], search('two', { replace: '2' }))
  expect(replaceHits(['one too', 'two'], hits)).toEqual({ texts: ['one too', '2'], replaced: 1 })
})

test('hits beyond all counting are cut off, and it is said', () => {
  const found = find(['a'.repeat(mostHits + 1)], search('a'))
  expect(found).toMatchObject({ isCut: true })
  expect('hits' in found && found.hits.length).toBe(mostHits)
  expect(find(['a'.repeat(mostHits)], search('a'))).toMatchObject({ isCut: false })
})

test('what is asked and what is answered can be sent to a worker and back', () => {
  const asked = expression('(o)pen', '$1')
  expect(structuredClone(find(['open'], structuredClone(asked)))).toEqual(find(['open'], asked))
})
