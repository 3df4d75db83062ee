import { isRecord } from '../../../lib/json.ts'
import { kindOf, type Vendor } from './vendor.ts'

/** What sonic-3 speaks; with another language named it refuses, with none it takes the voice's own. */
const languages = new Set(
  'en fr de es pt zh ja hi it ko nl pl ru sv tr tl bg ro ar cs el fi hr ms sk da ta uk hu no vi bn th he ka id te gu kn ml mr pa'.split(
    ' ',
  ),
)

/** The version that the requests below were written after (docs.cartesia.ai, "Text to Speech (Bytes)"). */
const headers = (key: string) => ({ authorization: `Bearer ${key}`, 'cartesia-version': '2025-04-16' })

export const cartesia: Vendor = {
  id: 'cartesia',
  label: 'Cartesia',
  baseUrl: 'https://api.cartesia.ai',
  speeds: [0.6, 1.5],
  speak: (key, { text, voice, speed, language }) => ({
    method: 'POST',
    path: '/tts/bytes',
    headers: { ...headers(key), accept: 'audio/*', 'content-type': 'application/json' },
    body: JSON.stringify({
      model_id: 'sonic-3',
      transcript: text,
      voice: { mode: 'id', id: voice },
      output_format: { container: 'mp3', sample_rate: 44_100, bit_rate: 128_000 },
      ...(language && languages.has(language.code) && { language: language.code }),
      ...(speed !== 1 && { generation_config: { speed } }),
    }),
  }),
  tryKey: (key) => ({ method: 'GET', path: '/voices/?limit=1', headers: { ...headers(key), accept: 'application/json' } }),
  /** `{error_code, title, message}`, in older versions the plain text "Title: Message" (docs.cartesia.ai, "API errors"). */
  readRefusal: (status, body) => {
    const words = typeof body === 'string' ? body : isRecord(body) ? [body.title, body.message].filter(Boolean).join(': ') : ''
    const isQuota = isRecord(body) && /quota|credit/.test(String(body.error_code ?? ''))
    return { kind: isQuota ? 'quota' : kindOf(status), words }
  },
}
