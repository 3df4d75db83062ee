import { createStore, del, get, set } from 'idb-keyval'

/** An answer that a person kept, to see again what a tool brings without asking anybody. Secrets are not in it. */
export type AnswerSample = { readonly at: string; readonly status: number; readonly text: string }

const samples = createStore('patchbay-tools', 'samples')

/** Browsers may refuse storage: then nothing is kept, and `false` says so. */
export const keepSample = (tool: string, sample: AnswerSample): Promise<boolean> =>
  set(tool, sample, samples).then(
    () => true,
    () => false,
  )
export const loadSample = (tool: string): Promise<AnswerSample | undefined> => get<AnswerSample>(tool, samples).catch(() => undefined)
export const dropSample = (tool: string): Promise<void> => del(tool, samples).catch(() => {})
