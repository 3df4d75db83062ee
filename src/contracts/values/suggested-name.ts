import type { Format } from '../core/field.ts'
import { formats } from '../core/formats.ts'

/** Names that others have: a set, or what knows them as one does. */
export type Taken = Pick<ReadonlySet<string>, 'has'>

/** Letters that no decomposition turns into plain ones. */
const folded: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ŋ: 'n' }

const longest: Partial<Record<Format, number>> = { 'short-word': 16, identifier: 64 }

/**
 * A name of the wanted form for a text that a person wrote: "Prénom du client" becomes `prenom_du_client`. It is none of
 * those `taken`. Undefined when nothing of the text can stand in a name.
 */
export function suggestedName(text: string, format: Format = 'snake', taken: Taken = new Set()): string | undefined {
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

/** The forms that a new name should have. A receiver reads every one of them without quotes. */
const wanted = (format: Format | undefined): Format => (format === 'short-word' || format === 'identifier' ? format : 'snake')

/**
 * A better name for a value than the one that it has, if there is one: where another has it, where the platform refuses it, or
 * where it is no snake case. `isSettled`: receivers read it by this name already, so its style alone is no reason.
 */
export function betterName(
  name: string,
  { format, taken, isSettled }: { format?: Format | undefined; taken: Taken; isSettled: boolean },
): string | undefined {
  if (name.trim() === '') return undefined
  const fits = isSettled ? !format || formats[format].test(name) : formats[wanted(format)].test(name)
  if (fits && (isSettled || !taken.has(name))) return undefined
  const better = suggestedName(withoutNumber(name, taken), wanted(format), taken)
  return better === name ? undefined : better
}

/** The name for a copy of a value: the same with a number behind it. */
export function copiedName(name: string, format: Format | undefined, taken: Taken): string {
  const plainName = withoutNumber(name, taken)
  if (formats[wanted(format)].test(plainName)) return suggestedName(plainName, wanted(format), taken) ?? ''
  for (let number = 2; plainName !== '' && number < 1_000; number++) {
    const next = `${plainName}_${number}`
    if (!taken.has(next)) return next
  }
  return ''
}

/** The number behind a name goes where the name without it is taken too: a copy of `email_2` is `email_3`. */
function withoutNumber(name: string, taken: Taken): string {
  const [, base = name] = /^(.+)_\d+$/.exec(name) ?? []
  return taken.has(base) ? base : name
}
