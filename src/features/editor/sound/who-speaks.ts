import type { SpokenBy } from '../../../contracts/speech-api.ts'

const speakers: Readonly<Record<SpokenBy, string>> = {
  recording: 'A recording of this voice.',
  platform: 'The platform’s preview of this voice.',
  vendor: 'The maker’s own voice.',
  'stand-in': 'A stand-in voice: pacing is right, timbre is not.',
  'stand-in-foreign': 'A stand-in voice: neither pacing nor timbre is right.',
}

/** Whose voice is heard, and why it is no better one. */
export const sayWhoSpeaks = ({ by, note }: { readonly by: SpokenBy; readonly note: string | undefined }): string =>
  note ? `${speakers[by]} ${note}` : speakers[by]
