import { useDeferredValue, useMemo, useState } from 'react'
import { spokenSeconds } from '../../contracts/core/spoken.ts'
import { naturalOrder } from '../../lib/natural-order.ts'
import { SteadyOrder } from '../../lib/steady-order.ts'
import { type FleetRow, stateWords } from './fleet-rows.ts'
import type { FleetAsk } from './use-fleet-ask.ts'

/** The filters of the sheet, by the words of its address. */
export const fleetFilters = [
  { id: 'needs-answer', label: 'Needs an answer', fits: ({ state }: FleetRow) => state === 'pending' },
  { id: 'differs', label: 'Answers differ', fits: ({ differsIn }: FleetRow) => differsIn > 0 },
  { id: 'shared', label: 'In several', fits: ({ owners }: FleetRow) => owners > 1 },
  { id: 'changed', label: 'Changed', fits: ({ state }: FleetRow) => state === 'edited' || state === 'new' || state === 'deleted' },
] as const

/** The rows that are shown, their numbers in the whole, and how many each filter would show. */
export function useFleetShown(rows: readonly FleetRow[], ask: FleetAsk) {
  const [order] = useState(() => new SteadyOrder<FleetRow>(({ key }) => key))
  const wanted = useDeferredValue(ask.query.trim().toLowerCase())
  const { filter, sort } = ask
  const isListed = filter === 'all' && wanted === '' && !sort
  const fits = fleetFilters.find(({ id }) => id === filter)?.fits ?? (() => true)
  const shown = isListed
    ? rows
    : order.of(
        rows,
        JSON.stringify([wanted, filter, sort, ask.assistant]),
        (row) => fits(row) && (wanted === '' || `${row.question}\n${row.answer}\n${otherAnswers(row)}`.toLowerCase().includes(wanted)),
        sort && ((a, b) => naturalOrder(sortedBy(a, sort.column), sortedBy(b, sort.column)) * (sort.isDown ? -1 : 1)),
      )
  const places = useMemo(() => (isListed ? undefined : new Map(rows.map(({ key }, index) => [key, index]))), [isListed, rows])
  const counts = useMemo(() => {
    const sums = new Map<string, number>(fleetFilters.map(({ id, fits: isIn }) => [id, rows.filter(isIn).length]))
    return sums.set('pending', sums.get('needs-answer') ?? 0)
  }, [rows])
  return { shown, places, counts }
}

const otherAnswers = ({ group }: FleetRow): string => group?.answers.map(({ answer }) => answer).join('\n') ?? ''

function sortedBy(row: FleetRow, column: string): string | number {
  switch (column) {
    case 'owners':
      return row.owners
    case 'state':
      return stateWords[row.state]
    case 'spoken':
      return spokenSeconds(row.answer, 1)
    default:
      return column === 'answer' ? row.answer : row.question
  }
}
