import { groupBy } from '../group-by.ts'
import type { Hit } from './search.ts'

/**
 * The texts with the given hits replaced, and how many were: “Replace 14 of 17” gives it the 14 that are ticked, in any
 * order. A hit whose text says something else by now is left alone, and so is one that overlaps another. A text without
 * a hit is the same text.
 */
export function replaceHits(
  texts: readonly string[],
  hits: readonly Hit[],
): { readonly texts: readonly string[]; readonly replaced: number } {
  const byText = groupBy(hits, (hit) => hit.text)
  let replaced = 0
  const next = texts.map((text, index) => {
    const own = byText.get(index)
    if (!own) return text
    let made = ''
    let at = 0
    for (const { from, to, before, after } of own.sort((a, b) => a.from - b.from)) {
      if (from < at || text.slice(from, to) !== before) continue
      made += text.slice(at, from) + after
      at = to
      replaced++
    }
    return made + text.slice(at)
  })
  return { texts: next, replaced }
}
