import { sameRow } from '../../../../contracts/core/convert.ts'
import type { RowsControl } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { type Mapped, mapAgain } from '../../../../lib/ends.ts'

export type FaqState = 'answered' | 'pending' | 'edited' | 'new' | 'deleted'

export const stateWords: Readonly<Record<FaqState, string>> = {
  answered: 'Answered',
  pending: 'Needs an answer',
  edited: 'Edited',
  new: 'New',
  deleted: 'Deleted',
}

const last = new WeakMap<ReadonlyMap<string, Row>, Mapped<Row, FaqState>>()

/** How each row stands against what is live; an edit in one row costs that row. */
export function statesOf(control: RowsControl, rows: readonly Row[], base: ReadonlyMap<string, Row>): readonly FaqState[] {
  const states = mapAgain(last.get(base), rows, (row) => stateOf(control, row, base.get(row.$id)))
  last.set(base, states)
  return states.results
}

/**
 * How many answers that nobody approved would count as approved with a save: the list is sent whole, without a word of what waits.
 * None while nothing of the list is changed.
 */
export function approvedUnseen(states: readonly FaqState[], hasAnswer: (index: number) => boolean): number {
  const isSent = states.some((state) => state !== 'pending' && state !== 'answered')
  return isSent ? states.filter((state, index) => state === 'pending' && hasAnswer(index)).length : 0
}

/** How one row stands against what is live. */
export function stateOf(control: RowsControl, row: Row, before: Row | undefined): FaqState {
  if (row.$deleted) return 'deleted'
  if (!before) return 'new'
  if (!sameRow(control, before, row)) return 'edited'
  return control.isPending?.(row) ? 'pending' : 'answered'
}
