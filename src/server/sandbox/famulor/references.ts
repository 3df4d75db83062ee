import type { Doc } from '../../../contracts/core/field.ts'
import type { Generation } from '../../../contracts/famulor/wire.ts'
import { isRecord } from '../../../lib/json.ts'
import type { Issue } from '../sandbox-error.ts'
import { knowledgeBases } from './lists/knowledge-bases.ts'
import { languages } from './lists/languages.ts'
import { type ModelKind, modelsOf } from './lists/models.ts'
import { phoneNumbers } from './lists/numbers.ts'
import { synthesizers, transcribers } from './lists/providers.ts'
import { suits, voices } from './lists/voices.ts'

/** What a write is judged by besides its own body. */
export type Surroundings = {
  /** Every other assistant, as the list shows it. */
  readonly others: readonly Doc[]
  readonly toolIds: readonly number[]
}

/**
 * What a write refers to and is not there, or does not fit (contract, "Rules across fields"). `sent` has the units in written names,
 * `after` the assistant in answered names as it would be stored. Only what is sent is judged, and a rule over two fields when either is.
 */
export function judgeReferences(generation: Generation, sent: Doc, after: Doc, around: Surroundings): Issue[] {
  const issues: Issue[] = []
  const isSent = (...keys: string[]) => keys.some((key) => Object.hasOwn(sent, key))
  const unknown = (path: string) => issues.push({ path, message: `The selected ${path.replaceAll('_', ' ')} is invalid` })
  const isIn = (list: readonly { id: number }[], id: unknown) => list.some((one) => one.id === id)
  const needs = (key: string, list: readonly { id: number }[], mayBeNull = false) => {
    if (isSent(key) && !(mayBeNull && sent[key] === null) && !isIn(list, sent[key])) unknown(key)
  }

  if (generation === 'gen1') {
    if (isSent('language') && !languages.some(({ name }) => name === sent.language)) unknown('language')
    if (isSent('llm_model') && !modelsOf('llm').some(({ name }) => name === sent.llm_model)) unknown('llm_model')
  } else {
    const realtime: ModelKind[] =
      after.mode === 'dualplex' ? ['dualplex'] : after.mode === 'multimodal' ? ['multimodal'] : ['multimodal', 'dualplex']
    needs('language_id', languages)
    needs('llm_model_id', modelsOf('llm'))
    needs('multimodal_model_id', modelsOf(...realtime))
    needs('chat_llm_fallback_id', modelsOf('llm'), true)
    needs('knowledgebase_id', knowledgeBases, true)
    needs('synthesizer_provider_id', synthesizers, true)
    needs('transcriber_provider_id', transcribers, true)
    for (const path of absentIn(
      sent.secondary_language_ids,
      languages.map(({ id }) => id),
      'secondary_language_ids',
    ))
      unknown(path)
    issues.push(...wrongTools(sent.tools, after, around))
  }
  for (const path of absentIn(sent.tool_ids, around.toolIds, 'tool_ids')) unknown(path)

  if (isSent('voice_id', 'mode', 'engine_type')) {
    const voice = voices.find(({ id }) => id === after.voice_id)
    if (!voice) {
      if (isSent('voice_id')) unknown('voice_id')
    } else if (after.mode !== undefined && !suits(voice, after.mode)) {
      issues.push({ path: 'voice_id', message: `The selected voice is not available in ${String(after.mode)} mode` })
    }
  }
  if (isSent('phone_number_id', 'type', 'calls_direction') && after.phone_number_id !== null) {
    const number = phoneNumbers.find(({ id }) => id === after.phone_number_id)
    const isInbound = after.type === 'inbound'
    const isTaken = around.others.some((other) => other.type === 'inbound' && other.phone_number_id === number?.id)
    if (!number) {
      if (isSent('phone_number_id')) unknown('phone_number_id')
    } else if (isInbound && number.type === 'caller_id') {
      issues.push({ path: 'phone_number_id', message: 'A caller ID number cannot be used for inbound calls' })
    } else if (isInbound && isTaken) {
      issues.push({ path: 'phone_number_id', message: 'The phone number is already used by another inbound assistant' })
    }
  }
  return issues
}

/** Paths of the members of a list that are not among the known ids. */
function absentIn(list: unknown, known: readonly unknown[], key: string): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((id, index) => (known.includes(id) ? [] : [`${key}.${index}`]))
}

function wrongTools(tools: unknown, { id: own }: Doc, { others }: Surroundings): Issue[] {
  if (!Array.isArray(tools)) return []
  return tools.flatMap((tool, index): Issue[] => {
    if (!isRecord(tool)) return []
    const at = `tools.${index}`
    // One column serves the description of every kind of tool, and only this kind limits it.
    if (tool.type === 'assistant_transfer' && typeof tool.description === 'string' && tool.description.length > 500) {
      return [{ path: `${at}.description`, message: 'The description may have 500 characters' }]
    }
    if (tool.type === 'assistant_transfer' && typeof tool.assistant_id === 'number') {
      if (tool.assistant_id === own) return [{ path: `${at}.assistant_id`, message: 'An assistant cannot transfer to itself' }]
      if (!others.some(({ id }) => id === tool.assistant_id)) {
        return [{ path: `${at}.assistant_id`, message: 'The selected assistant is invalid' }]
      }
    }
    const isOwnNumber = phoneNumbers.some(({ id }) => id === tool.outbound_phone_id)
    if (tool.type === 'warm_call_transfer' && typeof tool.outbound_phone_id === 'number' && !isOwnNumber) {
      return [{ path: `${at}.outbound_phone_id`, message: 'The selected phone number is invalid' }]
    }
    return []
  })
}
