import type { FleetEdit } from '../../contracts/faq/fleet.ts'
import type { GridActions, GridWrite } from '../../ui/grid/grid-types.ts'
import { useSteady } from '../../ui/use-steady.ts'
import { type FleetRow, usualAnswer } from './fleet-rows.ts'
import type { useFleetDraft } from './use-fleet-draft.ts'

let fresh = 0
const freshId = () => `new-${Date.now().toString(36)}-${++fresh}`

/** What the sheet does: each edit is of a question, in all assistants that have it. */
export function useFleetActions({ draft, change, endTyping, undo, redo }: ReturnType<typeof useFleetDraft>, rows: readonly FleetRow[]) {
  const rowOf = (key: string) => rows.find((row) => row.key === key)

  const writes = (some: readonly GridWrite[], isTyping = false, more: readonly Readonly<Record<string, string>>[] = []) => {
    const edits: Record<string, FleetEdit | undefined> = {}
    let added = draft.added
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
    add: useSteady((): string => {
      const id = freshId()
      change({}, [...draft.added, { id, question: '', answer: '' }])
      return id
    }),
    remove: useSteady((keys: readonly string[]) => {
      const gone = new Set(keys)
      const known = keys.flatMap((key) => rowOf(key) ?? []).filter((row) => row.group)
      const stay = known.length > 0 && known.every(({ state }) => state === 'deleted')
      const edits = Object.fromEntries(
        known.map((row) => {
          const was = row.group ? usualAnswer(row.group) : ''
          return [row.key, stay ? undefined : ({ was, isDeleted: true } satisfies FleetEdit)] as const
        }),
      )
      change(
        edits,
        draft.added.filter(({ id }) => !gone.has(id)),
      )
    }),
    undo,
    redo,
  }
}

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
