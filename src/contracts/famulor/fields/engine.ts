import type { Doc } from '../../core/field.ts'

/** Stated by the contract for the second generation; read as true for the first. */
export const engineReset =
  'Famulor sets the models and the speech providers back to the defaults of the new engine. What else you send with it stays as you sent it.'

/** Whether one model hears and speaks; `engine` is the generation's own name for the engine. */
export const isRealtime = (doc: Doc, engine: string): boolean => doc[engine] === 'multimodal' || doc[engine] === 'dualplex'
