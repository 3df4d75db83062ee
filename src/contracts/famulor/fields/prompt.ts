import { choice, number, pick, picks, text } from '../../core/define.ts'
import type { Check } from '../../core/field.ts'
import { engineReset, isRealtime } from './engine.ts'

const inPrompt = { section: 'prompt' } as const

const name = (key: string) =>
  text({
    ...inPrompt,
    key,
    label: 'Name',
    role: 'name',
    neededToCreate: true,
    required: true,
    longest: 255,
    help: 'How your team finds it. Callers never hear it.',
  })

export const prompt = text({
  ...inPrompt,
  key: 'system_prompt',
  label: 'Prompt',
  role: 'prompt',
  neededToCreate: true,
  lines: 14,
  variables: [],
  help: 'What the assistant is, knows and must do. {{variables}} are filled in during the call.',
})

const temperature = number({
  ...inPrompt,
  key: 'llm_temperature',
  label: 'Temperature',
  role: 'temperature',
  min: 0,
  max: 1,
  step: 0.05,
  slider: [0, 1],
  fallback: 0.1,
  help: 'Low keeps to the prompt, high varies its words.',
})

const engines = [
  { value: 'pipeline', label: 'Pipeline', hint: 'Listens, thinks and speaks with three models, one after the other.' },
  { value: 'multimodal', label: 'Multimodal', hint: 'One model hears and speaks.' },
]

const engine = { ...inPrompt, label: 'Engine', role: 'engine', neededToCreate: true, sideEffect: engineReset } as const
const languageOf = { ...inPrompt, label: 'Language', role: 'language', neededToCreate: true, list: 'languages' } as const
const modelOf = { ...inPrompt, label: 'Model', role: 'model', list: 'models' } as const

export const promptFields1 = [
  name('assistant_name'),
  prompt,
  choice({ ...engine, key: 'engine_type', options: engines }),
  pick({ ...languageOf, key: 'language', type: 'text' }),
  pick({ ...modelOf, key: 'llm_model', type: 'text', neededToCreate: true }),
  temperature,
]

const knowledgeMode = choice({
  ...inPrompt,
  key: 'knowledgebase_mode',
  label: 'Use of the knowledge base',
  generation: 'gen2',
  options: [
    { value: 'function_call', label: 'Looked up when it is needed' },
    { value: 'prompt', label: 'Part of the prompt' },
  ],
})

export const promptFields2 = [
  name('name'),
  prompt,
  choice({
    ...engine,
    key: 'mode',
    generation: 'gen2',
    options: [...engines, { value: 'dualplex', label: 'Dualplex', hint: 'One model hears, a voice of your choice speaks.' }],
  }),
  pick({ ...languageOf, key: 'language_id', type: 'number', generation: 'gen2' }),
  picks({ ...inPrompt, key: 'secondary_language_ids', label: 'More languages', list: 'languages', unread: true, generation: 'gen2' }),
  pick({
    ...modelOf,
    key: 'llm_model_id',
    type: 'number',
    generation: 'gen2',
    neededToCreate: { key: 'mode', is: ['pipeline'] },
    help: 'Used by the pipeline.',
  }),
  pick({
    ...inPrompt,
    key: 'multimodal_model_id',
    label: 'Realtime model',
    list: 'multimodal-models',
    type: 'number',
    generation: 'gen2',
    neededToCreate: { key: 'mode', is: ['multimodal', 'dualplex'] },
    help: 'Used by the multimodal and the dualplex engine.',
  }),
  pick({
    ...inPrompt,
    key: 'chat_llm_fallback_id',
    label: 'Model for tool calls',
    list: 'models',
    type: 'number',
    nullable: true,
    unread: true,
    nullMeans: 'The realtime model makes its tool calls itself.',
    generation: 'gen2',
  }),
  temperature,
  pick({
    ...inPrompt,
    key: 'knowledgebase_id',
    label: 'Knowledge base',
    list: 'knowledge-bases',
    type: 'number',
    nullable: true,
    nullMeans: 'No knowledge base.',
    generation: 'gen2',
  }),
  knowledgeMode,
  pick({
    ...inPrompt,
    key: 'folder_id',
    label: 'Folder',
    list: 'folders',
    type: 'number',
    nullable: true,
    unread: true,
    nullMeans: 'Uncategorised.',
    generation: 'gen2',
  }),
  picks({ ...inPrompt, key: 'label_ids', label: 'Labels', list: 'labels', unread: true, generation: 'gen2' }),
]

/** Stated by the contract: the realtime engines look things up and do nothing else with a knowledge base. */
export const knowledgeIsLookedUp: Check = {
  rule: 'knowledge-is-looked-up',
  units: [knowledgeMode.key, 'mode'],
  run: (doc) =>
    isRealtime(doc, 'mode') && doc[knowledgeMode.key] === 'prompt'
      ? [
          {
            rule: 'knowledge-is-looked-up',
            severity: 'error',
            path: knowledgeMode.key,
            message: 'A realtime engine looks the knowledge base up and cannot have it in its prompt',
            fix: { label: 'Look it up when it is needed', set: { [knowledgeMode.key]: 'function_call' } },
          },
        ]
      : [],
}
