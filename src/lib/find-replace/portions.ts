/** So much is copied to a worker at once: it keeps a page busy for a few milliseconds, also a slow one for less than a frame. */
const mostTexts = 10_000
const mostLetters = 1_000_000

/** Texts in their order, so many at a time as can be handed over at once; one that is longer than that by itself. */
export function* portionsOf(texts: readonly string[]): Generator<readonly string[]> {
  let from = 0
  let letters = 0
  for (const [at, text] of texts.entries()) {
    if (at > from && (at - from === mostTexts || letters + text.length > mostLetters)) {
      yield texts.slice(from, at)
      from = at
      letters = 0
    }
    letters += text.length
  }
  if (from < texts.length) yield texts.slice(from)
}
