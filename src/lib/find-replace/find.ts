import { patternOf } from './pattern.ts'
import { fillIn, readReplacement } from './replacement.ts'
import type { Found, Hit, Search } from './search.ts'

/** More hits than anybody ticks; those that are listed can be replaced, and the rest is found by looking again. */
export const mostHits = 10_000

/**
 * Every place in some texts where something is found, with what would stand there instead. An expression that finds an
 * empty piece of text is refused. It may take for ever with an expression that can match one text in very many ways: that
 * cannot be told from the expression alone without refusing harmless ones too, so whoever asks lets it run in a worker and
 * ends that worker after a time.
 */
export function find(texts: readonly string[], search: Search): Found {
  const pattern = patternOf(search)
  if ('problem' in pattern) return pattern
  const parts = search.isExpression ? readReplacement(search.replace, groupsOf(pattern), namesOf(pattern)) : [search.replace]
  if ('problem' in parts) return parts
  const hits: Hit[] = []
  for (const [index, text] of texts.entries()) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [before] = match
      if (before === '') return { problem: 'The expression also finds empty pieces of text: say what must be there at least' }
      if (hits.length === mostHits) return { hits, isCut: true }
      hits.push({ text: index, from: match.index, to: match.index + before.length, before, after: fillIn(parts, match) })
    }
  }
  return { hits, isCut: false }
}

/** An alternative that is nothing matches everywhere, and says how many groups there are, and their names. */
const onNothing = (pattern: RegExp) => new RegExp(`${pattern.source}|`, pattern.flags.replace('g', '')).exec('')
const groupsOf = (pattern: RegExp): number => (onNothing(pattern)?.length ?? 1) - 1
const namesOf = (pattern: RegExp): readonly string[] => Object.keys(onNothing(pattern)?.groups ?? {})
