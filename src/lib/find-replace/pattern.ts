import type { Search } from './search.ts'
import { whatIsWrong } from './what-is-wrong.ts'

/** What words are made of, in every script; combining marks belong to their letters. */
const wordSign = '[\\p{L}\\p{N}\\p{M}_]'
/** An edge is that of a word unless what was found begins or ends with a sign that is in no word, as “?” does. */
const wordBegins = `(?:(?<!${wordSign})|(?!${wordSign}))`
const wordEnds = `(?:(?!${wordSign})|(?<!${wordSign}))`

/** The expression for a search; `^` and `$` are the ends of lines. A bad one gives a reason in plain words. */
export function patternOf({ find, isExpression, matchCase, wholeWord }: Search): RegExp | { readonly problem: string } {
  if (find === '') return { problem: 'There is nothing to look for' }
  const flags = matchCase ? 'gmu' : 'gimu'
  const source = isExpression ? find : literal(find)
  try {
    // First by itself: a bracket that is open in it must not be closed by ours.
    const plain = new RegExp(source, flags)
    return wholeWord ? new RegExp(`${wordBegins}(?:${source})${wordEnds}`, flags) : plain
  } catch {
    return { problem: whatIsWrong(find) }
  }
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
