import { commonEnds } from './ends.ts'

/** A text as controls show it: they know one kind of line break. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Places are those of the text with plain breaks. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string }

/**
 * A text after edits, in their order. Wherever nobody wrote, each line break stays what it was, and new ones are of the kind
 * that the text has throughout.
 */
export function edited(was: string, edits: readonly Edit[]): string {
  const kind = /(^|[^\r])\n/.test(was) ? '\n' : (/\r\n?/.exec(was)?.[0] ?? '\n')
  let made = ''
  let place = 0
  let at = 0
  const move = (to: number) => {
    const from = place
    for (; at < to; at++) place += was.startsWith('\r\n', place) ? 2 : 1
    return was.slice(from, place)
  }
  const add = (part: string) => {
    // Two breaks that come to stand side by side stay two.
    made = made.endsWith('\r') && part.startsWith('\n') ? `${made.slice(0, -1)}\n${part}` : made + part
  }
  for (const { from, to, text } of edits) {
    add(move(from))
    move(to)
    add(text.replaceAll('\n', kind))
  }
  add(was.slice(place))
  return made
}

/** What a control made of a text, with the line breaks that the text had. */
export function withBreaksOf(was: string, text: string): string {
  if (!was.includes('\r')) return text
  const plain = plainBreaks(was)
  const { head, tail } = commonEnds(plain, text)
  return edited(was, [{ from: head, to: plain.length - tail, text: text.slice(head, text.length - tail) }])
}
