import { createStore, del, get, keys, set } from 'idb-keyval'
import { RowList } from '../../contracts/core/row-list.ts'
import { type AssistantRef, refKey } from '../assistants/keys.ts'

/**
 * What a person changed and has not saved, kept on this device. `base` holds the changed units as they were
 * when the edit began, so that a draft from yesterday can be merged with what the assistant became meanwhile.
 */
export type DraftRecord = {
  readonly at: string
  readonly tag: string
  readonly base: Readonly<Record<string, unknown>>
  /** Form values by field key, of changed fields only. */
  readonly values: Readonly<Record<string, unknown>>
  /** Texts kept beside the form: the first sentence of the modes that are not chosen. */
  readonly kept: Readonly<Record<string, unknown>>
}

const drafts = createStore('patchbay', 'drafts')

/** Browsers may refuse storage (a private window, a full disk): then there is no draft to find, and none is kept. */
export async function loadDraft(ref: AssistantRef): Promise<DraftRecord | undefined> {
  const record = await get<DraftRecord>(refKey(ref), drafts).catch(() => undefined)
  return record && { ...record, values: mapValues(record.values, revive) }
}

/** Resolves to false when this device keeps nothing, so that the screen can say so. */
export async function keepDraft(ref: AssistantRef, record: DraftRecord): Promise<boolean> {
  return set(refKey(ref), { ...record, values: mapValues(record.values, freeze) }, drafts).then(
    () => true,
    () => false,
  )
}

export async function dropDraft(ref: AssistantRef): Promise<void> {
  await del(refKey(ref), drafts).catch(() => {})
}

/** The keys (`refKey`) of all assistants with a draft on this device. */
export async function draftKeys(): Promise<string[]> {
  return keys<string>(drafts).catch(() => [])
}

type Frozen = { readonly $rows: readonly unknown[] }

/** A class does not survive the browser's storage; its rows do. */
const freeze = (value: unknown): unknown => (value instanceof RowList ? ({ $rows: value.rows } satisfies Frozen) : value)
const revive = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$rows' in value ? new RowList((value as { $rows: RowList['rows'] }).$rows) : value

const mapValues = (record: Readonly<Record<string, unknown>>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
