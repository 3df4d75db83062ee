import { useMemo } from 'react'
import { freshRowId, type Row } from '../../../../contracts/core/row-list.ts'
import { applyImport } from '../../../../contracts/faq/apply-import.ts'
import type { ImportPlan, Pair } from '../../../../contracts/faq/import-plan.ts'
import { ImportQuestions } from '../../../../parts/faq/import-questions.tsx'

type FaqImportProps = {
  rows: readonly Row[]
  blank: Readonly<Record<string, unknown>>
  onReplace: (rows: readonly Row[]) => void
  onClose: () => void
}

/** A file becomes changes of this assistant's draft. */
export function FaqImport({ rows, blank, onReplace, onClose }: FaqImportProps) {
  const kept = useMemo(() => rows.filter((row) => !row.$deleted), [rows])
  const apply = (plan: ImportPlan, deletesMissing: boolean) => {
    const make = ({ question, answer }: Pair): Row => ({ ...blank, question, answer, $id: freshRowId() })
    const next = new Map(applyImport(kept, plan, { make }).map((row) => [row.$id, row]))
    const gone = new Set(deletesMissing ? plan.missing.map((place) => kept[place]?.$id) : [])
    // Those that go are marked, as if somebody had deleted them, and can be kept one by one.
    const old = rows.flatMap((row): Row[] => {
      const now = next.get(row.$id)
      if (!gone.has(row.$id)) return [now ?? row]
      return row.$id.startsWith('new-') ? [] : [{ ...row, $deleted: true }]
    })
    const known = new Set(rows.map((row) => row.$id))
    onReplace([...old, ...[...next.values()].filter((row) => !known.has(row.$id))])
  }
  return (
    <ImportQuestions items={kept} onApply={apply} onClose={onClose}>
      Nothing goes to the platform; the rows become changes of your draft, after you have seen what they do.
    </ImportQuestions>
  )
}
