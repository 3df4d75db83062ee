import { useMemo, useSyncExternalStore } from 'react'
import type { AccountTools } from '../../../../contracts/account-tools.ts'
import { rowToWire } from '../../../../contracts/core/convert.ts'
import type { Doc, Finding } from '../../../../contracts/core/field.ts'
import { judge } from '../../../../contracts/core/judge.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { judgeKept } from '../../../../contracts/tools/secret-headers.ts'
import { sameJson } from '../../../../lib/json.ts'

/** A tool of the account while it is edited: what was read of it, and what a person made of that. */
export type AccountDraft = { readonly base: Doc; readonly tag: string; readonly row: Row }

/** Edits outlive their dialog, as long as the page does. */
const drafts = new Map<string, AccountDraft>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function putDraft(place: string, draft: AccountDraft | undefined): void {
  if (draft) drafts.set(place, draft)
  else drafts.delete(place)
  for (const listener of listeners) listener()
}

export const useAccountDraft = (place: string): AccountDraft | undefined => useSyncExternalStore(subscribe, () => drafts.get(place))

export const draftOf = (base: Doc, tag: string): AccountDraft => ({ base, tag, row: { ...base, $id: 'tool' } })

/** What a draft would send, and what is wrong with it by the path inside the tool. */
export function useAccountChanges({ platform, field }: AccountTools, { base, row }: AccountDraft, isNew: boolean) {
  return useMemo(() => {
    const wire = rowToWire(field.control, row)
    const keys = [...platform.units.keys()].filter((key) => wire[key] !== undefined && (isNew || !sameJson(base[key], wire[key])))
    const changes: Doc = Object.fromEntries(keys.map((key) => [key, wire[key]]))
    const whole = { ...unitsOf(platform, base), ...changes }
    const findings = [...judge(platform, whole, keys), ...judgeKept(platform, whole, base)]
    const messages = new Map<string, Finding>()
    for (const finding of findings) if (!messages.has(finding.path)) messages.set(finding.path, finding)
    return { changes, messages, isChanged: keys.some((key) => !sameJson(base[key], wire[key])) }
  }, [platform, field, base, row, isNew])
}

const unitsOf = (platform: AccountTools['platform'], doc: Doc): Doc =>
  Object.fromEntries(Object.entries(doc).filter(([key]) => platform.units.has(key)))
