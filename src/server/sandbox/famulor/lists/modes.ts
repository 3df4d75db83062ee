import { modelsOf } from './models.ts'

/** Modes that hear and speak with one model. */
export const realtimeModes: readonly unknown[] = ['multimodal', 'dualplex']

/**
 * What a change of mode sets the models and providers to (contract: "Changing `mode` resets models and providers to defaults").
 * Which model is the default is our choice; a language model is set in every mode, because generation 1 cannot be written without one.
 */
export function defaultsOf(mode: unknown): Readonly<Record<string, number | null>> {
  const realtime = mode === 'dualplex' ? modelsOf('dualplex') : modelsOf('multimodal')
  const isRealtime = realtimeModes.includes(mode)
  return {
    llm_model_id: modelsOf('llm')[0]?.id ?? null,
    multimodal_model_id: isRealtime ? (realtime[0]?.id ?? null) : null,
    synthesizer_provider_id: null,
    transcriber_provider_id: null,
  }
}
