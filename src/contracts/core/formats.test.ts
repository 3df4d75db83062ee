import { describe, expect, test } from 'vitest'
import { platforms } from '../platforms.ts'
import { enteredMinutes, writtenTime } from '../schedule/time-entry.ts'
import type { Format } from './field.ts'
import { formats, minutesOf, plainPhone } from './formats.ts'
import { declaredCells } from './testing/good.ts'
import { naughtyTexts } from './testing/naughty.ts'

const examples: Readonly<Record<Format, { takes: readonly string[]; refuses: readonly string[] }>> = {
  word: { takes: ['a', 'A_1', '_'], refuses: ['a b', 'a-b', 'é'] },
  'short-word': { takes: ['abc', 'a_1', 'abcdefghij_12345'], refuses: ['ab', 'Abc', 'abcdefghij_123456', 'a b c'] },
  identifier: { takes: ['a', '_a', 'A-1'], refuses: ['1a', 'a b', '-a', 'a'.repeat(65)] },
  email: {
    takes: ['team@example.com', 'a.b+tag@sub.example.co.uk', 'ünï@exämple.fr', "o'neil@example.com", 'a@xn--bcher-kva.de'],
    refuses: [
      'team',
      'team@',
      '@example.com',
      'team@example',
      'team@example.',
      'team@example.c',
      'a b@example.com',
      'a@b@example.com',
      'a@example.com,b@example.com',
      'Team <team@example.com>',
    ],
  },
  url: {
    takes: [
      'https://example.com',
      'http://localhost:3000/x',
      'https://example.com/a?b={{call_id}}#c',
      'https://{{host}}/x',
      'https://user:word@example.com',
      'https://[::1]/x',
      'https://exämple.com/é',
    ],
    refuses: [
      'example.com',
      '//example.com',
      'ftp://example.com',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://',
      'https:// example.com',
      'https://example.com/a b',
      ' https://example.com',
      'https://example.com\n',
      '{{url}}',
      'https://exa mple.com',
    ],
  },
  phone: {
    takes: ['+33123456789', '+1234567890', '+1234567', '+123456789012345'],
    refuses: [
      '0123456789',
      '33123456789',
      '+33 1 23 45 67 89',
      '+0123456789',
      '+123456',
      '+1234567890123456',
      '+33-123456789',
      '++33123456789',
      '+٣٣١٢٣٤٥٦٧٨٩',
      '+33123456789\n',
    ],
  },
  zone: {
    takes: ['Europe/Paris', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC', 'Etc/GMT+5'],
    refuses: ['Paris', 'Europe/Atlantis', '+02:00', '-0500', 'Europe/Paris ', ' Europe/Paris', 'Europe\\Paris', '2'],
  },
  time: {
    takes: ['09:00', '9:00', '23:59', '24:00', '00:00', '6pm', '6PM', '12am', '12:30 am', ' 09:00 '],
    refuses: ['9', '0900', '25:00', '24:01', '23:60', '9:5', '0am', '13pm', 'noon', '09:00:00', '9h', '٠٩:٠٠'],
  },
  snake: {
    takes: ['a', 'check_stock', 'a1_', 'x__y'],
    refuses: ['Check', '1a', '_a', 'a-b', 'a b', 'é', 'a\n', 'aB', 'a.b'],
  },
}

describe.each(Object.entries(examples) as [Format, (typeof examples)[Format]][])('%s', (format, { takes, refuses }) => {
  test.each(takes)('takes %j', (text) => expect(formats[format].test(text)).toBe(true))
  test.each(refuses)('refuses %j', (text) => expect(formats[format].test(text)).toBe(false))
  test('refuses naughty texts, and does not throw', () => {
    const taken = Object.values(naughtyTexts).filter((text) => formats[format].test(text))
    // Where a name of any letters is right, so is one that looks like something else.
    const names = ['__proto__', 'null', 'undefined', '1e400']
    const harmless: Partial<Record<Format, readonly string[]>> = {
      snake: ['null', 'undefined'],
      word: names,
      'short-word': names,
      identifier: names.slice(0, 3),
    }
    expect(taken).toEqual(harmless[format] ?? [])
  })
  test('gives the same answer twice', () => {
    for (const text of [...takes, ...refuses]) expect(formats[format].test(text)).toBe(takes.includes(text))
  })
  test('names an example that it takes itself', () => {
    const named = formats[format].say.match(/(\+\d+|[\w./]+@[\w.]+|[A-Z]\w+\/[A-Z]\w+|\d\d:\d\d|\d+[ap]m)/g) ?? []
    for (const example of named) expect(formats[format].test(example), example).toBe(true)
  })
})

test('every format that is declared is known, and no other', () => {
  expect(Object.keys(formats).sort()).toEqual(Object.keys(examples).sort())
})

test('a placeholder shows a value that its field takes', () => {
  for (const platform of platforms) {
    for (const { field } of declaredCells(platform)) {
      if (field.control.kind !== 'text' || !field.control.format || !field.control.placeholder) continue
      expect(field.schema.safeParse(field.control.placeholder.replace('…', 'x')).success, field.key).toBe(true)
    }
  }
})

test.each([
  ['00:00', 0],
  ['12am', 0],
  ['12:30am', 30],
  ['9:05', 545],
  ['09:05', 545],
  ['12pm', 720],
  ['12:59pm', 779],
  ['6pm', 1080],
  ['17:00', 1020],
  ['23:59', 1439],
  ['24:00', 1440],
])('%s is %d minutes after midnight', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

test('every minute of a day is read as what it is, in both ways of writing it', () => {
  for (let minutes = 0; minutes < 1440; minutes++) {
    const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')]
    expect(minutesOf(`${hour}:${minute}`)).toBe(minutes)
    expect(minutesOf(`${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`)).toBe(minutes)
  }
})

test('what a person’s time is turned into is a time that the platform takes', () => {
  for (const typed of ['9', '9am', '17h30', '0900', '6 pm', '24:00', '12a', '7.15']) {
    const minutes = enteredMinutes(typed)
    expect(minutes !== undefined && formats.time.test(writtenTime(minutes)), typed).toBe(true)
  }
})

test.each([
  ['+49 30 123456', '+4930123456'],
  ['0049 (30) 12-34-56', '+4930123456'],
  ['+33123456789', '+33123456789'],
  ['030 123456', '030 123456'],
  ['call me', 'call me'],
])('a pasted number %j is %j', (typed, plain) => {
  expect(plainPhone(typed)).toBe(plain)
})
