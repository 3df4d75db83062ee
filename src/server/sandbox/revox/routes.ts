import { Hono } from 'hono'
import type { Db } from '../../store/open.ts'
import { jsonBody } from '../json-body.ts'
import { onPath } from '../on-path.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { Spoken } from '../spoken.ts'
import type { Assistants } from './assistants.ts'
import { answerPreview } from './preview.ts'
import { changeUser, readUser } from './user.ts'
import { voices } from './voices/voices.ts'

/** The Revox API around assistants, with its own envelopes: what is wrapped and what is bare is a fact (contract, section 3). */
export function revoxRoutes({ db, assistants, spoken }: { db: Db; assistants: Assistants; spoken: Spoken }): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  onPath(app, '/assistants', {
    GET: async (c) => c.json({ assistants: await assistants.list() }),
    POST: async (c) => c.json({ assistant: await assistants.create(jsonBody(c), c.get('tamper')) }),
  })
  onPath(app, '/assistants/:id', {
    // The only answer with the assistant unwrapped.
    GET: async (c) => c.json(await assistants.get(c.req.param('id') ?? '')),
    PATCH: async (c) => c.json({ assistant: await assistants.update(c.req.param('id') ?? '', jsonBody(c), c.get('tamper')) }),
    DELETE: async (c) => {
      await assistants.remove(c.req.param('id') ?? '')
      return c.json({ success: true })
    },
  })
  // Path and verb are inferred from voices/clone.
  onPath(app, '/assistants/:id/clone', {
    POST: async (c) => c.json({ assistant: await assistants.clone(c.req.param('id') ?? '') }),
  })

  onPath(app, '/voices', { GET: (c) => c.json({ voices }) })
  onPath(app, '/voices/preview', { POST: (c) => answerPreview(jsonBody(c), spoken) })
  onPath(app, '/voices/:id', {
    GET: (c) => {
      const provider = c.req.query('provider')
      if (provider !== 'cartesia' && provider !== 'elevenlabs') {
        throw new SandboxError({ kind: 'invalid', issues: [{ path: 'provider', message: 'must be one of cartesia, elevenlabs' }] })
      }
      const id = c.req.param('id') ?? ''
      const voice = voices.find((one) => one.id === id && one.provider === provider)
      if (!voice) throw new SandboxError({ kind: 'not-found', what: `${provider} voice`, id })
      return c.json({ voice: { id: voice.id, name: voice.name, description: voice.description } })
    },
  })

  onPath(app, '/users/me', {
    GET: async (c) => c.json({ user: await readUser(db) }),
    PATCH: async (c) => c.json({ user: await changeUser(db, jsonBody(c)) }),
  })
  return app
}
