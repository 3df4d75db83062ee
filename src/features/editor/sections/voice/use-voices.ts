import { useQuery } from '@tanstack/react-query'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { voicesOptions } from '../../../../data/assistants/offer-queries.ts'
import { capital } from '../../../../lib/capital.ts'

/** The connection's voices; `undefined` while they load or when they could not be loaded. */
export function useVoices(connection: string, isWanted: boolean) {
  const { data, isError, refetch } = useQuery({ ...voicesOptions(connection), enabled: isWanted })
  return { voices: data?.voices, isFailed: isError, retry: refetch }
}

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** A language code in words; whatever the platform calls it when it is no code. */
export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** What tells one voice from another, in words. */
export const voiceFacts = (voice: Voice): string[] =>
  [voice.language && languageName(voice.language), voice.accent, voice.gender]
    .filter((fact) => typeof fact === 'string' && fact !== '')
    .map((fact) => capital(String(fact)))
