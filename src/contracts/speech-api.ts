import * as z from 'zod/mini'
import { route } from './api.ts'

/** The most characters of a text that is spoken in one piece: longer than any sentence a caller should have to hear. */
export const longestSpokenText = 2_000

/**
 * A text to be heard: `POST /api/connections/:connection/speech`. The answer is the sound itself (`audio/wav` or
 * `audio/mpeg`) with `speechHeaders`; a refusal is a problem document as everywhere (422 names the member).
 */
export const speechRequest = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(longestSpokenText)),
  /** As the platform names them; `provider` is null where a platform has only voices of its own. */
  voice: z.object({ id: z.string(), provider: z.nullable(z.string()) }),
  /** 1 is the voice's own speed. */
  speed: z.number().check(z.gte(0.25), z.lte(4)),
  /** The language of the text as the platform names it (`fr`, `fr-FR`, `French`), where that is known. */
  language: z.nullable(z.string()),
})
export type SpeechRequest = z.infer<typeof speechRequest>

export const speechPath = '/api/connections/:connection/speech'

/** How a voice sounds, as far as anybody can tell: its own recording, or a sentence spoken. `provider` goes into the query. */
export const voiceSamplePath = '/api/connections/:connection/voices/:voice/sample'

/**
 * What a sound says of itself. `by`: the voice's maker, the platform's own preview, its recorded sample, the local
 * stand-in, or the same in a language that it does not know, which is not even as long as it should be. `speed`: the speed at which it was spoken, which is not the one asked for where the speaker has no speed.
 * `note`: why it is not better than it is, in a sentence, percent-encoded; absent when there is nothing to say.
 */
export const speechHeaders = { by: 'speech-by', speed: 'speech-speed', note: 'speech-note' } as const

export const spokenBy = z.enum(['vendor', 'platform', 'recording', 'stand-in', 'stand-in-foreign'])
export type SpokenBy = z.infer<typeof spokenBy>

/** A maker of voices whose own speech can be heard with a person's own key. The key never leaves the server. */
export const speechVendor = z.object({ id: z.string(), label: z.string(), hasKey: z.boolean() })
export type SpeechVendor = z.infer<typeof speechVendor>

export const speechSettings = z.object({
  vendors: z.array(speechVendor),
  /** The languages (`en`) that the stand-in can pronounce on this machine; `hasEspeak`: whether espeak-ng was found. */
  standIn: z.object({ languages: z.array(z.string()), hasEspeak: z.boolean() }),
})
export type SpeechSettings = z.infer<typeof speechSettings>

export const getSpeechSettings = route({ method: 'GET', path: '/api/settings/speech', reply: speechSettings })

/** Sets a key (it is tried with its vendor first: 422 on `key` when that refuses it) or, with null, forgets it. */
export const setSpeechKey = route({
  method: 'PATCH',
  path: '/api/settings/speech/:vendor',
  body: z.object({ key: z.nullable(z.string()) }),
  reply: speechSettings,
})
