import { definePlatform } from '../core/define.ts'
import { section } from '../core/sections.ts'
import { rowsAreWhole } from '../core/whole-rows.ts'
import { promptIsWritten } from '../core/written.ts'
import {
  callFields,
  callsEndWithinADay,
  consentIsAskedFor,
  messageFields,
  openingFields,
  recordingConsent,
  webhookFields,
} from './fields/call-handling.ts'
import { customTools, toolsAreSound } from './fields/custom-tools.ts'
import { sttConfig } from './fields/listening.ts'
import { llmConfig } from './fields/llm-config.ts'
import { nameFields, prompt } from './fields/prompt.ts'
import { speechConfig } from './fields/speech.ts'
import { analysisPlan, enumsHaveOptions } from './fields/structured-output.ts'
import { plainModelsTakeNoTuning, textModelsNeedAVoice, ttsConfig } from './fields/voice.ts'

/** Seed 004, and what came to the same body since. */
export const flireo = definePlatform({
  id: 'flireo',
  label: 'Flireo',
  sections: [
    section('prompt'),
    section('voice'),
    section('first-sentence'),
    section('sound'),
    section('listening'),
    section('structured-output'),
    section('custom-tools'),
    section('call-handling'),
    section('messages'),
    section('webhook'),
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
  checks: [
    // Our reading: Flireo takes a model without a prompt.
    promptIsWritten(prompt, 'warning'),
    textModelsNeedAVoice,
    plainModelsTakeNoTuning,
    toolsAreSound,
    rowsAreWhole(customTools),
    enumsHaveOptions,
    consentIsAskedFor,
    callsEndWithinADay,
  ],
  readOnly: ['id', 'created_at', 'updated_at'],
  update: { method: 'PATCH', path: (id) => `/assistants/${encodeURIComponent(id)}` },
  defaultBaseUrl: 'https://api.hmsovereign.com/api/v1',
})
