import { type Box, boxOf, cellsIn, type Place, type Range } from './selection.ts'

/** What a pasted block does: cells that are written, and rows that there was no place for. */
export type Landing = {
  readonly cells: readonly (Place & { readonly text: string })[]
  /** Lines of the block behind the last row, each with its first column. */
  readonly beyond: readonly { readonly column: number; readonly texts: readonly string[] }[]
  /** How many of the block's columns lie behind the last column. */
  readonly lost: number
}

/**
 * Where a block of texts lands: one text goes into every selected cell, a block that fits the selection several times
 * fills it, any other lands as it is with its corner at the selection's.
 */
export function landing(block: readonly (readonly string[])[], ranges: readonly Range[], rows: number, columns: number): Landing {
  const last = ranges.at(-1)
  const height = block.length
  const width = Math.max(0, ...block.map((line) => line.length))
  if (!last || height === 0 || width === 0) return { cells: [], beyond: [], lost: 0 }
  if (height === 1 && width === 1)
    return { cells: cellsIn(ranges).map((place) => ({ ...place, text: block[0]?.[0] ?? '' })), beyond: [], lost: 0 }

  const { top, left, bottom, right } = boxOf(last)
  const isFilled = (bottom - top + 1) % height === 0 && (right - left + 1) % width === 0
  const box: Box = isFilled ? { top, left, bottom, right } : { top, left, bottom: top + height - 1, right: left + width - 1 }
  const cells: Landing['cells'][number][] = []
  for (let row = box.top; row <= Math.min(box.bottom, rows - 1); row++) {
    const line = block[(row - top) % height] ?? []
    for (let column = box.left; column <= Math.min(box.right, columns - 1); column++) {
      const text = line[(column - left) % width]
      // A short line of a ragged block says nothing about the cells that it has not.
      if (text !== undefined) cells.push({ row, column, text })
    }
  }
  const beyond = block.slice(Math.max(0, rows - top)).map((texts) => ({ column: left, texts: texts.slice(0, columns - left) }))
  return { cells, beyond: isFilled ? [] : beyond, lost: Math.max(0, box.right - columns + 1) }
}

/** The texts of the selection as a block: the box around all ranges, with nothing in the cells between them. */
export function blockOf(ranges: readonly Range[], textAt: (place: Place) => string): string[][] {
  const chosen = cellsIn(ranges)
  const rows = [...new Set(chosen.map(({ row }) => row))]
  const columns = [...new Set(chosen.map(({ column }) => column))].sort((a, b) => a - b)
  const isChosen = new Set(chosen.map(({ row, column }) => `${row} ${column}`))
  return rows.map((row) => columns.map((column) => (isChosen.has(`${row} ${column}`) ? textAt({ row, column }) : '')))
}
