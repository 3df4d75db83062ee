import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import { commonEnds } from '../../../lib/ends.ts'

/** Old and new in one text: what went is struck through, what came is underlined. Colour is not the only sign. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => (isShort(before) && isShort(after) ? undefined : diffWords(before, after)), [before, after])
  if (!parts) {
    return (
      <>
        <del className="text-mute">{before}</del> <span aria-hidden="true">→</span> <ins className="font-bold no-underline">{after}</ins>
      </>
    )
  }
  if (shared(parts) < 0.3) {
    return (
      <>
        <del className="block rounded-sm bg-error-bg text-error">{before}</del>
        <ins className="block rounded-sm bg-ok-bg text-ok">{after}</ins>
      </>
    )
  }
  return shorten(parts).map((part) => {
    if (part.added)
      return (
        <ins key={part.id} className="rounded-sm bg-ok-bg text-ok underline decoration-1">
          {part.value}
        </ins>
      )
    if (part.removed)
      return (
        <del key={part.id} className="rounded-sm bg-error-bg text-error">
          {part.value}
        </del>
      )
    return part.value
  })
}

/** A few words are read more easily side by side than woven together. */
const isShort = (text: string) => text.length <= 40

/** How much of the two texts stayed, from 0 to 1. */
function shared(parts: readonly Part[]): number {
  const length = (some: readonly Part[]) => some.reduce((sum, part) => sum + part.value.length, 0)
  const all = length(parts)
  return all === 0 ? 0 : length(parts.filter((part) => !part.added && !part.removed)) / all
}

/** The texts have most of their length in common: only what lies between the common ends is compared word by word. */
function diffWords(before: string, after: string): Part[] {
  const { head, tail } = commonEnds(before, after)
  // Whole words: back to the space before the first difference, on to the one after the last.
  const start = Math.min(before.lastIndexOf(' ', head - 1) + 1, head)
  const space = before.indexOf(' ', before.length - tail)
  const end = space < 0 ? before.length : space
  const middle = diffWordsWithSpace(before.slice(start, end), after.slice(start, after.length - (before.length - end)), { timeout: 50 })
  return middle ? [{ value: before.slice(0, start) }, ...middle, { value: before.slice(end) }] : []
}

type Part = { value: string; added?: boolean; removed?: boolean }
type PlacedPart = Part & { id: string }

const context = 80

/** Long stretches that did not change are cut to the words around the change. */
function shorten(parts: readonly Part[]): PlacedPart[] {
  return parts.map((part, index) => {
    const id = `part-${index}`
    if (part.added || part.removed || part.value.length <= context * 2) return { ...part, id }
    const head = index === 0 ? '' : part.value.slice(0, context)
    const tail = index === parts.length - 1 ? '' : part.value.slice(-context)
    return { value: `${head} … ${tail}`, id }
  })
}
