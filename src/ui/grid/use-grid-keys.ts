import type { KeyboardEvent, RefObject } from 'react'
import { announce } from '../announce.ts'
import type { GridActions, GridColumn, RowLook } from './grid-types.ts'
import { boxOf, cellsIn, moved, type Place, type Range, single } from './selection.ts'

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
  /** Gives the focus to the name of a column. */
  readonly toHeader: (column: number) => void
  /** Marks the selected rows to be deleted, or takes the mark back. */
  readonly remove: () => void
  /** Steps back, or forward again, and goes to what changed. */
  readonly travel: (step: () => boolean, done: string, nothing: string) => void
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
  const { actions, columns, extent, head, ranges, select, edit, textAt, writeCells, noun, toHeader, travel } = tools
  const last = ranges.at(-1) ?? single(head)

  const commands: Readonly<Record<string, () => void>> = {
    a: () => selectAll({ row: 0, column: 0 }, { row: extent.rows - 1, column: extent.columns - 1 }),
    d: fillDown,
    z: () => travel(actions.undo, 'Undone', 'Nothing to undo'),
    y: () => travel(actions.redo, 'Done again', 'Nothing to do again'),
    '-': tools.remove,
  }

  function selectAll(anchor: Place, to: Place) {
    select([{ anchor, head: to }], false)
    sayRange({ anchor, head: to })
  }
  /** Why nothing can be written here is said, instead of nothing happening. */
  const sayLocked = () =>
    announce(columns[head.column]?.isEditable ? `This ${noun} is marked to be deleted` : `${columns[head.column]?.label} cannot be written`)

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
    const header = event.target instanceof HTMLElement ? event.target.dataset.h : undefined
    if (header !== undefined && !isCommand && !altKey && fromHeader(key, Number(header))) {
      event.preventDefault()
      return
    }
    if (tools.isEditing || extent.rows === 0 || !(event.target instanceof HTMLElement) || event.target.dataset.c === undefined) {
      tools.onKey?.(event)
      return
    }
    const handled = () => event.preventDefault()
    const page = Math.max(1, Math.floor((tools.scroller.current?.clientHeight ?? 400) / 54) - 1)
    const to = altKey ? undefined : moved(head, key, isCommand, { ...extent, page })
    if (key === 'ArrowUp' && head.row === 0 && !isCommand && !altKey && !shiftKey) {
      handled()
      toHeader(head.column)
    } else if (to) {
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
      selectAll({ row: boxOf(last).top, column: 0 }, { row: boxOf(last).bottom, column: extent.columns - 1 })
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
      else {
        handled()
        sayLocked()
      }
    } else tools.onKey?.(event)
  }

  /** The names of the columns lead to each other and back to the rows; Enter and Space are the button's own. */
  function fromHeader(key: string, column: number): boolean {
    const to = { ArrowLeft: column - 1, ArrowRight: column + 1, Home: 0, End: columns.length - 1 }[key]
    if (to !== undefined) toHeader(Math.min(columns.length - 1, Math.max(0, to)))
    else if (key === 'ArrowDown') select([single({ row: 0, column })])
    else if (key === 'Escape') select(ranges)
    return to !== undefined || key === 'ArrowDown' || key === 'ArrowUp' || key === 'Escape'
  }

  function sayRange(range: Range) {
    const { top, left, bottom, right } = boxOf(range)
    announce(`${bottom - top + 1} × ${right - left + 1} cells selected, ${noun} ${top + 1} to ${bottom + 1}`)
  }
}
