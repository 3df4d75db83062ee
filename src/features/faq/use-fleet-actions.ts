import type { FleetEdit } from '../../contracts/faq/fleet.ts'
import type { ImportPlan } from '../../contracts/faq/import-plan.ts'
import type { GridActions, GridWrite } from '../../ui/grid/grid-types.ts'
import { useSteady } from '../../ui/use-steady.ts'
import { type FleetRow, usualAnswer } from './fleet-rows.ts'
import type { useFleetDraft } from './use-fleet-draft.ts'

let fresh = 0
const freshId = () => `new-${Date.now().toString(36)}-${++fresh}`

/** What the sheet does: each edit is of a question, in all assistants that have it. */
export function useFleetActions({ draft, change, endTyping, undo, redo }: ReturnType<typeof useFleetDraft>, rows: readonly FleetRow[]) {
  const rowOf = (key: string) => rows.find((row) => row.key === key)

  const writes = (
    some: readonly GridWrite[],
    isTyping = false,
    more: readonly Readonly<Record<string, string>>[] = [],
    gone: readonly FleetRow[] = [],
  ) => {
    const edits: Record<string, FleetEdit | undefined> = Object.fromEntries(gone.map((row) => [row.key, deletion(row)]))
    const isGone = new Set(gone.map(({ key }) => key))
    let added = draft.added.filter(({ id }) => !isGone.has(id))
    for (const { row: key, column, text } of some) {
      const row = rowOf(key)
      if (!row?.group) added = added.map((one) => (one.id === key ? { ...one, [column]: text } : one))
      else edits[key] = edited(row, edits[key] ?? draft.edits[key], { [column]: text })
    }
    for (const texts of more) added = [...added, { id: freshId(), question: texts.question ?? '', answer: texts.answer ?? '' }]
    change(edits, added, isTyping)
  }

  return {
    write: useSteady<Parameters<GridActions['write']>, void>((some, added) => writes(some, false, added)),
    type: useSteady((write: GridWrite) => writes([write], true)),
    endTyping,
    answer: useSteady((key: string, text: string) => writes([{ row: key, column: 'answer', text }])),
    /** What a file would do to the rows that were looked at, as one step. */
    import: useSteady(({ changes, adds, missing }: ImportPlan, looked: readonly FleetRow[], deletesMissing: boolean) =>
      writes(
        changes.flatMap(({ item, after }) => {
          const row = looked[item]?.key
          return row === undefined ? [] : (['question', 'answer'] as const).map((column) => ({ row, column, text: after[column] }))
        }),
        false,
        adds.map(({ question, answer }) => ({ question, answer })),
        deletesMissing ? missing.flatMap((place) => looked[place] ?? []) : [],
      ),
    ),
    add: useSteady((): string => {
      const id = freshId()
      change({}, [...draft.added, { id, question: '', answer: '' }])
      return id
    }),
    remove: useSteady((keys: readonly string[]) => {
      const gone = new Set(keys)
      const known = keys.flatMap((key) => rowOf(key) ?? []).filter((row) => row.group)
      const stay = known.length > 0 && known.every(({ state }) => state === 'deleted')
      const edits = Object.fromEntries(known.map((row) => [row.key, stay ? undefined : deletion(row)]))
      change(
        edits,
        draft.added.filter(({ id }) => !gone.has(id)),
      )
    }),
    undo,
    redo,
  }
}

const deletion = ({ group }: FleetRow): FleetEdit | undefined => group && { was: usualAnswer(group), isDeleted: true }

/** An edit that brings everything back to what it was is none. */
function edited(
  row: FleetRow,
  before: FleetEdit | undefined,
  part: { readonly question?: string; readonly answer?: string },
): FleetEdit | undefined {
  const { group } = row
  if (!group) return before
  const was = usualAnswer(group)
  const { question, answer } = { ...before, ...part }
  const next = {
    was: before?.was ?? was,
    ...(question !== undefined && question !== group.question && { question }),
    ...(answer !== undefined && answer !== was && { answer }),
  }
  return next.question === undefined && next.answer === undefined ? undefined : next
}
