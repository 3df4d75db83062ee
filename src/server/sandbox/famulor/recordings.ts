import { Hono } from 'hono'
import { answerError } from '../answer-error.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { Spoken } from '../spoken.ts'
import { famulorRefusal } from './errors.ts'
import { languages } from './lists/languages.ts'
import { synthesizers } from './lists/providers.ts'
import { type Voice, voices } from './lists/voices.ts'

/** Where the recording of a voice lies. Famulor's own lie on another host; here they are spoken when they are asked for. */
export const recordingAt = (origin: string, { id }: Voice): string => `${origin}/sandbox/famulor/voices/${id}.mp3`

export function recordingRoutes(spoken: Spoken): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.onError(answerError((refusal) => famulorRefusal(refusal, 'gen2')))
  app.get('/voices/:file', (c) => {
    const file = c.req.param('file')
    const voice = voices.find(({ id }) => file === `${id}.mp3`)
    if (!voice) throw new SandboxError({ kind: 'not-found', what: 'voice', id: file })
    const { id, name, gender } = voice
    const provider = synthesizers.find((one) => one.id === voice.synthesizer_provider_id)?.name ?? ''
    const language = languages.find((one) => one.id === voice.language_id)?.iso_2 ?? null
    return spoken({ id: String(id), provider, name, gender, language }, undefined)
  })
  return app
}
