import { isRecord } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import { definePlatform } from '../core/define.ts'
import type { Doc, Summary } from '../core/field.ts'
import { optionLabel } from '../core/rules.ts'
import { callFields } from './fields/call-handling.ts'
import { customTools, toolFields, toolsAreSound } from './fields/custom-tools.ts'
import { faqFields, faqItems, questionsAreUnique } from './fields/faq.ts'
import { openingFields, openingMode, staticNeedsASentence } from './fields/first-sentence.ts'
import { calendly, messageFields, outcomesNeedAnAddress } from './fields/messages.ts'
import { llmModel, promptFields } from './fields/prompt.ts'
import { callRetryConfig, retryFields, somebodyIsCalled, windowEndsAfterItStarts, windowsDoNotOverlap } from './fields/retry-windows.ts'
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
    { id: 'prompt', label: 'Prompt', lead: 'Who the assistant is and what it knows.' },
    { id: 'voice', label: 'Voice', lead: 'What the caller hears.' },
    { id: 'first-sentence', label: 'First sentence', lead: 'How the call opens.' },
    { id: 'sound', label: 'Sound', lead: 'What is heard behind the voice.' },
    { id: 'retry-windows', label: 'Retry windows', lead: 'When it calls, and when it tries again.' },
    { id: 'structured-output', label: 'Structured output', lead: 'What is taken out of every call.' },
    { id: 'custom-tools', label: 'Custom tools', lead: 'What it can do during a call.' },
    { id: 'faq', label: 'FAQ', lead: 'Questions it can answer.' },
    { id: 'call-handling', label: 'Call handling', lead: 'Limits, voicemail and transfer.' },
    { id: 'messages', label: 'Messages', lead: 'SMS, mail, webhook and calendar.' },
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
  summarise,
})

function summarise(doc: Doc): Summary {
  const items = listAt(doc, faqItems.key)
  return {
    name: String(doc.name ?? ''),
    voice: voiceInWords(doc),
    opening: doc.first_sentence_mode ? optionLabel(fields, openingMode.key, String(doc.first_sentence_mode)) : '',
    calls: callsInWords(doc),
    faq: items.length,
    pending: typeof doc.pending_faq_count === 'number' ? doc.pending_faq_count : items.filter((item) => item.needs_human_answer).length,
    texts: {
      prompt: String(doc.prompt ?? ''),
      faq: items.map((item) => `${item.question}\n${item.answer}`).join('\n'),
      tools: listAt(doc, customTools.key)
        .map((tool) => `${tool.name}\n${tool.description}\n${tool.url}`)
        .join('\n'),
    },
  }
}

const listAt = (doc: Doc, key: string) => {
  const list = getAt(doc, key)
  return Array.isArray(list) ? list.filter(isRecord) : []
}

/** The voice's id and speed; the list puts the voice's name in place of the id where it knows it. */
function voiceInWords(doc: Doc): string {
  const id = getAt(doc, 'voice.id')
  if (typeof id !== 'string') return ''
  const speed = getAt(doc, 'voice.speed')
  return `${id} · ${(typeof speed === 'number' ? speed : 1).toFixed(2)}×`
}

function callsInWords(doc: Doc): string {
  const windows = listAt(doc, 'call_retry_config.calling_windows')
  if (windows.length === 0) return ''
  const days = getAt(doc, 'call_retry_config.allowed_days')
  const hours = windows.map((window) => `${window.calling_window_start_time}–${window.calling_window_end_time}`).join(', ')
  return Array.isArray(days) ? `${daysInWords(days.map(String))} ${hours}` : hours
}

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** "Mon–Fri", "Mon, Wed": neighbouring days are drawn together. */
function daysInWords(days: readonly string[]): string {
  const short = (index: number) => `${week[index]?.charAt(0).toUpperCase()}${week[index]?.slice(1, 3)}`
  const runs: [number, number][] = []
  for (const index of week.keys()) {
    if (!days.includes(week[index] ?? '')) continue
    const last = runs.at(-1)
    if (last && last[1] === index - 1) last[1] = index
    else runs.push([index, index])
  }
  return (
    runs.map(([from, to]) => (from === to ? short(from) : `${short(from)}${to === from + 1 ? ', ' : '–'}${short(to)}`)).join(', ') ||
    'no day'
  )
}
