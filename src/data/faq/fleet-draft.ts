import { createStore, get, set } from 'idb-keyval'
import type { FleetDraft } from '../../contracts/faq/fleet.ts'

/** What is edited over all assistants and not saved, kept on this device. */
const store = createStore('patchbay-faq', 'drafts')
const key = 'fleet'

export const emptyDraft: FleetDraft = { edits: {}, added: [] }

/** Browsers may refuse storage: then there is nothing to find, and nothing is kept. */
export const loadFleetDraft = async (): Promise<FleetDraft> => (await get<FleetDraft>(key, store).catch(() => undefined)) ?? emptyDraft

/** Resolves to false when this device keeps nothing, so that the screen can say so. */
export const keepFleetDraft = (draft: FleetDraft): Promise<boolean> =>
  set(key, draft, store).then(
    () => true,
    () => false,
  )
