import type { Voice } from '../../contracts/offers-api.ts'
import type { Upstream } from '../upstream/upstream.ts'

const fresh = 10 * 60_000

export type CachedVoices = {
  /** The platform's voices, read at most every ten minutes. Throws UpstreamError. */
  readonly voices: () => Promise<Voice[]>
  /** Names of the voices that are known without asking again. */
  readonly voiceNames: () => ReadonlyMap<string, string>
  /** Where a voice's recording lies, once the voices were read. */
  readonly recordingOf: (id: string) => string | undefined
}

export function cachedVoices(upstream: Upstream): CachedVoices {
  let known: Voice[] = []
  let names: ReadonlyMap<string, string> = new Map()
  let recordings: ReadonlyMap<string, string> = new Map()
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<Voice[]> | undefined
  const read = async () => {
    const listed = await upstream.voices()
    recordings = new Map(listed.flatMap(({ id, recording }) => (recording ? [[id, recording] as const] : [])))
    known = listed.map(({ recording: _address, ...voice }) => voice)
    names = new Map(known.map((voice) => [voice.id, voice.name]))
    readAt = performance.now()
    return known
  }
  return {
    voices: async () => {
      if (performance.now() - readAt < fresh) return known
      reading ??= read().finally(() => {
        reading = undefined
      })
      return reading
    },
    voiceNames: () => names,
    recordingOf: (id) => recordings.get(id),
  }
}
