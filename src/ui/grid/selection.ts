/** A cell by its place among the rows that are shown, and among the columns. */
export type Place = { readonly row: number; readonly column: number }

/** From one corner to the other; the head is where the focus is. */
export type Range = { readonly anchor: Place; readonly head: Place }

/** A block of cells, its edges included. */
export type Box = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** How many rows and columns there are, and how many rows a page has. */
export type Extent = { readonly rows: number; readonly columns: number; readonly page: number }

export const single = (place: Place): Range => ({ anchor: place, head: place })

export const boxOf = ({ anchor, head }: Range): Box => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
})

export const samePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column

/** The columns of a row that are selected, one bit each: a number, so that a row can tell at once that nothing changed for it. */
export function selectedIn(ranges: readonly Range[], row: number): number {
  let bits = 0
  for (const range of ranges) {
    const { top, left, bottom, right } = boxOf(range)
    if (row < top || row > bottom) continue
    for (let column = left; column <= right; column++) bits |= 1 << column
  }
  return bits
}

/** Every selected cell once, row by row. */
export function cellsIn(ranges: readonly Range[]): Place[] {
  const cells: Place[] = []
  for (const row of rowsIn(ranges)) {
    const bits = selectedIn(ranges, row)
    for (let column = 0; 1 << column <= bits; column++) if (bits & (1 << column)) cells.push({ row, column })
  }
  return cells
}

/** Every row with a selected cell, in order. */
export function rowsIn(ranges: readonly Range[]): number[] {
  const rows = new Set<number>()
  for (const range of ranges) {
    const { top, bottom } = boxOf(range)
    for (let row = top; row <= bottom; row++) rows.add(row)
  }
  return [...rows].sort((a, b) => a - b)
}

/** Where a key leads from a cell; nothing for a key that leads nowhere. `isFar`: Ctrl or ⌘ is held. */
export function moved(from: Place, key: string, isFar: boolean, { rows, columns, page }: Extent): Place | undefined {
  const at = (row: number, column: number): Place => ({
    row: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return at(isFar ? 0 : from.row - 1, from.column)
    case 'ArrowDown':
      return at(isFar ? rows - 1 : from.row + 1, from.column)
    case 'ArrowLeft':
      return at(from.row, isFar ? 0 : from.column - 1)
    case 'ArrowRight':
      return at(from.row, isFar ? columns - 1 : from.column + 1)
    case 'Home':
      return at(isFar ? 0 : from.row, 0)
    case 'End':
      return at(isFar ? rows - 1 : from.row, columns - 1)
    case 'PageUp':
      return at(from.row - page, from.column)
    case 'PageDown':
      return at(from.row + page, from.column)
    default:
      return undefined
  }
}

/** Keeps ranges within what is there now; rows may have gone. */
export function within(ranges: readonly Range[], { rows, columns }: Pick<Extent, 'rows' | 'columns'>): readonly Range[] {
  const isInside = ({ row, column }: Place) => row < rows && column < columns
  return ranges.every(({ anchor, head }) => isInside(anchor) && isInside(head))
    ? ranges
    : ranges.filter(({ anchor, head }) => isInside(anchor) && isInside(head))
}
