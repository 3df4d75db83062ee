import { isRecord, textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import type { Doc, Summary } from '../core/field.ts'

/** What the list shows of an assistant, and the texts that search looks into. Flireo knows neither calling times nor an FAQ. */
export function summariseFlireo(doc: Doc): Summary {
  return {
    name: textOf(doc.name ?? ''),
    voice: voiceInWords(doc),
    opening: textOf(doc.first_message ?? '').trim() ? 'Says exactly this' : 'Waits for the caller',
    calls: '',
    faq: null,
    pending: 0,
    texts: {
      prompt: listAt(doc, 'llm_config.messages')
        .filter(({ role }) => role === 'system')
        .map(({ content }) => textOf(content ?? ''))
        .join('\n'),
      faq: '',
      tools: listAt(doc, 'llm_config.tools').map(toolInWords).join('\n'),
    },
  }
}

const listAt = (doc: Doc, key: string) => {
  const list = getAt(doc, key)
  return Array.isArray(list) ? list.filter(isRecord) : []
}

/** Models that speak by themselves (contract, llm_config). */
const realtime = ['google_realtime', 'xai_realtime', 'openai_live']

/** The voice's id and its speed where the provider has one; the list puts the voice's name in place of an id that it knows. */
function voiceInWords(doc: Doc): string {
  const isRealtime = realtime.includes(textOf(getAt(doc, 'llm_config.provider')))
  const id = getAt(doc, isRealtime ? 'llm_config.voice' : 'tts_config.voice_id')
  if (typeof id !== 'string' || id === '') return ''
  const speeds = isRealtime ? ['llm_config.speed'] : ['tts_config.speed', 'tts_config.speaking_rate']
  const speed = speeds.map((key) => getAt(doc, key)).find((value) => typeof value === 'number')
  const hasSpeed = ['elevenlabs', '11labs', 'inworld', 'google'].includes(textOf(getAt(doc, 'tts_config.provider')))
  if (speed === undefined && (isRealtime || !hasSpeed)) return id
  return `${id} · ${(typeof speed === 'number' ? speed : 1).toFixed(2)}×`
}

/** A webhook tool, flat or wrapped in `function`, or a built-in one, which has a type and at most destinations. */
function toolInWords(tool: Doc): string {
  const { name, description } = isRecord(tool.function) ? tool.function : tool
  const destinations = listAt(tool, 'destinations').flatMap((one) => [one.description, one.number])
  return [name, description, tool.url, getAt(tool, 'server.url'), tool.type, ...destinations]
    .map((text) => textOf(text ?? ''))
    .filter(Boolean)
    .join('\n')
}
