/** Where a text stops being JSON, and what is wrong there in words. `at`: characters before it. */
export type JsonFault = { readonly at: number; readonly message: string }

/** The first fault of a text that is no JSON (RFC 8259); undefined for one that is. What engines say differs, so it is found here. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let at = skip(text, 0)
  for (;;) {
    const letter = text[at]
    if (state === 'done') return letter === undefined ? undefined : { at, message: 'Nothing may stand behind the end' }
    if (letter === undefined) return { at, message: missing(state, open) }

    const isFirst = state === 'first'
    if ((state === 'value' || (isFirst && open.at(-1) === '[')) && (letter === '{' || letter === '[')) {
      open.push(letter)
      state = 'first'
      at++
    } else if ((isFirst || state === 'after') && letter === closing(open)) {
      open.pop()
      state = after(open)
      at++
    } else if (state === 'after') {
      if (letter !== ',') return { at, message: `A comma or ${closing(open)} is missing` }
      state = open.at(-1) === '{' ? 'name' : 'value'
      at++
    } else if (state === 'colon') {
      if (letter !== ':') return { at, message: 'A colon is missing' }
      state = 'value'
      at++
    } else if (state === 'name' || (isFirst && open.at(-1) === '{')) {
      if (letter !== '"') return { at, message: 'A name in double quotes is missing' }
      const end = stringEnd(text, at)
      if (typeof end !== 'number') return end
      at = end
      state = 'colon'
    } else if (letter === '"') {
      const end = stringEnd(text, at)
      if (typeof end !== 'number') return end
      at = end
      state = after(open)
    } else {
      scalar.lastIndex = at
      const [found = ''] = scalar.exec(text) ?? []
      if (found === '') return { at, message: 'A value is missing: text must stand in double quotes' }
      at += found.length
      state = after(open)
    }
    at = skip(text, at)
  }
}

/** Line and column of a place in a text, both from 1. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n?|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** `first`: behind the beginning of an object or list. */
type State = 'value' | 'first' | 'name' | 'colon' | 'after' | 'done'

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const after = (open: readonly string[]): State => (open.length > 0 ? 'after' : 'done')
const closing = (open: readonly string[]) => (open.at(-1) === '{' ? '}' : open.at(-1) === '[' ? ']' : undefined)

function missing(state: State, open: readonly string[]): string {
  if (state === 'colon') return 'A colon is missing'
  if (state === 'name') return 'A name in double quotes is missing'
  return open.length > 0 && state !== 'value' ? `${closing(open)} is missing at the end` : 'A value is missing'
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++
  return at
}

/** Behind the closing quote, or what is wrong on the way there. */
function stringEnd(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '"') return at + 1
    if (letter < ' ')
      return { at, message: letter === '\n' || letter === '\r' ? 'A line break must be written as \\n' : 'A character must be escaped' }
    if (letter !== '\\') continue
    if (!/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at, at + 6)))
      return { at, message: 'A backslash begins nothing that JSON knows' }
    at++
  }
  return { at: start, message: 'A double quote is opened and never closed' }
}
