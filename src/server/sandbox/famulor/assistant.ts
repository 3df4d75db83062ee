import type { Doc } from '../../../contracts/core/field.ts'
import { type Names, toRead } from '../../../contracts/famulor/wire.ts'
import type { Stored } from '../stored-assistants.ts'
import { languages } from './lists/languages.ts'
import { models } from './lists/models.ts'

/** What the sandbox knows by number, by its name. */
export const names: Names = {
  languages: new Map(languages.map(({ id, name }) => [id, name])),
  models: new Map(models.map(({ id, name }) => [id, name])),
}

/** Written, stored and never answered (contract, "Consequences", 3). */
export const neverShown: readonly string[] = [
  'tool_ids',
  'tts_emotion_enabled',
  'reengagement_prompt',
  'voice_mail_message',
  'chat_llm_fallback_id',
  'turn_detection_threshold',
  'secondary_language_ids',
  'folder_id',
  'label_ids',
  'conversation_inactivity_timeout',
  'conversation_ended_retrigger',
  'conversation_ended_webhook_url',
]

/**
 * What a new assistant holds where nothing is given, in the form of an answer. The contract documents these defaults
 * for generation 2 and borrows them for generation 1; null and empty where it says nothing.
 */
export const unset: Doc = {
  ...toRead(
    'gen2',
    {
      voice_stability: 0.7,
      voice_similarity: 0.5,
      speech_speed: 1,
      llm_temperature: 0.1,
      ambient_sound: 'off',
      ambient_sound_volume: 0.5,
      allow_interruptions: true,
      interrupt_sensitivity: 0.5,
      min_interrupt_words: null,
      endpoint_type: 'vad',
      endpoint_sensitivity: 0.5,
      fillers: false,
      filler_config: null,
      record: false,
      enable_noise_cancellation: true,
      wait_for_customer: false,
      max_duration: 600,
      max_silence_duration: 40,
      max_initial_silence_duration: null,
      ringing_time: 30,
      reengagement_interval: 30,
      end_call_on_voicemail: true,
      phone_number_id: null,
      knowledgebase_id: null,
      knowledgebase_mode: 'function_call',
      is_webhook_active: false,
      webhook_url: null,
      send_webhook_only_on_completed: true,
      include_recording_in_webhook: true,
      post_call_evaluation: true,
      post_call_schema: [],
      variables: {},
      tools: [],
    },
    {},
    names,
  ),
  status: 'inactive',
  inbound_webhook_url: null,
}

/** Members of an answer that nothing here is about. */
const internal = {
  user_id: 318,
  engine_id: null,
  synthesizer_id: null,
  transcriber_id: null,
  instance_id: null,
  flows_platform_id: null,
  widget_settings: null,
}

/** An assistant as the list shows it: decimals as texts, some booleans as 1 and 0, the written-only members left out. */
export function shown({ id, doc, createdAt, updatedAt }: Stored): Doc {
  const visible = Object.fromEntries(Object.entries(doc).filter(([key]) => !neverShown.includes(key)))
  return {
    id: Number(id),
    ...internal,
    ...visible,
    language: languages.find((language) => language.id === doc.language_id)?.iso_2 ?? null,
    created_at: timeText(createdAt),
    updated_at: timeText(updatedAt),
    deleted_at: null,
  }
}

/** All that a write answers of an assistant. */
export function echo({ id, doc: { name, status, type, mode } }: Stored): Doc {
  return { id: Number(id), name, status, type, mode }
}

/** Laravel writes times with microseconds. */
export const timeText = (iso: string): string => iso.replace(/\.(\d{3})Z$/, '.$1000Z')
