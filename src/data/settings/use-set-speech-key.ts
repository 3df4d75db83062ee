import { useMutation } from '@tanstack/react-query'
import { type SpeechSettings, setSpeechKey } from '../../contracts/speech-api.ts'
import { type ApiError, call } from '../call.ts'
import { speechSettingsOptions } from './queries.ts'

/** Gives the server a key for a maker of voices, or with null takes it away. */
export const useSetSpeechKey = (vendor: string) =>
  useMutation<SpeechSettings, ApiError, string | null>({
    mutationFn: (key) => call(setSpeechKey, { params: { vendor }, body: { key } }),
    onSuccess: (settings, _key, _begun, { client }) => void client.setQueryData(speechSettingsOptions().queryKey, settings),
  })
