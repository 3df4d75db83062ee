import type { Format } from '../core/field.ts'
import { formats } from '../core/formats.ts'

/** Letters that no decomposition turns into plain ones. */
const folded: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ŋ: 'n' }

const longest: Partial<Record<Format, number>> = { 'short-word': 16, identifier: 64 }

/**
 * A name of the wanted form for a text that a person wrote: "Prénom du client" becomes `prenom_du_client`. It is none of
 * those `taken`. Undefined when nothing of the text can stand in a name.
 */
export function suggestedName(text: string, format: Format = 'snake', taken: ReadonlySet<string> = new Set()): string | undefined {
  const most = longest[format] ?? 64
  const words = plain(text)
  const whole = /^\d/.test(words) ? `n_${words}` : words
  for (let number = 1; words !== '' && number < 1_000; number++) {
    const end = number === 1 ? '' : `_${number}`
    const name = whole.slice(0, most - end.length).replace(/_+$/, '') + end
    if (!formats[format].test(name)) return undefined
    if (!taken.has(name)) return name
  }
  return undefined
}

const plain = (text: string) =>
  text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => folded[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
