import type { Listed } from '../../contracts/list-api.ts'
import { fold } from './fold.ts'

export type Texts = { readonly name: string; readonly prompt: string; readonly faq: string; readonly tools: string }

const places = [
  ['name', 'name'],
  ['prompt', 'prompt'],
  ['faq', 'FAQ'],
  ['tools', 'tools'],
] as const
const around = 40

/**
 * Where a search found something, with the words around it. A word that is not in the name comes first,
 * because the name is on the screen anyway.
 */
export function hitOf(texts: Texts, words: readonly string[]): Listed['hit'] {
  const isInName = new Map(words.map((word) => [word, find(texts.name, word) !== undefined]))
  const inOrder = [...words].sort((a, b) => Number(isInName.get(a)) - Number(isInName.get(b)))
  for (const word of inOrder) {
    for (const [key, where] of places) {
      const found = find(texts[key], word)
      if (found) return { where, ...cut(texts[key], found) }
    }
  }
  return null
}

type Span = { from: number; to: number }

function find(text: string, word: string): Span | undefined {
  // Nearly always the letters match but for their case; folding a long text letter by letter is the slow way.
  const lower = text.toLowerCase()
  const from = lower.length === text.length ? lower.indexOf(word.toLowerCase()) : -1
  if (from >= 0) return { from, to: from + word.length }
  const folded = fold(word)
  if (!fold(text).includes(folded)) return undefined

  let plain = ''
  const origin: number[] = []
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const piece = fold(letter)
    for (let index = 0; index < piece.length; index++) origin.push(at)
    plain += piece
    at += letter.length
  }
  const start = plain.indexOf(folded)
  if (start < 0) return undefined
  return { from: origin[start] ?? 0, to: origin[start + folded.length] ?? text.length }
}

function cut(text: string, { from, to }: Span): { before: string; match: string; after: string } {
  const start = Math.max(0, from - around)
  const end = Math.min(text.length, to + around)
  return {
    before: `${start > 0 ? '…' : ''}${oneLine(text.slice(start, from))}`,
    match: oneLine(text.slice(from, to)),
    after: `${oneLine(text.slice(to, end))}${end < text.length ? '…' : ''}`,
  }
}

/** Half a character may be left at a cut. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
