import { ReplaceCells } from '../../ui/find-replace/replace-cells.tsx'
import type { GridActions } from '../../ui/grid/grid-types.ts'
import type { FleetRow } from './fleet-rows.ts'

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'answer', label: 'Answer' },
] as const

type FleetReplaceProps = {
  rows: readonly FleetRow[]
  onWrite: GridActions['write']
  onGo: (row: string, column: string) => void
  onClose: () => void
}

/** Finds and replaces in the questions that are shown, in all assistants that have them, as one step. */
export function FleetReplace({ rows, ...rest }: FleetReplaceProps) {
  const cells = rows
    .filter(({ state }) => state !== 'deleted')
    .flatMap((row, index) =>
      columns.map(({ key, label }) => ({ row: row.key, column: key, label: `${label} ${index + 1}`, text: row[key] })),
    )
  return <ReplaceCells cells={cells} {...rest} />
}
