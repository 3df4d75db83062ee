import type { Format } from './field.ts'

/**
 * Forms of text that several fields share. `test` is deliberately as wide as the platforms are known to be:
 * refusing a value that the platform takes would be worse than letting it judge.
 */
export const formats: Readonly<Record<Format, { test: (text: string) => boolean; say: string }>> = {
  email: {
    test: (text) => /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text),
    say: 'an e-mail address, such as team@example.com',
  },
  url: { test: isWebAddress, say: 'a full address that begins with https:// or http://' },
  // E.164 by its pattern alone: the platforms' own example +1234567890 is no number that a numbering plan knows.
  phone: { test: (text) => /^\+[1-9]\d{6,14}$/.test(text), say: 'a number in international form, such as +33123456789' },
  zone: { test: (text) => zoneNamed(text) !== undefined, say: 'an IANA time zone, such as Europe/Paris' },
  time: { test: (text) => minutesOf(text) !== undefined, say: 'a time such as 09:00 or 6pm' },
  word: { test: (text) => /^[A-Za-z0-9_]+$/.test(text), say: 'letters, digits and _' },
  'short-word': { test: (text) => /^[a-z0-9_]{3,16}$/.test(text), say: '3 to 16 lower case letters, digits or _' },
  identifier: {
    test: (text) => /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(text),
    say: 'a letter or _ first, then letters, digits, _ or -, at most 64',
  },
  snake: { test: (text) => /^[a-z][a-z0-9_]*$/.test(text), say: 'lower case letters, digits and _, beginning with a letter' },
}

function isWebAddress(text: string): boolean {
  // Variables are filled in when the call is placed; any of them may stand in an address.
  const filled = text.replace(/\{\{[^{}]*\}\}/g, 'x')
  if (/\s/.test(filled)) return false
  try {
    const { protocol, hostname } = new URL(filled)
    return (protocol === 'https:' || protocol === 'http:') && hostname !== ''
  } catch {
    return false
  }
}

/** A number in international form without the marks between its digits: `0049 (30) 12-34` becomes `+49301234`; any other text stays. */
export function plainPhone(text: string): string {
  const plain = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+')
  return formats.phone.test(plain) ? plain : text
}

const zones = new Map<string, string | undefined>()

/** A zone by the name that the IANA database has for it; undefined for what is no zone. Intl is slow to ask, so its answers are kept. */
export function zoneNamed(text: string): string | undefined {
  if (zones.has(text)) return zones.get(text)
  let name: string | undefined
  try {
    // Intl takes "+02:00" as well, which is no zone: it knows no clock change.
    if (/^[A-Za-z]/.test(text)) name = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {}
  zones.set(text, name)
  return name
}

/**
 * Minutes after midnight of a time as Revox writes it: `HH:mm` or `H:mma`, where the 12-hour form
 * may leave the minutes out (seed 000: '17:00', '6pm'). Undefined for anything else.
 */
export function minutesOf(text: string): number | undefined {
  const match = /^(\d{1,2})(?::([0-5]\d))?\s*(am|pm)?$/i.exec(text.trim())
  if (!match) return undefined
  const [, hourText = '', minuteText, half] = match
  const hour = Number(hourText)
  if (half) {
    if (hour < 1 || hour > 12) return undefined
    return ((hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)) * 60 + Number(minuteText ?? 0)
  }
  if (minuteText === undefined || hour > 24 || (hour === 24 && minuteText !== '00')) return undefined
  return hour * 60 + Number(minuteText)
}
