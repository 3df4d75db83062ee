import * as z from 'zod'
import { longestSpokenText } from '../../../contracts/speech-api.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { Spoken } from '../spoken.ts'
import { voices } from './voices/voices.ts'

/** Note the camel case of `voiceId`: it is the one place where Revox writes so (contract, section 3). */
const preview = z.object(
  {
    provider: z.enum(['cartesia', 'elevenlabs'], 'must be one of cartesia, elevenlabs'),
    voiceId: z.string('must be a text').min(1, 'must not be empty'),
    text: z
      .string('must be a text')
      .refine((text) => text.trim() !== '', 'must not be empty')
      .max(longestSpokenText, `must have at most ${longestSpokenText} characters`)
      .optional(),
  },
  'must be an object',
)

/** A voice, heard: the text, or a sentence in its language where there is none. */
export async function answerPreview(body: unknown, spoken: Spoken): Promise<Response> {
  const read = preview.safeParse(body ?? {})
  if (!read.success) {
    throw new SandboxError({
      kind: 'invalid',
      issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'body', message })),
    })
  }
  const { provider, voiceId, text } = read.data
  const voice = voices.find((one) => one.id === voiceId && one.provider === provider)
  if (!voice) throw new SandboxError({ kind: 'not-found', what: `${provider} voice`, id: voiceId })
  const { id, name, gender, language } = voice
  return spoken({ id, provider, name, gender, language }, text)
}
