import { choice, number, rows, text, toggle } from '../../core/define.ts'
import { otherMessagesAt, systemPromptAt } from '../../core/lenses/messages.ts'
import { firstOf, thinking } from './providers.ts'

const inPrompt = { section: 'prompt' } as const

export const nameFields = [
  text({
    ...inPrompt,
    key: 'name',
    label: 'Name',
    role: 'name',
    neededToCreate: true,
    required: true,
    help: 'How your team finds it. Callers never hear it.',
    // Our reading: no limit is documented.
  }),
  text({
    ...inPrompt,
    key: 'business_name',
    label: 'Business',
    nullable: true,
    nullMeans: 'Not set.',
    help: 'The business that the assistant speaks for.',
  }),
]

export const llmProvider = choice({
  ...inPrompt,
  key: 'llm_config.provider',
  label: 'Model provider',
  role: 'model-provider',
  isOpen: true,
  options: thinking.providers,
})

const of = (...is: string[]) =>
  ({ ...inPrompt, optional: true, generation: 'current', when: { key: llmProvider.key, is, strays: true } }) as const

export const prompt = text({
  ...inPrompt,
  key: 'llm_config.prompt',
  label: 'Prompt',
  role: 'prompt',
  lens: systemPromptAt('llm_config.messages'),
  lines: 14,
  optional: true,
  variables: [],
  help: 'What the assistant is, knows and must do: the first system message of the model.',
})

/** Everything of the model's configuration that is about thinking; its voice and its tools stand in their own sections. */
export const thinkingFields = [
  prompt,
  llmProvider,
  text({
    ...inPrompt,
    key: 'llm_config.model',
    label: 'Model',
    role: 'model',
    required: true,
    mono: true,
    suggestions: { by: llmProvider.key, lists: thinking.models },
    follows: { key: llmProvider.key, values: firstOf(thinking.models) },
  }),
  number({
    ...inPrompt,
    key: 'llm_config.temperature',
    label: 'Temperature',
    role: 'temperature',
    min: 0,
    max: 2,
    step: 0.05,
    slider: [0, 2],
    fallback: 0.7,
    optional: true,
  }),
  number({
    ...of('openai', 'google'),
    key: 'llm_config.max_completion_tokens',
    label: 'Longest reply',
    min: 1,
    max: 32_768,
    integer: true,
    step: 64,
    measure: 'tokens',
  }),
  number({
    ...of('google_realtime'),
    key: 'llm_config.max_output_tokens',
    label: 'Longest output',
    min: 1,
    max: 32_768,
    integer: true,
    step: 64,
    measure: 'tokens',
  }),
  toggle({ ...of('google_realtime'), generation: 'seed', key: 'llm_config.vertexai', label: 'Through Vertex AI' }),
  text({
    ...of('google_realtime'),
    generation: 'seed',
    key: 'llm_config.location',
    label: 'Vertex location',
    mono: true,
    placeholder: 'europe-west4',
  }),
  text({
    ...of('google_realtime'),
    generation: 'seed',
    key: 'llm_config.analysis_model',
    label: 'Model of the analysis',
    mono: true,
    help: 'Flireo calls this setting outdated.',
  }),
  choice({
    ...of('xai_realtime'),
    key: 'llm_config.reasoning_effort',
    label: 'Reasoning',
    options: [
      { value: 'none', label: 'None' },
      { value: 'high', label: 'High' },
    ],
  }),
  text({ ...of('openai_live'), key: 'llm_config.delegation.model', label: 'Model behind it', mono: true }),
  text({ ...of('openai_live'), key: 'llm_config.delegation.instructions', label: 'Instructions of the model behind it', lines: 3 }),
  rows({
    ...inPrompt,
    key: 'llm_config.other_messages',
    label: 'Other messages',
    role: 'other-messages',
    lens: otherMessagesAt('llm_config.messages'),
    optional: true,
    columns: [
      choice({
        key: 'role',
        label: 'Author',
        options: [
          { value: 'system', label: 'System' },
          { value: 'user', label: 'Caller' },
          { value: 'assistant', label: 'Assistant' },
        ],
      }),
      text({ key: 'content', label: 'Text', lines: 2 }),
    ],
    identity: 'content',
    title: 'content',
    noun: 'message',
    blank: { role: 'user', content: '' },
    help: 'Further instructions, and examples of how a conversation should go.',
  }),
]
