import { type QueryKey, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { longestSpokenText, type SpeechRequest, type SpokenBy } from '../../../../contracts/speech-api.ts'
import { hearText } from '../../../../data/speech/hear.ts'
import { sameJson } from '../../../../lib/json.ts'
import type { Speech } from '../../sound/rehearsal.ts'
import { samplesOf } from '../../sound/renderer.ts'

export type Spoken = { readonly speech: Speech; readonly by: SpokenBy; readonly note: string | undefined }

/** While somebody types or pulls a slider, a voice is asked only when they pause: every sentence costs a vendor's money. */
const pauseMilliseconds = 350

/**
 * A text spoken by a voice, once it is wanted. While another speed is on its way, the sentence is what was spoken at the one
 * before: the mix brings it to the new speed at once.
 */
export function useSpeech(connection: string, wanted: SpeechRequest | undefined) {
  const request = usePaused(wanted)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['speech', connection, request],
    queryFn: async ({ signal }): Promise<Spoken> => {
      if (!request) throw new Error('Nothing is to be said.')
      const { bytes, by, speed, note } = await hearText(connection, request, signal)
      return { speech: { samples: await samplesOf(bytes), speed }, by, note }
    },
    enabled: request !== undefined && request.text.length <= longestSpokenText,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
    retry: false,
    placeholderData: (before, query) => (query && request && saysTheSame(query.queryKey, request) ? before : undefined),
  })
  return { spoken: request ? data : undefined, problem: error?.message, isLoading: isFetching || request !== wanted, again: refetch }
}

const saysTheSame = ([, , before]: QueryKey, request: SpeechRequest) =>
  sameJson({ ...(before as SpeechRequest), speed: 0 }, { ...request, speed: 0 })

/** A value once it has stayed the same for a moment; the first one, and none, at once. */
function usePaused<Value>(value: Value | undefined): Value | undefined {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    if (sameJson(paused, value)) return
    if (paused === undefined || value === undefined) return setPaused(value)
    const timer = setTimeout(() => setPaused(value), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [paused, value])
  return sameJson(paused, value) ? value && paused : paused
}
