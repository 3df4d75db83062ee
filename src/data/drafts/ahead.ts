import { type AssistantRef, refKey } from '../assistants/keys.ts'
import { type DraftRecord, loadDraft } from './store.ts'

let ahead: { key: string; record: DraftRecord | undefined } | undefined

/** Reads a draft before the screen that needs it is drawn. */
export async function readDraftAhead(ref: AssistantRef): Promise<void> {
  const record = await loadDraft(ref)
  ahead = { key: refKey(ref), record }
}

/** The draft that was read ahead. It is good for the first drawing alone: from then on it may change. */
export const draftAhead = (ref: AssistantRef) => (ahead?.key === refKey(ref) ? ahead : undefined)
export function forgetDraftAhead(): void {
  ahead = undefined
}
