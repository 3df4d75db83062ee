import type { Doc } from '../../../contracts/core/field.ts'
import type { Generation } from '../../../contracts/famulor/wire.ts'
import type { Issue } from '../sandbox-error.ts'
import { realtimeModes } from './lists/modes.ts'

/** What a new assistant cannot do without (contract: `required_on_create`). */
const always: Readonly<Record<Generation, readonly string[]>> = {
  gen1: [
    'assistant_name',
    'voice_id',
    'language',
    'llm_model',
    'calls_direction',
    'engine_type',
    'timezone',
    'initial_message',
    'system_prompt',
  ],
  gen2: ['name', 'voice_id', 'language_id', 'type', 'mode', 'timezone', 'initial_message', 'system_prompt'],
}

/** What is missing in the body of a creation, with Laravel's words. */
export function missingIn(generation: Generation, body: Doc): Issue[] {
  const model = realtimeModes.includes(body.mode) ? 'multimodal_model_id' : 'llm_model_id'
  const needed = [
    ...always[generation],
    ...(generation === 'gen2' && Object.hasOwn(body, 'mode') ? [model] : []),
    ...(body.is_webhook_active === true ? ['webhook_url'] : []),
  ]
  return needed
    .filter((key) => !Object.hasOwn(body, key))
    .map((path) => ({ path, message: `The ${path.replaceAll('_', ' ')} field is required` }))
}
