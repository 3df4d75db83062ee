import type { Doc } from '../core/field.ts'
import { freshRowId, type Row } from '../core/row-list.ts'
import type { Painted } from './paint.ts'
import type { Window, WindowKeys } from './plan.ts'
import { writtenTime } from './time-entry.ts'

/**
 * The rows of a list after painting. A time that did not move stays as it was written, a row that did not change stays
 * the same row, and rows whose times nobody can read keep their places.
 */
export function paintedRows(
  rows: readonly Row[],
  windows: readonly Window[],
  painted: readonly Painted[],
  keys: WindowKeys,
  blank: Doc,
): Row[] {
  const readable = new Map(windows.map((one) => [one.row, one]))
  const made: Row[] = []
  let next = 0
  const keepUnread = (until: number) => {
    for (; next < until; next++) {
      const row = rows[next]
      if (row && !readable.has(next)) made.push(row)
    }
  }
  for (const one of painted) {
    if (one.row === undefined) {
      made.push(newRow(one, rows, keys, blank))
      continue
    }
    keepUnread(one.row)
    next = Math.max(next, one.row + 1)
    const row = rows[one.row]
    const was = readable.get(one.row)
    if (row && was) made.push(moved(row, was, one, keys))
  }
  keepUnread(rows.length)
  return made
}

function moved(row: Row, was: Window, { start, end }: Painted, keys: WindowKeys): Row {
  if (start === was.start && end === was.end) return row
  return {
    ...row,
    ...(start !== was.start && { [keys.start]: writtenTime(start) }),
    ...(end !== was.end && { [keys.end]: writtenTime(end) }),
  }
}

/** A part that was cut off keeps all that its window held, the end of the day as it was written included. */
function newRow({ start, end, delay, like }: Painted, rows: readonly Row[], keys: WindowKeys, blank: Doc): Row {
  const whole = like === undefined ? undefined : rows[like]
  return {
    ...blank,
    ...(whole ?? { [keys.delay]: delay }),
    [keys.start]: writtenTime(start),
    [keys.end]: writtenTime(end),
    $id: freshRowId(),
  }
}
