import { sameRow } from '../../../../contracts/core/convert.ts'
import type { RowsControl } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'

export type FaqState = 'answered' | 'pending' | 'edited' | 'new' | 'deleted'

export const stateWords: Readonly<Record<FaqState, string>> = {
  answered: 'Answered',
  pending: 'Needs an answer',
  edited: 'Edited',
  new: 'New',
  deleted: 'Deleted',
}

/** How a row stands against what is live. */
export function stateOf(control: RowsControl, row: Row, before: Row | undefined): FaqState {
  if (row.$deleted) return 'deleted'
  if (!before) return 'new'
  if (!sameRow(control, before, row)) return 'edited'
  return row.needs_human_answer === true ? 'pending' : 'answered'
}
