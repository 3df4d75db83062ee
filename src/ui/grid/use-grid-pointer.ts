import { type PointerEvent, useRef } from 'react'
import type { RowLook } from './grid-types.ts'
import { type Place, type Range, samePlace } from './selection.ts'
import type { GridTools } from './use-grid-keys.ts'

/** Selecting by mouse: a click, a drag, Shift for a range, Ctrl for one more; a row by its number. A finger scrolls, and taps. */
export function useGridPointer<Row, Look extends RowLook>({
  ranges,
  head,
  extent,
  select,
  edit,
  isEditing,
  scroller,
}: GridTools<Row, Look>) {
  /** A finger came down on the cell that has the focus already: when it goes up there, it opens it. */
  const opens = useRef(false)
  const drag = useRef<{ anchor: Place; before: readonly Range[]; isRow: boolean; frame: number; y: number } | undefined>(undefined)

  const placeOf = (target: EventTarget | null): Place | undefined => {
    if (!(target instanceof Element)) return undefined
    const cell = target.closest<HTMLElement>('[data-c], [data-head]')
    const row = cell?.closest<HTMLElement>('[data-index]')
    if (!cell || !row) return undefined
    return { row: Number(row.dataset.index), column: Number(cell.dataset.c ?? 0) }
  }
  const isHead = (target: EventTarget | null) => target instanceof Element && target.closest('[data-head]') !== null
  const rangeTo = (anchor: Place, to: Place, isRow: boolean): Range =>
    isRow ? { anchor: { ...anchor, column: 0 }, head: { row: to.row, column: extent.columns - 1 } } : { anchor, head: to }

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const place = placeOf(event.target)
      if (!place || event.button !== 0 || event.target instanceof HTMLTextAreaElement) return
      if (event.target instanceof Element && event.target.closest('button, a')) return
      const isRow = isHead(event.target)
      if (event.pointerType !== 'mouse') {
        opens.current = !isRow && samePlace(place, head) && !isEditing && event.currentTarget.contains(document.activeElement)
        if (opens.current) return
        select([rangeTo(place, place, isRow)], false)
        return
      }
      event.preventDefault()
      const isMore = event.ctrlKey || event.metaKey
      const last = ranges.at(-1)
      const anchor = event.shiftKey && last ? last.anchor : place
      const before = isMore ? ranges : event.shiftKey ? ranges.slice(0, -1) : []
      drag.current = { anchor, before, isRow, frame: 0, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
      select([...before, rangeTo(anchor, place, isRow)], false)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current
      if (!now) return
      now.y = event.clientY
      follow(event.clientX)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current
      drag.current = undefined
      if (now) cancelAnimationFrame(now.frame)
      const place = placeOf(event.target)
      if (event.pointerType !== 'mouse' && opens.current && place && samePlace(place, head)) edit(place)
      opens.current = false
    },
    onPointerCancel: () => {
      drag.current = undefined
    },
    onDoubleClick: (event: { target: EventTarget | null }) => {
      const place = placeOf(event.target)
      if (place && !isHead(event.target)) edit(place)
    },
  }

  /** The cell under the pointer is the new corner; beyond an edge the rows come by themselves. */
  function follow(x: number) {
    const now = drag.current
    const box = scroller.current?.getBoundingClientRect()
    if (!now || !box) return
    const y = Math.min(box.bottom - 4, Math.max(box.top + 36, now.y))
    const place = placeOf(document.elementFromPoint(Math.min(box.right - 8, Math.max(box.left + 8, x)), y))
    if (place) {
      const next = rangeTo(now.anchor, place, now.isRow)
      const last = ranges.at(-1)
      if (!last || !samePlace(last.head, next.head) || !samePlace(last.anchor, next.anchor)) select([...now.before, next], false)
    }
    const beyond = now.y > box.bottom ? now.y - box.bottom : now.y < box.top + 36 ? now.y - box.top - 36 : 0
    cancelAnimationFrame(now.frame)
    if (beyond !== 0)
      now.frame = requestAnimationFrame(() => {
        scroller.current?.scrollBy(0, beyond / 4)
        follow(x)
      })
  }

  return { placeOf, handlers }
}
