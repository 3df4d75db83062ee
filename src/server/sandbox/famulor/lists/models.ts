export type ModelKind = 'llm' | 'multimodal' | 'dualplex'

/** A model as GET /user/assistants/models lists it, with the `type` that it is asked for by. */
export type Model = { readonly id: number; readonly name: string; readonly kind: ModelKind }

/** The language models are those of the documented sample; of the others no sample is known. */
export const models: readonly Model[] = [
  { id: 1, name: 'GPT-4o-mini', kind: 'llm' },
  { id: 2, name: 'GPT-4.1-mini', kind: 'llm' },
  { id: 3, name: 'GPT-4.1-nano', kind: 'llm' },
  { id: 4, name: 'Llama 3.3 70B', kind: 'llm' },
  { id: 5, name: 'Llama 4 Scout 17B', kind: 'llm' },
  { id: 6, name: 'Llama 4 Maverick 17B', kind: 'llm' },
  { id: 7, name: 'GPT-4o', kind: 'llm' },
  { id: 8, name: 'GPT-4.1', kind: 'llm' },
  { id: 9, name: 'Gemini 2.5 Pro', kind: 'llm' },
  { id: 10, name: 'Gemini 2.5 Flash', kind: 'llm' },
  { id: 21, name: 'GPT-4o Realtime', kind: 'multimodal' },
  { id: 22, name: 'GPT-4o-mini Realtime', kind: 'multimodal' },
  { id: 23, name: 'Gemini 2.5 Flash Live', kind: 'multimodal' },
  { id: 31, name: 'GPT Realtime, text out', kind: 'dualplex' },
  { id: 32, name: 'Gemini 2.5 Flash Live, text out', kind: 'dualplex' },
]

export const modelsOf = (...kinds: readonly ModelKind[]): readonly Model[] => models.filter(({ kind }) => kinds.includes(kind))
