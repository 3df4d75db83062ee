import type { Doc } from '../../../contracts/core/field.ts'
import type { Stored } from '../stored-assistants.ts'

/**
 * What an assistant holds where nothing was given: "Only the name is required - defaults will be applied" (seed 004).
 * From the contract: both models, the temperature, the silence and voicemail switches, and the threshold. All else is inferred:
 * active, no limits of its own, the sample's silence time and voice, and null wherever an answer may hold it.
 */
export const unset: Doc = {
  name: '',
  business_name: null,
  notification_email: null,
  first_message: null,
  is_active: true,
  max_duration_seconds: null,
  autonomous_silence_handling: false,
  silence_timeout_seconds: 8,
  voicemail_detection: false,
  voicemail_message: null,
  gdpr_mode: false,
  webhook_url: null,
  webhook_secret: null,
  webhook_events: null,
  analysis_plan: null,
  stt_config: { provider: 'deepgram', model: 'nova-3', language: 'multi' },
  llm_config: { provider: 'openai', model: 'gpt-5.4', temperature: 0.7, messages: [], tools: [] },
  tts_config: { provider: 'elevenlabs', voice_id: 'ukiwGs47sHyibruHJ1vg', model: 'eleven_flash_v2_5' },
  notification_emails: null,
  recording_consent: null,
  speech_config: null,
}

/** An assistant as an answer shows it: whole, its webhook secret in clear (seed 004), undeclared members as they are stored. */
export function shown({ id, doc, createdAt, updatedAt }: Stored): Doc {
  return { id, ...unset, ...doc, created_at: createdAt, updated_at: updatedAt }
}
