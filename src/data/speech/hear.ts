import { type SpeechRequest, type SpokenBy, speechHeaders, speechPath, spokenBy, voiceSamplePath } from '../../contracts/speech-api.ts'
import { ApiError, ask, type Call, refusal } from '../call.ts'

/** A sound as our server gave it: bytes that a browser can decode, and what they say of themselves. */
export type Heard = {
  readonly bytes: ArrayBuffer
  readonly by: SpokenBy
  /** The speed at which it was spoken. */
  readonly speed: number
  /** Why it is not better than it is, in a sentence. */
  readonly note: string | undefined
}

/** A text, spoken. Throws ApiError. */
export const hearText = (connection: string, request: SpeechRequest, signal: AbortSignal): Promise<Heard> =>
  hear('POST', speechPath, { params: { connection }, body: request, signal })

/** How a voice sounds. Throws ApiError. */
export const hearVoice = (connection: string, voice: { id: string; provider: string }, signal: AbortSignal): Promise<Heard> =>
  hear('GET', voiceSamplePath, { params: { connection, voice: voice.id }, query: { provider: voice.provider }, signal })

async function hear(method: 'GET' | 'POST', path: string, given: Call<unknown>): Promise<Heard> {
  const { answer, read } = await ask({ method, path }, { accept: 'audio/*, application/problem+json' }, given)
  if (!answer.ok) throw refusal(answer.status, await read((body) => body.json()))
  const bytes = await read((body) => body.arrayBuffer())
  const by = spokenBy.safeParse(answer.headers.get(speechHeaders.by))
  if (!bytes || !by.success) throw new ApiError({ title: 'What came is no sound that Patchbay understands.', status: answer.status })
  const note = answer.headers.get(speechHeaders.note)
  return {
    bytes,
    by: by.data,
    speed: Number(answer.headers.get(speechHeaders.speed) ?? 1) || 1,
    note: note ? decodeURIComponent(note) : undefined,
  }
}
