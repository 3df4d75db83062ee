import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spokenTraps } from './spoken-traps.ts'

const webAddress = 'a web address, read sign by sign: say where to find it instead'

describe('what is heard otherwise than it is read', () => {
  test.each([
    ['See https://www.example.com/book-now.', 'https://www.example.com/book-now', webAddress],
    ['See www.example.com, please', 'www.example.com', webAddress],
    ['Voir www.lumen.fr/visite?x=1 !', 'www.lumen.fr/visite?x=1', webAddress],
    ['Write to jo_b@example.com!', 'jo_b@example.com', 'an e-mail address, read sign by sign'],
    ['Nous sommes là 24/7.', '24/7', 'the slash is read aloud'],
    ['Call +33 1 44 55 66 77.', '+33 1 44 55 66 77', 'read digit by digit'],
    ['Call 0144556677', '0144556677', 'read digit by digit'],
    ['File 48213 is yours', '48213', 'read as one large number, or digit by digit'],
    ['We offer:\n- panels\n- pumps', '- panels', 'a list: heard without its dots and breaks'],
    ['First:\n1. panels\n2. pumps', '1. panels', 'a list: heard without its dots and breaks'],
    ['This is URGENT now', 'URGENT', 'may be spelled out, letter by letter'],
    ['Welcome 👋🏽 to us', '👋🏽', 'left out, or read by its name'],
  ])('%s', (text, found, heard) => {
    expect(spokenTraps(text)).toEqual([{ text: found, at: text.indexOf(found), heard }])
  })

  test.each([
    'Hello {{first_name}}, this is Nora from Harrow and Pike.',
    'It costs € 1.250, or 1,250 dollars, in 2026.',
    'We are open from 9 to 17:30. The VAT and an SMS are included.',
    'Paris - Lyon takes two hours. C’est déjà demain ! Ça va ?',
    '{{LONG_VARIABLE_1234567}}',
    '',
  ])('nothing is said of: %s', (text) => {
    expect(spokenTraps(text)).toEqual([])
  })

  test('several are named in the order of the text, each once', () => {
    const text = 'SOLDES 😀 24/7 sur www.example.com\n- au 0144556677'
    expect(spokenTraps(text).map((trap) => trap.text)).toEqual(['SOLDES', '😀', '24/7', 'www.example.com', '- au 0144556677', '0144556677'])
  })

  test('each is a piece of the text, at the place it names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'b', '7', '24/7', '@', '.', ' ', '\n- ', '😀', '{{', '}}', 'www.', 'É')), (parts) => {
        const text = parts.join('')
        for (const { text: found, at } of spokenTraps(text)) expect(text.slice(at, at + found.length)).toBe(found)
      }),
    )
  })
})
