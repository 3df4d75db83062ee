import type { Send } from '../../upstream/guard.ts'
import { notAnswered } from '../../upstream/not-answered.ts'
import { readBytes } from '../../upstream/read-answer.ts'
import { retryAfterSeconds } from '../../upstream/retry-after.ts'
import { typeOfSound } from '../sound.ts'
import { SpeechFailed } from '../speech-failed.ts'
import type { Ask, Utterance, Vendor, VendorRefusal } from './vendor.ts'

/** A vendor that answered and refused. The message is a sentence without a full stop. */
export class VendorRefused extends SpeechFailed {
  readonly kind: VendorRefusal
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, kind: VendorRefusal, retryAfter?: number) {
    super(message)
    this.kind = kind
    this.retryAfterSeconds = retryAfter
  }
}

export type Wire = { readonly send: Send; readonly signal: AbortSignal; readonly seconds: number }

const largest = 8 * 1024 * 1024

/** A text in a vendor's own voice, as bytes of a known kind. Throws VendorRefused, or UpstreamError when no answer came. */
export async function speakByVendor(
  vendor: Vendor,
  key: string,
  utterance: Utterance,
  wire: Wire,
): Promise<{ bytes: Buffer; type: string }> {
  const { status, headers, bytes } = await exchange(vendor, vendor.speak(key, utterance), wire)
  if (status >= 300) throw refused(vendor, key, status, headers, bytes)
  const type = typeOfSound(bytes)
  if (!type) throw new VendorRefused(`${vendor.label} answered with something that is no sound`, 'other')
  return { bytes, type }
}

/** Whether a vendor takes a key. Throws VendorRefused when it does not, UpstreamError when no answer came. */
export async function tryVendorKey(vendor: Vendor, key: string, wire: Wire): Promise<void> {
  const { status, headers, bytes } = await exchange(vendor, vendor.tryKey(key), wire)
  if (status >= 200 && status < 300 && isJson(bytes)) return
  if (status >= 300 && vendor.readRefusal(status, bodyOf(bytes)) === undefined) return
  throw refused(vendor, key, status, headers, bytes)
}

async function exchange({ label, baseUrl }: Vendor, { method, path, headers, body }: Ask, { send, signal, seconds }: Wire) {
  const late = AbortSignal.timeout(seconds * 1_000)
  const lateAfter = () => (late.aborted ? seconds : undefined)
  let answer: Response
  try {
    answer = await send(`${baseUrl}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.any([late, signal]),
    })
  } catch (error) {
    throw notAnswered(label, error, lateAfter())
  }
  return { status: answer.status, headers: answer.headers, bytes: await readBytes(label, answer, lateAfter, largest) }
}

/** What it said is repeated only where it says more than we do, short, and never with the key in it. */
function refused({ label, readRefusal }: Vendor, key: string, status: number, headers: Headers, bytes: Buffer): VendorRefused {
  const { kind, words } = readRefusal(status, bodyOf(bytes)) ?? { kind: 'other' as const, words: '' }
  const plain = [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)].reduce((text, form) => text.replaceAll(form, '•••'), words)
  const said = plain.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200).trim()
  const more = said === '' || said.includes('<') ? '' : `: ${said}`
  switch (kind) {
    case 'key':
      return new VendorRefused(`${label} refused the key (${status})${more}`, kind)
    case 'quota':
      return new VendorRefused(`The ${label} account has nothing left to speak with${more}`, kind)
    case 'busy':
      return new VendorRefused(`${label} asks to slow down`, kind, retryAfterSeconds(headers.get('retry-after')))
    case 'voice':
      return new VendorRefused(`${label} does not know this voice, or the key may not use it`, kind)
    default:
      return new VendorRefused(
        status >= 500 || status < 400 ? `${label} has a fault of its own (${status})` : `${label} refused the text (${status})${more}`,
        kind,
      )
  }
}

function bodyOf(bytes: Buffer): unknown {
  const text = bytes.toString('utf8', 0, 20_000)
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const isJson = (bytes: Buffer) => typeof bodyOf(bytes) === 'object'
