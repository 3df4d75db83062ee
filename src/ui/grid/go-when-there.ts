import type { RefObject } from 'react'
import type { GridHandle } from './grid-types.ts'

/** Goes to a cell of a row that was just made, or that a filter is about to show. */
export function goWhenThere(grid: RefObject<GridHandle | null>, row: string, column: string, attempts = 20): void {
  requestAnimationFrame(() => {
    if (!grid.current?.go(row, column) && attempts > 0) goWhenThere(grid, row, column, attempts - 1)
  })
}
