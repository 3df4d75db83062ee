import { isRecord } from '../../../lib/json.ts'
import { kindOf, type Vendor, type VendorRefusal } from './vendor.ts'

/** By `detail.status` of an error body; a used-up quota comes with 401 like a wrong key (help.elevenlabs.io, "API - Error Code 400 or 401"). */
const kinds: Readonly<Record<string, VendorRefusal>> = {
  invalid_api_key: 'key',
  quota_exceeded: 'quota',
  voice_not_found: 'voice',
  missing_permissions: 'key',
  too_many_concurrent_requests: 'busy',
  system_busy: 'busy',
}

export const elevenlabs: Vendor = {
  id: 'elevenlabs',
  label: 'ElevenLabs',
  baseUrl: 'https://api.elevenlabs.io',
  speeds: [0.7, 1.2],
  /** No language is named: the model hears it in the text, and refuses one that it does not know. */
  speak: (key, { text, voice, speed }) => ({
    method: 'POST',
    path: `/v1/text-to-speech/${encodeURIComponent(voice)}?output_format=mp3_44100_128`,
    headers: { 'xi-api-key': key, accept: 'audio/mpeg', 'content-type': 'application/json' },
    body: JSON.stringify({ text, model_id: 'eleven_flash_v2_5', ...(speed !== 1 && { voice_settings: { speed } }) }),
  }),
  tryKey: (key) => ({ method: 'GET', path: '/v1/user', headers: { 'xi-api-key': key, accept: 'application/json' } }),
  readRefusal: (status, body) => {
    const detail = isRecord(body) && isRecord(body.detail) ? body.detail : {}
    const said = String(detail.status ?? '')
    const words = typeof detail.message === 'string' ? detail.message : ''
    // A key that may speak and not read the account is a key.
    if (said === 'missing_permissions' && /user_read/.test(words)) return undefined
    return { kind: kinds[said] ?? kindOf(status), words }
  },
}
