import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inEnglishLetters } from './english.ts'
import { longestPiece, piecesOf } from './pieces.ts'

const said = (text: string) => piecesOf(text).map((piece) => piece.text)
const without = (text: string) => text.replace(/\s/g, '')

describe('a text', () => {
  test('is parted at its sentences, with a rest between them', () => {
    expect(piecesOf('Hello, Ms Smith. How are you?\nFine… (really!)')).toEqual([
      { text: 'Hello, Ms Smith.', pause: 0.4 },
      { text: 'How are you?', pause: 0.4 },
      { text: 'Fine… (really!)', pause: 0 },
    ])
    expect(said('It costs 3.50 at 17.30 o’clock.')).toHaveLength(1)
    expect(piecesOf(' \n ')).toEqual([])
  })

  test('of one long sentence is parted at commas, then between words, then anywhere', () => {
    const clause = `${'word '.repeat(20).trim()}, `
    expect(said(clause.repeat(3)).every((piece) => piece.endsWith(','))).toBe(true)
    expect(said('word '.repeat(100)).join(' ')).toBe('word '.repeat(100).trim())
    expect(said('9'.repeat(400)).map(({ length }) => length)).toEqual([longestPiece, longestPiece, 400 - 2 * longestPiece])
  })

  test('loses nothing but space, and no piece is too long or cuts a character', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('word ', 'so, ', 'End. ', '👩‍🚒', '“', '\n', 'x'.repeat(179)),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const pieces = said(text)
        expect(without(pieces.join(''))).toBe(without(text))
        for (const piece of pieces) {
          expect(piece).not.toBe('')
          expect(piece).not.toMatch(/\p{Surrogate}/u)
          expect(divisible(piece)).toBe(true)
        }
      }),
    )
  })
})

/** What is longer than a piece may be is only signs, of which nothing is spoken. */
const divisible = (piece: string) => piece.length <= longestPiece || !/[\p{L}\p{N}]/u.test(piece.slice(longestPiece))

describe('letters', () => {
  test.each([
    ['Café à l’Élysée', "Cafe a l'Elysee", 0],
    ['Straße, Æsop, Łódź', 'Strasse, AEsop, Lodz', 0],
    ['It costs €12.50 or £3', 'It costs 12.50 euros or pounds 3', 0],
    ['Привет', '', 1],
    ['Hi 你好', 'Hi', 0.5],
    ['👩‍🚒 ok', 'ok', 0],
    ['a\u0000b', 'a b', 0],
  ])('%s is read as %s', (text, plain, lost) => {
    const found = inEnglishLetters(text)
    expect([found.text, found.lost]).toEqual([expect.stringMatching(new RegExp(`^${plain.replace(/[.?]/g, '\\$&')}$`, 'i')), lost])
  })

  test('are all that is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: plain, lost } = inEnglishLetters(text)
        expect(plain).toMatch(/^[\n -~]*$/)
        expect(lost).toBeGreaterThanOrEqual(0)
        expect(lost).toBeLessThanOrEqual(1)
      }),
    )
  })
})
