import { useMemo } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { FindReplace } from '../../../../ui/find-replace/find-replace.tsx'
import type { GridWrite } from '../../../../ui/grid/grid-types.ts'
import { toast } from '../../../../ui/toast.ts'

type FaqReplaceProps = {
  /** The rows that are shown: what is filtered away is not looked through. */
  rows: readonly Row[]
  columns: readonly Field[]
  placeOf: (row: Row) => number
  cellId: (row: string, column: string) => string
  onWrite: (writes: readonly GridWrite[]) => void
  onGo: (row: string, column: string) => void
  onClose: () => void
}

/** Finds and replaces in the questions and answers that are shown, as one step. */
export function FaqReplace({ rows, columns, placeOf, cellId, onWrite, onGo, onClose }: FaqReplaceProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the dialog looks through stays as it was when it opened
  const cells = useMemo(
    () =>
      rows
        .filter((row) => !row.$deleted)
        .flatMap((row) =>
          columns.map((column) => ({
            id: cellId(row.$id, column.key),
            label: `${column.label} ${placeOf(row)}`,
            text: textOf(row[column.key] ?? ''),
            row: row.$id,
            column: column.key,
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
