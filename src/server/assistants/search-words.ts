/** The index keeps groups of three characters, so it cannot find anything shorter. */
const shortest = 3

export type Words = { readonly long: readonly string[]; readonly short: readonly string[] }

/** The words of a search: long ones are looked for everywhere, short ones in names. */
export function searchWords(query: string): Words {
  const words = query
    .normalize('NFC')
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== '')
  const isLong = (word: string) => [...word.normalize('NFD').replace(/\p{M}+/gu, '')].length >= shortest
  return { long: words.filter(isLong), short: words.filter((word) => !isLong(word)) }
}

/** An FTS5 query for texts that hold every word, wherever in a text it stands; quotes take the syntax out of what was typed. */
export const matchAll = (words: readonly string[]): string => words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')

/** A LIKE pattern for "contains", with backslash as its escape. */
export const contains = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`
