import { Refusal } from '../http/problem.ts'

/** The tag in If-Match: which state was edited. Throws a Refusal (428) without one; `after` says what holds then. */
export function readTag(header: string | undefined, title: string, after = ''): string {
  const tag = header?.trim().replace(/^"(.*)"$/, '$1')
  if (tag && /^[\x21-\x7e]{1,200}$/.test(tag) && tag !== '*') return tag
  const words = 'The request does not say which state was edited: send its tag in If-Match, so that nobody’s change is overwritten.'
  throw new Refusal({ status: 428, title, detail: [words, after].filter(Boolean).join(' ') })
}
