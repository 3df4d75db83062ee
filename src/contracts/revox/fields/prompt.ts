import { choice, objectUnit, text } from '../../core/define.ts'

export const name = text({
  key: 'name',
  label: 'Name',
  section: 'prompt',
  role: 'name',
  neededToCreate: true,
  required: true,
  help: 'How your team finds it. Callers never hear it.',
})

export const prompt = text({
  key: 'prompt',
  label: 'Prompt',
  section: 'prompt',
  role: 'prompt',
  neededToCreate: true,
  lines: 14,
  variables: [],
  help: 'What the assistant is, knows and must do. {{variables}} are filled in when a call is placed.',
})

const modelType = choice({
  key: 'llm_model.type',
  label: 'Model runs on',
  section: 'prompt',
  role: 'model-kind',
  options: [
    { value: 'dedicated-instance', label: 'Dedicated instance' },
    { value: 'openrouter', label: 'OpenRouter' },
  ],
})

const modelName = choice({
  key: 'llm_model.name',
  label: 'Model',
  section: 'prompt',
  role: 'model',
  when: { key: modelType.key, is: ['dedicated-instance'] },
  options: [
    { value: 'gpt-4.1', label: 'GPT-4.1' },
    { value: 'ministral-3-8b-instruct', label: 'Ministral 3 8B Instruct' },
  ],
})

const openrouterModel = text({
  key: 'llm_model.openrouter_model_id',
  label: 'OpenRouter model',
  section: 'prompt',
  role: 'router-model',
  mono: true,
  required: true,
  placeholder: 'openai/gpt-4.1',
  when: { key: modelType.key, is: ['openrouter'] },
  help: 'The model’s id on OpenRouter, such as openai/gpt-4.1.',
})

const openrouterProvider = text({
  key: 'llm_model.openrouter_provider',
  label: 'OpenRouter provider',
  section: 'prompt',
  role: 'router-provider',
  mono: true,
  required: true,
  placeholder: 'openai',
  when: { key: modelType.key, is: ['openrouter'] },
  help: 'Who runs it: nebius, openai, azure and so on.',
})

export const llmModel = objectUnit({
  key: 'llm_model',
  label: 'Model',
  fields: [modelType, modelName, openrouterModel, openrouterProvider],
  blank: { type: 'dedicated-instance', name: 'gpt-4.1' },
  note: 'The model goes whole, because Revox replaces it.',
})

export const promptFields = [name, prompt, ...llmModel.fields]
