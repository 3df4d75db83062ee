import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'

const pageRows = 12

type RowKeys = {
  count: number
  hasMore: boolean
  /** The row that is the Tab stop. */
  active: number
  onActive: (index: number) => void
  onSelect: (index: number) => void
  scroller: RefObject<HTMLDivElement | null>
  virtual: Virtualizer<HTMLDivElement, Element>
}

/**
 * One row is a Tab stop; from there up and down move by rows, left and right within the row, Home and End to the ends.
 * Enter follows the link by itself.
 */
export function useRowKeys({ count, hasMore, active, onActive, onSelect, scroller, virtual }: RowKeys) {
  // A row asked for before it was read: it is gone to once it is there.
  const beyond = useRef<number>(undefined)

  const go = (index: number) => {
    beyond.current = hasMore && index >= count ? index : undefined
    const next = Math.min(count - 1, Math.max(0, index))
    if (next < 0) return
    onActive(next)
    virtual.scrollToIndex(next)
    const find = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)
    const drawn = find()
    // At once where it can be: the very next key may be Enter, and is meant for this row.
    if (drawn) drawn.focus({ preventScroll: true })
    else focusWhenDrawn(find, { preventScroll: true })
  }

  useEffect(() => {
    if (beyond.current === undefined || beyond.current >= count) return
    if (scroller.current?.contains(document.activeElement)) go(beyond.current)
    else beyond.current = undefined
  })

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
    const isLink = target instanceof HTMLAnchorElement
    // The button opens its menu by Down.
    if (!isLink && !(target instanceof HTMLInputElement) && !/^Arrow(Left|Right)$/.test(event.key)) return
    const rows: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageRows,
      PageUp: active - pageRows,
      Home: 0,
      End: count - 1,
    }
    const row = rows[event.key]
    if (row !== undefined) go(row)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const stops = [...(target.closest('[role="row"]')?.querySelectorAll<HTMLElement>('input, a, button') ?? [])]
      stops[stops.indexOf(target) + (event.key === 'ArrowLeft' ? -1 : 1)]?.focus()
    } else if (event.key === ' ' && isLink) onSelect(active)
    else return
    event.preventDefault()
  }
  return { go, handleKey }
}
