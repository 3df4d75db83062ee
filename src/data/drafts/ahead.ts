import { type DraftRecord, type DraftRef, loadDraft } from './store.ts'

let ahead: { key: string; record: DraftRecord | undefined } | undefined

const keyOf = ({ connection, id }: DraftRef) => `${connection}/${id}`

/** Reads a draft before the screen that needs it is drawn. */
export async function readDraftAhead(ref: DraftRef): Promise<void> {
  const record = await loadDraft(ref)
  ahead = { key: keyOf(ref), record }
}

/** The draft that was read ahead. It is good for the first drawing alone: from then on it may change. */
export const draftAhead = (ref: DraftRef) => (ahead?.key === keyOf(ref) ? ahead : undefined)
export function forgetDraftAhead(): void {
  ahead = undefined
}
