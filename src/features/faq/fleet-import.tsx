import { useMemo } from 'react'
import type { ImportPlan } from '../../contracts/faq/import-plan.ts'
import { ImportQuestions } from '../../parts/faq/import-questions.tsx'
import type { FleetRow } from './fleet-rows.ts'

type FleetImportProps = {
  rows: readonly FleetRow[]
  /** The one assistant whose questions are shown. */
  only: string | undefined
  onApply: (plan: ImportPlan, rows: readonly FleetRow[], deletesMissing: boolean) => void
  onClose: () => void
}

/** A file becomes edits of the desk's own draft; Save asks in which assistants. */
export function FleetImport({ rows, only, onApply, onClose }: FleetImportProps) {
  const kept = useMemo(() => rows.filter(({ state }) => state !== 'deleted'), [rows])
  const items = useMemo(() => kept.map(({ question, answer }) => ({ question, answer })), [kept])
  return (
    <ImportQuestions items={items} onApply={(plan, deletesMissing) => onApply(plan, kept, deletesMissing)} onClose={onClose}>
      {`Nothing goes to the platform: the rows become edits of ${only ? `the questions of ${only}` : 'the questions of all assistants'}, after you have seen what they do. Save then asks in which assistants each of them is to be saved.`}
    </ImportQuestions>
  )
}
