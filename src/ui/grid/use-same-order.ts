import { useState } from 'react'
import { betweenEnds } from '../../lib/ends.ts'

/** The keys of the rows; the same array while they stand in the same order, whatever is edited in them. */
export function useSameOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly string[] {
  const [last] = useState<{ rows: readonly Row[]; order: readonly string[] }>({ rows: [], order: [] })
  if (last.rows !== rows) {
    const { before, after } = betweenEnds(last.rows, rows)
    const isSame = before.length === after.length && after.every((row, index) => keyOf(row) === keyOf(before[index] as Row))
    if (!isSame) last.order = rows.map(keyOf)
    last.rows = rows
  }
  return last.order
}
