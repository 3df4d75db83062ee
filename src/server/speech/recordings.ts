import { Refusal } from '../http/problem.ts'
import { judgeUrl, type Send } from '../upstream/guard.ts'
import { notAnswered } from '../upstream/not-answered.ts'
import { readBytes } from '../upstream/read-answer.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { BoundedCache } from './bounded-cache.ts'
import { typeOfSound } from './sound.ts'

type Recording = { readonly bytes: Uint8Array; readonly type: string }

const seconds = 20
const largest = 3 * 1024 * 1024
const mostKept = 16 * 1024 * 1024
const mostRedirects = 3

/** Recorded samples of voices, from wherever a platform keeps them. The address came from outside: it goes through the guard. */
export function recordings(send: Send) {
  const kept = new BoundedCache<Recording>(mostKept, ({ bytes }) => bytes.byteLength)

  /** Throws a Refusal that says what is wrong with the recording. */
  return async (address: string, signal: AbortSignal): Promise<Recording> => {
    const known = kept.get(address)
    if (known) return known
    const recording = await fetched(send, address, signal).catch((error: unknown) => {
      if (signal.aborted) throw signal.reason
      if (error instanceof UpstreamError) throw unheard(502, `${error.summary}.`)
      throw error
    })
    kept.set(address, recording)
    return recording
  }
}

async function fetched(send: Send, address: string, signal: AbortSignal): Promise<Recording> {
  const late = AbortSignal.timeout(seconds * 1_000)
  const lateAfter = () => (late.aborted ? seconds : undefined)
  const both = AbortSignal.any([late, signal])
  let url = address
  for (let hops = 0; ; hops++) {
    const answer = await send(url, { method: 'GET', headers: { accept: 'audio/*' }, redirect: 'manual', signal: both }).catch(
      (error: unknown) => {
        throw notAnswered('The server with the recording', error, lateAfter())
      },
    )
    const next = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && next && hops < mostRedirects) {
      // Nothing secret is sent along, and the guard judges the next address like the first.
      void answer.body?.cancel().catch(() => {})
      url = nextAddress(next, url)
      continue
    }
    const bytes = await readBytes('The server with the recording', answer, lateAfter, largest)
    if (answer.status === 404 || answer.status === 410) throw unheard(404, 'It is not where the platform says that it is.')
    if (!answer.ok) throw unheard(502, `Its server answered with ${answer.status}.`)
    const type = typeOfSound(bytes)
    if (!type) throw unheard(502, 'What its server has there is no sound.')
    return { bytes, type }
  }
}

function nextAddress(location: string, base: string): string {
  try {
    return judgeUrl(new URL(location, base).href).href
  } catch {
    throw unheard(502, 'Its server leads on to an address that is not called.')
  }
}

const unheard = (status: number, detail: string) =>
  new Refusal({
    status,
    title: 'The recording of this voice cannot be heard',
    detail: `The recording of this voice cannot be heard. ${detail}`,
  })
