import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { ReplaceCells } from '../../../../ui/find-replace/replace-cells.tsx'
import type { GridWrite } from '../../../../ui/grid/grid-types.ts'

type FaqReplaceProps = {
  /** The rows that are shown: what is filtered away is not looked through. */
  rows: readonly Row[]
  columns: readonly Field[]
  placeOf: (row: Row, index: number) => number
  onWrite: (writes: readonly GridWrite[]) => void
  onGo: (row: string, column: string) => void
  onClose: () => void
}

/** Finds and replaces in the questions and answers that are shown, as one step. */
export function FaqReplace({ rows, columns, placeOf, ...rest }: FaqReplaceProps) {
  const cells = rows.flatMap((row, index) =>
    row.$deleted
      ? []
      : columns.map(({ key, label }) => ({
          row: row.$id,
          column: key,
          label: `${label} ${placeOf(row, index)}`,
          text: textOf(row[key] ?? ''),
        })),
  )
  return <ReplaceCells cells={cells} {...rest} />
}
