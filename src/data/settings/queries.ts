import { queryOptions } from '@tanstack/react-query'
import { getSpeechSettings } from '../../contracts/speech-api.ts'
import { call } from '../call.ts'

/** Who can speak, and what. */
export const speechSettingsOptions = () =>
  queryOptions({ queryKey: ['settings', 'speech'] as const, queryFn: ({ signal }) => call(getSpeechSettings, { signal }) })
