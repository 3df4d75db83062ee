import { useMemo } from 'react'
import { FindReplace } from '../../ui/find-replace/find-replace.tsx'
import type { GridActions, GridWrite } from '../../ui/grid/grid-types.ts'
import { toast } from '../../ui/toast.ts'
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
export function FleetReplace({ rows, onWrite, onGo, onClose }: FleetReplaceProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the dialog looks through stays as it was when it opened
  const cells = useMemo(
    () =>
      rows
        .filter(({ state }) => state !== 'deleted')
        .flatMap((row, index) =>
          columns.map(({ key, label }) => ({
            id: `${key} ${row.key}`,
            label: `${label} ${index + 1}`,
            text: row[key],
            row: row.key,
            column: key,
          })),
        ),
    [],
  )
  const byId = useMemo(() => new Map(cells.map((cell) => [cell.id, cell])), [cells])
  return (
    <FindReplace
      texts={cells}
      onReplace={(texts, replaced) => {
        onWrite(
          [...texts].flatMap(([id, text]): GridWrite[] => {
            const cell = byId.get(id)
            return cell ? [{ row: cell.row, column: cell.column, text }] : []
          }),
        )
        onClose()
        toast({ title: `Replaced ${replaced} ${replaced === 1 ? 'place' : 'places'}. Ctrl+Z in the sheet brings them back.` })
      }}
      onGo={(id) => {
        const cell = byId.get(id)
        if (cell) onGo(cell.row, cell.column)
      }}
      onClose={onClose}
    />
  )
}
