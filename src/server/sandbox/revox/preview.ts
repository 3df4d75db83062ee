import * as z from 'zod'
import { SandboxError } from '../sandbox-error.ts'

/** Note the camel case of `voiceId`: it is the one place where Revox writes so (contract, section 3). */
const preview = z.object(
  {
    provider: z.enum(['cartesia', 'elevenlabs'], 'must be one of cartesia, elevenlabs'),
    voiceId: z.string('must be a text').min(1, 'must not be empty'),
    text: z.string('must be a text').optional(),
  },
  'must be an object',
)

/** Judges a request for a preview, and refuses it even when it is sound: the sandbox has no voices to speak with. */
export function refusePreview(body: unknown): never {
  const read = preview.safeParse(body ?? {})
  if (!read.success) {
    throw new SandboxError({
      kind: 'invalid',
      issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'body', message })),
    })
  }
  throw new SandboxError({ kind: 'not-implemented', why: 'The sandbox has no speech: voice previews are not available here' })
}
