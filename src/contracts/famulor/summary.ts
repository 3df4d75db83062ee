import { isRecord, textOf } from '../../lib/json.ts'
import type { Doc, Summary } from '../core/field.ts'

/** What the list shows of an assistant of either generation, and the texts that search looks into. Famulor has no FAQ. */
export function summariseFamulor(doc: Doc): Summary {
  return {
    name: textOf(doc.assistant_name ?? doc.name ?? ''),
    voice: voiceInWords(doc),
    opening: openingInWords(doc.who_speaks_first ?? doc.wait_for_customer),
    calls: callsInWords(doc.calls_direction ?? doc.type),
    faq: null,
    pending: 0,
    texts: {
      prompt: textOf(doc.system_prompt ?? ''),
      faq: '',
      tools: toolsOf(doc)
        .map((tool) => Object.values(tool).filter(isText).join('\n'))
        .join('\n'),
    },
  }
}

const isText = (value: unknown) => typeof value === 'string'

/** The voice's id and speed; the list puts the voice's name in place of the id where it knows it. */
function voiceInWords({ voice_id: id, speech_speed: speed }: Doc): string {
  if (typeof id !== 'number') return ''
  return typeof speed === 'number' ? `${id} · ${speed.toFixed(2)}×` : String(id)
}

function openingInWords(first: unknown): string {
  if (first === 'AI assistant' || first === false) return 'Says exactly this'
  if (first === 'Customer' || first === true) return 'Waits for the caller'
  return ''
}

function callsInWords(direction: unknown): string {
  if (direction === 'receive' || direction === 'inbound') return 'Takes calls'
  if (direction === 'make' || direction === 'outbound') return 'Calls out'
  return ''
}

/** Both generations' built-in tools, but for the key of a calendar, which nobody should find by searching. */
function toolsOf({ end_call_tool: endCall, tools }: Doc): Doc[] {
  const listed = Array.isArray(tools) ? tools.filter(isRecord) : []
  return [...(isRecord(endCall) ? [endCall] : []), ...listed].map(({ calcom_api_key: _secret, ...tool }) => tool)
}
