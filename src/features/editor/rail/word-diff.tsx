import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'

/** Old and new in one text: what went is struck through, what came is underlined. Colour is not the only sign. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after, { timeout: 150 }) ?? [], [before, after])
  if (parts.length === 0) {
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
