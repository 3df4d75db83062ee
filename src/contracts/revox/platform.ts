import { definePlatform } from '../core/define.ts'
import { section } from '../core/sections.ts'
import { callFields } from './fields/call-handling.ts'
import { toolFields, toolsAreSound } from './fields/custom-tools.ts'
import { faqFields, questionsAreUnique } from './fields/faq.ts'
import { openingFields, staticNeedsASentence } from './fields/first-sentence.ts'
import { calendly, messageFields, outcomesNeedAnAddress } from './fields/messages.ts'
import { llmModel, promptFields } from './fields/prompt.ts'
import {
  callRetryConfig,
  retryFields,
  retryFitsTheDay,
  retryZoneIsSpelled,
  somebodyIsCalled,
  windowEndsAfterItStarts,
  windowsDoNotOverlap,
} from './fields/retry-windows.ts'
import { soundFields } from './fields/sound.ts'
import { outputFields, outputsAreSound } from './fields/structured-output.ts'
import { voice, voiceFields } from './fields/voice.ts'

const fields = [
  ...promptFields,
  ...voiceFields,
  ...openingFields,
  ...soundFields,
  ...retryFields,
  ...outputFields,
  ...toolFields,
  ...faqFields,
  ...callFields,
  ...messageFields,
]

export const revox = definePlatform({
  id: 'revox',
  label: 'Revox',
  sections: [
    section('prompt'),
    section('voice'),
    section('first-sentence'),
    section('sound'),
    section('retry-windows'),
    section('structured-output'),
    section('custom-tools'),
    section('faq'),
    section('call-handling', 'Limits, voicemail and transfer.'),
    section('messages', 'SMS, mail, webhook and calendar.'),
  ],
  fields,
  objects: [llmModel, voice, callRetryConfig, calendly],
  notes: {
    faq_items: 'The FAQ goes whole, because Revox replaces the list.',
    custom_tools: 'The tools go whole, because Revox replaces the list.',
    structured_output_config: 'The output fields go whole, because Revox replaces the list.',
  },
  checks: [
    staticNeedsASentence,
    windowEndsAfterItStarts,
    windowsDoNotOverlap,
    somebodyIsCalled,
    retryFitsTheDay,
    retryZoneIsSpelled,
    outputsAreSound,
    toolsAreSound,
    questionsAreUnique,
    outcomesNeedAnAddress,
  ],
  readOnly: [
    'id',
    'organization_id',
    'created_at',
    'updated_at',
    'pending_faq_count',
    'created_by',
    'is_inbound_receptionist',
    'is_realestate_assistant',
  ],
  update: { method: 'PATCH', path: (id) => `/assistants/${encodeURIComponent(id)}` },
  defaultBaseUrl: 'https://www.getrevox.com/api',
})
