import { useState } from 'react'

/** The keys of the rows; the same array while they stand in the same order, whatever is edited in them. */
export function useSameOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly string[] {
  const [order, setOrder] = useState<readonly string[]>([])
  if (order.length === rows.length && order.every((key, index) => key === keyOf(rows[index] as Row))) return order
  const next = rows.map(keyOf)
  setOrder(next)
  return next
}
