import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from 'node:crypto'

/** A key made from a secret. `id` names it without giving it away, so that an envelope can say what sealed it. */
export type SealingKey = { readonly id: string; readonly bytes: Buffer }

/** An envelope that cannot be opened: sealed with another secret, meant for another place, or changed since. */
export class SealBroken extends Error {}

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const version = 'v1'
const cipher = 'aes-256-gcm'
const tagLength = 16

/** Takes its time on purpose, so that a secret cannot be guessed in bulk. The same secret and salt give the same key. */
export async function deriveKey(secret: string, salt: Buffer): Promise<SealingKey> {
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
  return { bytes, id: createHmac('sha256', bytes).update('patchbay key id').digest().subarray(0, 8).toString('base64url') }
}

/**
 * Seals a text for one place and gives the envelope `v1.<key id>.<iv>.<ciphertext and tag>`. `place` is not in it, and
 * has to be named again to open it: an envelope that was moved to another row stays shut.
 */
export function seal({ id, bytes }: SealingKey, place: string, text: string): string {
  const iv = randomBytes(12)
  const sealing = createCipheriv(cipher, bytes, iv)
  sealing.setAAD(boundTo(place, id))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()])
  return [version, id, iv.toString('base64url'), sealed.toString('base64url')].join('.')
}

/** Gives the text of an envelope. Throws SealBroken. */
export function open({ id, bytes }: SealingKey, place: string, envelope: string): string {
  const [form, keyId = '', iv = '', sealed = '', ...rest] = envelope.split('.')
  if (form !== version || rest.length > 0) throw new SealBroken('This is no envelope of a known form')
  if (keyId !== id) throw new SealBroken('This was sealed with another secret')
  try {
    const body = Buffer.from(sealed, 'base64url')
    const opening = createDecipheriv(cipher, bytes, Buffer.from(iv, 'base64url'), { authTagLength: tagLength })
    opening.setAAD(boundTo(place, keyId))
    opening.setAuthTag(body.subarray(-tagLength))
    return Buffer.concat([opening.update(body.subarray(0, -tagLength)), opening.final()]).toString('utf8')
  } catch {
    throw new SealBroken('This envelope was changed, or belongs elsewhere')
  }
}

const boundTo = (place: string, keyId: string) => Buffer.from(JSON.stringify([version, keyId, place]))
