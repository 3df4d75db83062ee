import { type Ref, useMemo, useState } from 'react'
import { spokenSeconds } from '../../contracts/core/spoken.ts'
import { Grid } from '../../ui/grid/grid.tsx'
import type { GridColumn, GridHandle, RowLook } from '../../ui/grid/grid-types.ts'
import { FleetDetails } from './fleet-details.tsx'
import { type FleetRow, type FleetState, stateWords } from './fleet-rows.ts'
import type { Fleet } from './use-fleet.ts'
import type { useFleetActions } from './use-fleet-actions.ts'
import type { FleetAsk } from './use-fleet-ask.ts'

type FleetSheetProps = {
  rows: readonly FleetRow[]
  places: ReadonlyMap<string, number> | undefined
  fleet: Fleet
  actions: ReturnType<typeof useFleetActions>
  ask: FleetAsk
  onAsk: (change: Partial<FleetAsk>) => void
  /** The bar with what is not saved stands over the foot of the page. */
  hasBar: boolean
  handle: Ref<GridHandle>
}

const keyOf = (row: FleetRow) => row.key
const edges = { edited: 'changed', new: 'new', deleted: 'gone' } as const
const looks: Readonly<Record<FleetState, RowLook>> = {
  answered: {},
  pending: {},
  edited: { edge: edges.edited },
  new: { edge: edges.new },
  deleted: { edge: edges.deleted, isLocked: true },
}
const lookOf = (row: FleetRow) => looks[row.state]
const cellId = (row: string, column: string) => `fleet-${column}-${row.replace(/[^\p{L}\p{N}]+/gu, '-')}`

/** Every question once, with how many assistants have it, and in how many the answer is another. */
export function FleetSheet({ rows, places, fleet, actions, ask, onAsk, hasBar, handle }: FleetSheetProps) {
  const [chosen, setChosen] = useState<string>()
  const columns = useMemo(
    (): readonly GridColumn<FleetRow, RowLook>[] => [
      { key: 'question', label: 'Question', width: 'minmax(0, 1fr)', textOf: (row) => row.question, isEditable: true, isSortable: true },
      { key: 'answer', label: 'Answer', width: 'minmax(0, 1.6fr)', textOf: (row) => row.answer, isEditable: true, isSortable: true },
      {
        key: 'owners',
        label: 'Assistants',
        width: '8.5rem',
        textOf: (row) => (row.group ? `in ${row.owners}${row.differsIn > 0 ? `, differs in ${row.differsIn}` : ''}` : 'in none yet'),
        isSortable: true,
        show: (row) =>
          row.group ? (
            <>
              <span className="tabular-nums">in {row.owners}</span>
              {row.differsIn > 0 && <span className="block text-caption text-change-ink">differs in {row.differsIn}</span>}
            </>
          ) : (
            <span className="text-mute">in none yet</span>
          ),
      },
      {
        key: 'state',
        label: 'State',
        width: '8rem',
        textOf: (row) => stateWords[row.state],
        isSortable: true,
        show: (row) => (
          <span
            className={`rounded-sm px-1 text-caption ${row.state === 'pending' ? 'bg-change-bg font-medium text-change-ink' : 'bg-sunk text-mute'}`}
          >
            {stateWords[row.state]}
          </span>
        ),
      },
      {
        key: 'spoken',
        label: 'Spoken',
        width: '4.5rem',
        textOf: (row) => (row.answer.trim() ? `${spokenSeconds(row.answer, 1).toFixed(1)} s` : ''),
        align: 'end',
        isSortable: true,
      },
    ],
    [],
  )
  const row = rows.find(({ key }) => key === chosen)
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto] gap-2">
      <Grid
        label="Questions of all assistants"
        noun="question"
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        lookOf={lookOf}
        numberOf={(one, index) => (places?.get(one.key) ?? index) + 1}
        total={places?.size ?? rows.length}
        cellId={cellId}
        actions={actions}
        sort={ask.sort}
        onSort={(sort) => onAsk({ sort })}
        handle={handle}
        minWidth="44rem"
        className="min-h-40 rounded-md border border-line"
        foot={(selection) => (
          <FleetDetails
            key={selection.row}
            row={rows.find(({ key }) => key === selection.row)}
            selection={selection}
            fleet={fleet}
            isOpen={row !== undefined && row.key === selection.row}
            onToggle={() => setChosen(chosen === selection.row ? undefined : selection.row)}
            onAnswer={actions.answer}
          />
        )}
      />
      {hasBar && <div className="h-14" />}
    </div>
  )
}
