import { definePlatform } from '../core/define.ts'
import { callFields, messageFields, openingFields, recordingConsent, webhookFields } from './fields/call-handling.ts'
import { toolsAreSound } from './fields/custom-tools.ts'
import { sttConfig } from './fields/listening.ts'
import { llmConfig } from './fields/llm-config.ts'
import { nameFields } from './fields/prompt.ts'
import { speechConfig } from './fields/speech.ts'
import { analysisPlan, enumsHaveOptions } from './fields/structured-output.ts'
import { plainModelsTakeNoTuning, ttsConfig } from './fields/voice.ts'

/** Seed 004, and what came to the same body since. */
export const flireo = definePlatform({
  id: 'flireo',
  label: 'Flireo',
  sections: [
    { id: 'prompt', label: 'Prompt', lead: 'Who the assistant is and what it knows.' },
    { id: 'voice', label: 'Voice', lead: 'What the caller hears.' },
    { id: 'first-sentence', label: 'First sentence', lead: 'How the call opens.' },
    { id: 'sound', label: 'Sound', lead: 'What is heard behind the voice.' },
    { id: 'listening', label: 'Listening', lead: 'How it hears, and when it takes its turn.' },
    { id: 'structured-output', label: 'Structured output', lead: 'What is taken out of every call.' },
    { id: 'custom-tools', label: 'Custom tools', lead: 'What it can do during a call.' },
    { id: 'call-handling', label: 'Call handling', lead: 'Limits, silence and voicemail.' },
    { id: 'messages', label: 'Messages', lead: 'Who gets a report.' },
    { id: 'webhook', label: 'Webhook', lead: 'Where events go.' },
  ],
  fields: [
    ...nameFields,
    ...llmConfig.fields,
    ...ttsConfig.fields,
    ...openingFields,
    ...sttConfig.fields,
    ...analysisPlan.fields,
    ...callFields,
    ...speechConfig.fields,
    ...messageFields,
    ...webhookFields,
  ],
  objects: [llmConfig, ttsConfig, sttConfig, analysisPlan, speechConfig, recordingConsent],
  checks: [plainModelsTakeNoTuning, toolsAreSound, enumsHaveOptions],
  readOnly: ['id', 'created_at', 'updated_at'],
  update: { method: 'PATCH', path: (id) => `/assistants/${encodeURIComponent(id)}` },
  defaultBaseUrl: 'https://api.hmsovereign.com/api/v1',
})
