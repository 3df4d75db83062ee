/** A part of a text that is spoken at once, and how long the voice rests after it, in seconds at its own speed. */
export type Piece = { readonly text: string; readonly pause: number }

/** What a thread speaks in a moment. Of a longer piece the costs grow, and with them the memory. */
export const longestPiece = 180

const rests = { sentence: 0.4, clause: 0.18, word: 0 } as const

/**
 * Splits a text where a speaker would rest: at sentences, then at commas, then between words; a word that is longer than
 * any is cut. Nothing is lost but the space around the pieces. The last piece has no rest.
 */
export function piecesOf(text: string): Piece[] {
  const pieces = sentencesOf(text).flatMap(divided)
  const last = pieces.at(-1)
  return last ? [...pieces.slice(0, -1), { ...last, pause: 0 }] : []
}

let sentences: Intl.Segmenter | undefined

function sentencesOf(text: string): string[] {
  sentences ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  const found = [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== '')
  // What is only signs ("…", a closing quote) belongs to what was said before.
  const whole: string[] = []
  for (const one of found) {
    const before = whole.at(-1)
    if (before === undefined || /[\p{L}\p{N}]/u.test(one)) whole.push(one)
    else whole[whole.length - 1] = `${before} ${one}`
  }
  return whole
}

function divided(sentence: string): Piece[] {
  if (sentence.length <= longestPiece) return [{ text: sentence, pause: rests.sentence }]
  const window = sentence.slice(0, longestPiece)
  const clause = lastMatch(window, /[,;:)–—](?=\s)/g)
  const space = lastMatch(window, /\S(?=\s)/g)
  const [at, pause] = clause > 0 ? [clause, rests.clause] : space > 0 ? [space, rests.word] : [wholeCharacters(sentence), rests.word]
  const rest = sentence.slice(at).trim()
  return [{ text: sentence.slice(0, at).trim(), pause }, ...(rest === '' ? [] : divided(rest))]
}

/** Where the last match ends; 0 when there is none. */
function lastMatch(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1)
  return last ? last.index + last[0].length : 0
}

/** How far a cut may go without parting the two halves of a character. */
function wholeCharacters(text: string): number {
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(longestPiece - 1))
  return isSplit ? longestPiece - 1 : longestPiece
}
