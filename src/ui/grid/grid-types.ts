import type { ReactNode } from 'react'

export type GridColumn<Row, Look> = {
  readonly key: string
  readonly label: string
  /** Its track: `6rem`, `minmax(0, 2fr)`. */
  readonly width: string
  /** What the cell says: what is shown where nothing else is, copied, and edited. */
  readonly textOf: (row: Row, look: Look) => string
  readonly isEditable?: true
  readonly show?: (row: Row, look: Look) => ReactNode
  readonly align?: 'end'
  readonly isSortable?: true
}

/** How a row looks besides its texts. The same object as long as nothing of it changes, so that the row is not drawn anew. */
export type RowLook = {
  readonly edge?: 'changed' | 'new' | 'gone'
  /** Nothing in it can be written. */
  readonly isLocked?: boolean
  /** What is wrong with a cell, by column. */
  readonly errors?: ReadonlyMap<string, string>
}

export type GridWrite = { readonly row: string; readonly column: string; readonly text: string }

export type Sort = { readonly column: string; readonly isDown: boolean }

export type GridActions = {
  /** Writes cells, and adds rows at the end (texts by column), in one step. */
  readonly write: (writes: readonly GridWrite[], added?: readonly Readonly<Record<string, string>>[]) => void
  /** One of many keystrokes in a cell that is open; all of them are one step. */
  readonly type: (write: GridWrite) => void
  /** The cell is open no longer. */
  readonly endTyping: () => void
  /** Marks rows to be deleted, or takes the mark back. */
  readonly remove: (rows: readonly string[]) => void
  /** False where there is nothing to go back to. */
  readonly undo: () => boolean
  readonly redo: () => boolean
}

/** The way to a cell from outside of the grid. */
export type GridHandle = {
  /** False while the row is not there. */
  readonly go: (row: string, column: string) => boolean
  /** Brings the cell that is worked in into sight, and leaves the focus where it is. */
  readonly reveal: () => void
}

/** What is selected, for whoever shows it or acts on it. */
export type GridSelection = {
  readonly row: string | undefined
  readonly rows: readonly string[]
  readonly cells: number
  readonly words: string
  /** Marks the rows to be deleted, or takes the mark back; the focus stays in the grid. */
  readonly remove: () => void
}
