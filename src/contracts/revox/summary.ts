import { isRecord, textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import type { Doc, Summary } from '../core/field.ts'
import { optionLabel } from '../core/rules.ts'
import { isPendingQuestion } from '../faq/item.ts'
import { enteredMinutes, writtenTime } from '../schedule/time-entry.ts'
import { customTools } from './fields/custom-tools.ts'
import { faqItems } from './fields/faq.ts'
import { openingMode } from './fields/first-sentence.ts'

/** What the list shows of an assistant, and the texts that search looks into. */
export function summariseRevox(doc: Doc): Summary {
  const items = listAt(doc, faqItems.key)
  return {
    name: textOf(doc.name ?? ''),
    voice: voiceInWords(doc),
    opening: doc.first_sentence_mode ? optionLabel([openingMode], openingMode.key, textOf(doc.first_sentence_mode)) : '',
    calls: callsInWords(doc),
    faq: items.length,
    pending: Math.max(Number(doc.pending_faq_count) || 0, items.filter(isPendingQuestion).length),
    texts: {
      prompt: textOf(doc.prompt ?? ''),
      faq: items.map((item) => [item.question, item.answer].map(textOf).join('\n')).join('\n'),
      tools: listAt(doc, customTools.key)
        .map((tool) => [tool.name, tool.description, tool.url].map(textOf).join('\n'))
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
  // The platform keeps a time as it was written; side by side they are read more easily in one way.
  const time = (written: unknown) => {
    const minutes = enteredMinutes(textOf(written))
    return minutes === undefined ? textOf(written) : writtenTime(minutes)
  }
  const hours = windows.map((window) => `${time(window.calling_window_start_time)}–${time(window.calling_window_end_time)}`).join(', ')
  return Array.isArray(days) ? `${daysInWords(days.map(textOf))} ${hours}` : hours
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
