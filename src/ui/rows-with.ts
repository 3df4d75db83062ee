import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/**
 * Which rows of a virtual list are drawn: those in view, and the row that holds the focus or is about to get it.
 * Were that one taken away when it leaves the view, the focus would go with it, and what is typed would be lost.
 */
export function rowsWith(kept: number, range: Range): number[] {
  const inView = defaultRangeExtractor(range)
  if (kept < 0 || kept >= range.count || inView.includes(kept)) return inView
  return [...inView, kept].sort((a, b) => a - b)
}
