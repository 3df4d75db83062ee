import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { roomFor } from '../../../../contracts/schedule/paint.ts'
import { planOf } from '../../../../contracts/schedule/plan.ts'
import { writtenTime } from '../../../../contracts/schedule/time-entry.ts'
import { windowKeysOf } from './use-plan.ts'

/** The members of one more window, beside those that are there; none where the usual ones will do. */
export function nextWindow(field: Field, rows: readonly Row[]): Record<string, unknown> {
  const keys = windowKeysOf(field)
  if (!keys) return {}
  const { windows } = planOf({ windows: rows, days: [], attempts: undefined, twice: false, zone: null }, keys)
  const room = roomFor(windows)
  return room ? { [keys.start]: writtenTime(room.start), [keys.end]: writtenTime(room.end) } : {}
}
