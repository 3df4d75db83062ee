import type { KeyboardEvent, RefObject } from 'react'
import { announce } from '../announce.ts'
import type { GridActions, GridColumn, RowLook } from './grid-types.ts'
import { boxOf, cellsIn, moved, type Place, type Range, rowsIn, single } from './selection.ts'

/** What the hands of a grid work with: what is there, and what can be done. */
export type GridTools<Row, Look extends RowLook> = {
  readonly noun: string
  readonly columns: readonly GridColumn<Row, Look>[]
  readonly actions: GridActions
  readonly extent: { readonly rows: number; readonly columns: number }
  readonly keys: readonly string[]
  readonly ranges: readonly Range[]
  readonly head: Place
  readonly isEditing: boolean
  readonly select: (ranges: readonly Range[], isScrolled?: boolean) => void
  readonly edit: (place: Place, replaces?: boolean) => void
  readonly textAt: (place: Place) => string
  readonly canWrite: (place: Place) => boolean
  /** How many cells took a new text. `added`: rows to add at the end in the same step, texts by column. */
  readonly writeCells: (
    cells: readonly (Place & { readonly text: string })[],
    added?: readonly Readonly<Record<string, string>>[],
  ) => number
  readonly scroller: RefObject<HTMLElement | null>
  readonly onKey?: ((event: KeyboardEvent) => void) | undefined
}

/** Every key that a grid knows. What it has no use for goes on to whoever holds it. */
export function useGridKeys<Row, Look extends RowLook>(tools: GridTools<Row, Look>) {
  const { actions, extent, head, ranges, select, edit, textAt, writeCells, keys, noun } = tools
  const last = ranges.at(-1) ?? single(head)

  const commands: Readonly<Record<string, () => void>> = {
    a: () => select([{ anchor: { row: 0, column: 0 }, head: { row: extent.rows - 1, column: extent.columns - 1 } }], false),
    d: fillDown,
    z: () => sayStep(actions.undo(), 'Undone', 'Nothing to undo'),
    y: () => sayStep(actions.redo(), 'Done again', 'Nothing to do again'),
    '-': () => actions.remove(rowsIn(ranges).map((row) => keys[row] ?? '')),
  }

  function fillDown() {
    const { top, left, bottom, right } = boxOf(last)
    const from = bottom === top ? top - 1 : top
    if (from < 0) return
    const cells: (Place & { text: string })[] = []
    for (let column = left; column <= right; column++)
      for (let row = from + 1; row <= bottom; row++) cells.push({ row, column, text: textAt({ row: from, column }) })
    const count = writeCells(cells)
    announce(`Filled ${count} ${count === 1 ? 'cell' : 'cells'}`)
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, altKey } = event
    const isCommand = event.ctrlKey || event.metaKey
    if (tools.isEditing || extent.rows === 0 || !(event.target instanceof HTMLElement) || event.target.dataset.c === undefined) {
      tools.onKey?.(event)
      return
    }
    const handled = () => event.preventDefault()
    const page = Math.max(1, Math.floor((tools.scroller.current?.clientHeight ?? 400) / 54) - 1)
    const to = altKey ? undefined : moved(head, key, isCommand, { ...extent, page })
    if (to) {
      handled()
      // Shift goes on from the corner where the range began.
      select(shiftKey ? [...ranges.slice(0, -1), { anchor: last.anchor, head: to }] : [single(to)])
      if (shiftKey) sayRange({ anchor: last.anchor, head: to })
    } else if (isCommand && key.toLowerCase() === 'z' && shiftKey) {
      handled()
      commands.y?.()
    } else if (isCommand && !altKey && Object.hasOwn(commands, key.toLowerCase())) {
      handled()
      commands[key.toLowerCase()]?.()
    } else if (key === ' ' && shiftKey) {
      handled()
      select([{ anchor: { row: boxOf(last).top, column: 0 }, head: { row: boxOf(last).bottom, column: extent.columns - 1 } }])
    } else if (isCommand || altKey) tools.onKey?.(event)
    else if (key === 'Enter' || key === 'F2') {
      handled()
      if (tools.canWrite(head)) edit(head)
      else if (key === 'Enter') select([single({ ...head, row: Math.min(extent.rows - 1, head.row + 1) })])
    } else if (key === 'Delete' || key === 'Backspace') {
      handled()
      const count = writeCells(cellsIn(ranges).map((place) => ({ ...place, text: '' })))
      announce(`Emptied ${count} ${count === 1 ? 'cell' : 'cells'}`)
    } else if (key === 'Escape' && !(ranges.length === 1 && last.anchor === last.head)) {
      handled()
      select([single(head)])
    } else if (key.length === 1 || key === 'Dead' || key === 'Process') {
      // The key itself goes on to the text that is open now, also a dead one and one of an input method.
      if (tools.canWrite(head)) edit(head, true)
      else handled()
    } else tools.onKey?.(event)
  }

  function sayRange(range: Range) {
    const { top, left, bottom, right } = boxOf(range)
    announce(`${bottom - top + 1} × ${right - left + 1} cells selected, ${noun} ${top + 1} to ${bottom + 1}`)
  }
}

const sayStep = (isDone: boolean, done: string, nothing: string) => announce(isDone ? done : nothing)
