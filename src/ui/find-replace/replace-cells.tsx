import { useState } from 'react'
import type { GridWrite } from '../grid/grid-types.ts'
import { toast } from '../toast.ts'
import { FindReplace } from './find-replace.tsx'

type ReplaceCellsProps = {
  /** The cells that are looked through, as they are when it opens. `label` says where each stands: "Answer 12". */
  cells: readonly (GridWrite & { readonly label: string })[]
  onWrite: (writes: readonly GridWrite[]) => void
  onGo: (row: string, column: string) => void
  onClose: () => void
}

/** Finds and replaces in the cells of a grid, as one step. */
export function ReplaceCells({ cells, onWrite, onGo, onClose }: ReplaceCellsProps) {
  const [texts] = useState(() => cells.map((cell, index) => ({ ...cell, id: String(index) })))
  return (
    <FindReplace
      texts={texts}
      onReplace={(changed, replaced) => {
        onWrite(
          texts.flatMap(({ id, row, column }): GridWrite[] => (changed.has(id) ? [{ row, column, text: changed.get(id) ?? '' }] : [])),
        )
        onClose()
        toast({ title: `Replaced ${replaced} ${replaced === 1 ? 'place' : 'places'}. Ctrl+Z in the sheet brings them back.` })
      }}
      onGo={(id) => {
        const cell = texts[Number(id)]
        if (cell) onGo(cell.row, cell.column)
      }}
      onClose={onClose}
    />
  )
}
