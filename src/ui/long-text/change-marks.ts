import { diffArrays, diffWordsWithSpace } from 'diff'
import { commonEnds } from '../../lib/ends.ts'

/** What a new text has that the old one had not, by place, and what is gone, by the place where it stood. */
export type ChangeMarks = {
  readonly added: readonly { readonly from: number; readonly to: number }[]
  readonly removed: readonly { readonly at: number; readonly text: string }[]
}

/** Longer comparisons of lines, and of the words in all of them, are cut short: what lies between is then marked as one. */
const mostMilliseconds = 40

/** Word by word, line by line first: a text of 100 kB of which some lines changed costs those lines. */
export function changeMarks(before: string, after: string, milliseconds = mostMilliseconds): ChangeMarks {
  const added: { from: number; to: number }[] = []
  const removed: { at: number; text: string }[] = []
  const { head, tail } = commonEnds(before, after)
  // Whole lines: back to the break before the first difference, on to the one after the last.
  const start = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1
  const lineEnd = before.indexOf('\n', before.length - tail)
  const rest = lineEnd < 0 ? 0 : before.length - lineEnd - 1
  const old = before.slice(start, before.length - rest)
  const now = after.slice(start, after.length - rest)
  const end = performance.now() + milliseconds
  const left = () => Math.max(1, end - performance.now())

  let at = start
  const compareWords = (from: string, to: string) => {
    const parts = from && to ? diffWordsWithSpace(from, to, { timeout: left() }) : undefined
    for (const part of parts ?? [
      { value: from, removed: true, added: false },
      { value: to, removed: false, added: true },
    ]) {
      if (part.value === '') continue
      if (part.removed) removed.push({ at, text: part.value })
      else {
        if (part.added) added.push({ from: at, to: at + part.value.length })
        at += part.value.length
      }
    }
  }

  const lines = diffArrays(linesOf(old), linesOf(now), { timeout: left() })
  if (!lines) compareWords(old, now)
  let gone = ''
  for (const [index, { value, added: isNew, removed: isGone }] of (lines ?? []).entries()) {
    const text = value.join('')
    if (isGone) gone += text
    if (isGone && lines?.[index + 1]?.added) continue
    if (isNew || isGone) compareWords(gone, isNew ? text : '')
    else at += text.length
    gone = ''
  }
  return { added, removed }
}

/** Each with its break. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/)
