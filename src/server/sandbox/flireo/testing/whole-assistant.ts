import type { Doc } from '../../../../contracts/core/field.ts'

const speech = {
  deepgram: {
    provider: 'deepgram',
    model: 'nova-3-general',
    language: 'nl',
    keyterms: ['Van Doorn'],
    endpointing: 300,
    smart_format: true,
    numerals: true,
    filler_words: false,
    no_delay: true,
    utterance_end_ms: 1200,
  },
  elevenlabs: {
    provider: 'elevenlabs',
    model: 'scribe_v2_realtime',
    language: 'en',
    tag_audio_events: true,
    include_timestamps: false,
    sample_rate: 16000,
  },
  gladia: {
    provider: 'gladia',
    model: 'solaria-1',
    language: 'en',
    languages: ['nl', 'en'],
    code_switching: true,
    region: 'eu-west',
    endpointing: 0.05,
    custom_vocabulary: ['Flireo'],
    translation_enabled: true,
    translation_target_languages: ['en'],
  },
  mistral: { provider: 'mistral', model: 'voxtral-mini-latest', language: 'fr' },
  google: { provider: 'google', model: 'chirp_3', language: 'de' },
}

const messages = [{ role: 'system', content: 'You are kind.' }]
export const tools = {
  webhook: {
    name: 'lookup_contact',
    description: 'Finds a contact',
    url: 'https://example.com/contacts',
    async: true,
    async_response: 'I am looking.',
    parameters: { type: 'object', properties: { query: { type: 'string', description: 'Name' } }, required: ['query'] },
  },
  end_call: { type: 'end_call' },
  transfer_call: {
    type: 'transfer_call',
    destinations: [{ type: 'number', number: '+31201234567', description: 'Front desk', message: 'One moment.' }],
  },
  mcp: { type: 'mcp', mcp_server_id: 'f3b1c7de-0000-4000-8000-000000000001', allowed_tools: ['search'], required: true },
}

const common = { temperature: 0.4, messages, tools: [tools.webhook] }
const models = {
  openai: { provider: 'openai', model: 'gpt-5.4', max_completion_tokens: 400, ...common },
  xai: { provider: 'xai', model: 'grok-4.3', ...common },
  mistral: { provider: 'mistral', model: 'mistral-medium-latest', ...common },
  google: { provider: 'google', model: 'gemini-3.5-flash', max_completion_tokens: 400, ...common },
  google_realtime: {
    provider: 'google_realtime',
    model: 'gemini-live-2.5-flash-native-audio',
    voice: 'Puck',
    vertexai: true,
    location: 'europe-west4',
    analysis_model: 'gemini-2.5-flash-lite',
    max_output_tokens: 400,
    ...common,
  },
  xai_realtime: {
    provider: 'xai_realtime',
    model: 'grok-voice-think-fast-2.0',
    voice: 'eve',
    turn_detection: { threshold: 0.6, prefix_padding_ms: 200, silence_duration_ms: 500, idle_timeout_ms: 8000 },
    reasoning_effort: 'none',
    speed: 1.1,
    transcription: { language_hint: 'nl', keyterms: ['Flireo'] },
    provider_tools: [{ type: 'web_search' }],
    ...common,
  },
  openai_live: {
    provider: 'openai_live',
    model: 'gpt-live-1',
    voice: 'marin',
    delegation: { model: 'gpt-5.6-luna', instructions: 'Be brief.' },
    ...common,
  },
}

const voices = {
  elevenlabs: {
    provider: 'elevenlabs',
    voice_id: 'ukiwGs47sHyibruHJ1vg',
    model: 'eleven_flash_v2_5',
    language: 'nl',
    stability: 0.5,
    similarity_boost: 0.7,
    use_speaker_boost: true,
    speed: 1.1,
    style: 0.2,
    apply_text_normalization: 'auto',
    apply_language_text_normalization: false,
  },
  inworld: { provider: 'inworld', voice_id: 'Lore', model: 'inworld-tts-2', language: 'nl', speed: 0.9 },
  google: { provider: 'google', voice_id: 'Kore', model: 'chirp-3-hd', language: 'nl', instructions: 'Friendly.', speaking_rate: 1.1 },
  xai: { provider: 'xai', voice_id: 'ara', language: 'en' },
  voicedock: { provider: 'voicedock', voice_id: 'voicedock', model: 'voicedock-1' },
}

export const configs = { stt_config: speech, llm_config: models, tts_config: voices }
export const realtime: readonly string[] = ['google_realtime', 'xai_realtime', 'openai_live']

/** Every unit set, and every member that the first provider of each kind knows. */
export const wholeAssistant: Doc = {
  name: 'Whole',
  business_name: 'Acme Corp',
  notification_email: 'support@acme.example',
  first_message: 'Hello, welcome to Acme.',
  is_active: true,
  max_duration_seconds: 300,
  autonomous_silence_handling: true,
  silence_timeout_seconds: 8,
  voicemail_detection: true,
  voicemail_message: 'We will call back.',
  gdpr_mode: true,
  webhook_url: 'https://example.com/hook',
  webhook_secret: 'whsec_test',
  webhook_events: ['tool-calls', 'end-of-call-report'],
  analysis_plan: {
    structured_data_plan: {
      enabled: true,
      schema: { type: 'object', properties: { intent: { type: 'string', description: 'Why they called' } } },
      messages: [{ role: 'system', content: 'Follow {{schema}}.' }],
    },
    min_messages_threshold: 5,
  },
  stt_config: speech.deepgram,
  llm_config: models.openai,
  tts_config: voices.elevenlabs,
  notification_emails: ['desk@acme.example'],
  recording_consent: { enabled: true, message: 'Press 1 to agree.' },
  speech_config: {
    turn_taking: {
      endpointing_min_delay: 0.4,
      endpointing_max_delay: 2,
      interruption_min_duration: 0.3,
      interruption_min_words: 1,
      false_interruption_timeout: 1.5,
    },
    pronunciation: [{ from: 'Acme', to: 'Ak-mee' }],
    background_audio: { enabled: true, clip: 'office', volume: 0.3 },
    silence: {
      messages: ['Are you still there?'],
      final_message: 'Goodbye.',
      first_check_seconds: 3,
      interval_seconds: 12,
      max_attempts: 3,
    },
    end_call_message: 'Thank you.',
    first_message_outbound: 'Hello, this is Acme.',
    end_call_phrases: ['good night'],
  },
}
