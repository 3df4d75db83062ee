import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, plainBreaks, withBreaksOf } from './line-breaks.ts'

const piece = fc.constantFrom('\r\n', '\n', '\r', 'a', 'b', ' ', '\t', '😀', 'שלום', '\u2028')
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''))
/** What a control gives: it has no other break. */
const typed = text.map(plainBreaks)

test('what was not edited stays byte for byte', () => {
  fc.assert(
    fc.property(text, (was) => {
      expect(withBreaksOf(was, plainBreaks(was))).toBe(was)
      expect(edited(was, [])).toBe(was)
    }),
  )
})

test('what stands there afterwards is what was typed', () => {
  fc.assert(
    fc.property(text, typed, (was, now) => {
      expect(plainBreaks(withBreaksOf(was, now))).toBe(now)
    }),
  )
})

test('edits leave the bytes before, between and behind them alone', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), fc.array(typed, { minLength: 3, maxLength: 3 }), (kept, words) => {
      // Marks that stand nowhere else part what is kept from what is replaced.
      const was = kept.join('<>')
      let at = 0
      const edits = kept.slice(1).map((_, index) => {
        at += plainBreaks(kept[index] ?? '').length + (index > 0 ? 2 : 0)
        return { from: at + 1, to: at + 1, text: words[index] ?? '' }
      })
      const sent = edited(was, edits)
      const parts = sent.split(/<[^<>]*>/)
      expect(parts).toEqual(kept)
      expect(plainBreaks(sent)).toBe(
        kept.map((part, index) => plainBreaks(part) + (index < edits.length ? `<${words[index]}>` : '')).join(''),
      )
    }),
  )
})

test('a new break is of the kind that the text has throughout', () => {
  expect(withBreaksOf('a\r\nb\r\n', 'a\nb\nc\n')).toBe('a\r\nb\r\nc\r\n')
  expect(withBreaksOf('a\nb', 'a\n\nb')).toBe('a\n\nb')
  expect(withBreaksOf('a\rb', 'a\n\nb')).toBe('a\r\rb')
  expect(withBreaksOf('a\r\nb\nc', 'a\nb\nc\nd')).toBe('a\r\nb\nc\nd')
  expect(withBreaksOf('', 'a\nb')).toBe('a\nb')
})
