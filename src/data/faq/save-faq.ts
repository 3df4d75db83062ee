import type { Connection } from '../../contracts/api.ts'
import { type Doc, readField, withRole } from '../../contracts/core/field.ts'
import { loadPlatform } from '../../contracts/load-platform.ts'
import type { Saved } from '../../contracts/save-api.ts'
import { isRecord } from '../../lib/json.ts'
import type { AssistantRef } from '../assistants/keys.ts'
import { sendSave } from '../assistants/use-save-assistant.ts'

export type FaqSave = {
  readonly connection: Pick<Connection, 'platform' | 'generation'>
  readonly ref: AssistantRef
  /** The state that the items were read in: the server merges with what is live by then. */
  readonly tag: string
  readonly items: readonly Doc[]
  readonly key: string
  readonly signal: AbortSignal
  readonly onWait: (until: Date | undefined) => void
}

/** Saves the questions of one assistant, as its own update request; gives what the platform has by then. Throws ApiError. */
export async function saveFaq({
  connection,
  ref,
  tag,
  items,
  key,
  signal,
  onWait,
}: FaqSave): Promise<{ readonly saved: Saved; readonly items: readonly Doc[] }> {
  const platform = await loadPlatform(connection.platform, connection.generation)
  const field = withRole(platform, 'faq')
  if (field?.control.kind !== 'rows') throw new Error('This platform has no questions.')
  const { readOnly } = field.control
  const sent = items.map((item) => Object.fromEntries(Object.entries(item).filter(([member]) => !readOnly.includes(member))))
  const saved = await sendSave(ref, { body: { [field.key]: sent }, key, signal }, { tag: () => tag, onWait })
  const live = readField(field, saved.assistant.doc)
  return { saved, items: Array.isArray(live) ? live.filter(isRecord) : [] }
}
