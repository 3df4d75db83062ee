import { createHash } from 'node:crypto'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'
import { settle } from './settle.ts'

/** What a finished write is answered with, the first time and every time after. */
export type Outcome<Reply> = { readonly status: number; readonly reply: Reply; readonly isReplay: boolean }

/** The Idempotency-Key of a request; a structured text in quotes, as the draft of that header has it, or a bare one. */
export function readKey(header: string | undefined): string {
  const key = header?.trim().replace(/^"(.*)"$/, '$1')
  if (key && /^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new Refusal({
    status: 400,
    title: 'An Idempotency-Key is missing',
    detail: 'Send one of 1 to 200 visible characters, a new one for each change, so that a repeated request is done once.',
  })
}

export const fingerprintOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

/**
 * Runs a write once for its key, however often it is asked (draft-ietf-httpapi-idempotency-key-header-07):
 * the same request again gets the stored answer, another request under the same key is refused,
 * and one whose fate is open is cleared up first.
 */
export async function once<Reply>(
  desk: Desk,
  key: string,
  fingerprint: string,
  run: () => Promise<{ status: number; reply: Reply }>,
): Promise<Outcome<Reply>> {
  if (desk.running.has(key)) {
    throw new Refusal({ status: 409, title: 'This change is still under way', detail: 'Wait for its answer before you repeat it.' })
  }
  desk.running.add(key)
  try {
    const replay = await answerOf<Reply>(desk, key, fingerprint)
    if (replay) return replay
    return { ...(await run()), isReplay: false }
  } finally {
    desk.running.delete(key)
  }
}

async function answerOf<Reply>(desk: Desk, key: string, fingerprint: string): Promise<Outcome<Reply> | undefined> {
  const find = () => desk.db.selectFrom('writes').selectAll().where('key', '=', key).executeTakeFirst()
  let write = await find()
  if (!write) return undefined
  if (write.fingerprint !== fingerprint) {
    throw new Refusal({ status: 422, title: 'This Idempotency-Key belongs to another change', detail: 'Send a new key with a new change.' })
  }
  if (write.state !== 'done') {
    await settle(desk, write)
    write = await find()
    if (!write) return undefined
  }
  if (write.state !== 'done' || write.answer_json === null) throw unclear()
  return { status: write.status ?? 200, reply: JSON.parse(write.answer_json) as Reply, isReplay: true }
}

/** A write whose fate nobody can tell just now. */
export const unclear = (
  words = 'The platform cannot be asked at the moment.',
  next = 'Patchbay looks again as soon as the platform answers.',
): Refusal =>
  new Refusal({
    status: 504,
    title: 'It is not clear whether this was saved',
    detail: `${words} Your edit is still here. ${next}`,
    state: 'unclear',
  })
