import { Hono } from 'hono'
import type { Db } from '../../store/open.ts'
import { jsonBody } from '../json-body.ts'
import { onPath } from '../on-path.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import type { Assistants } from './assistants.ts'
import { numbersIn } from './numbers.ts'
import { templateRoutes } from './templates.ts'
import { voices } from './voices.ts'

/** The Flireo API around assistants (seed 004; contract, Endpoints). `?merge=1` on an update is the sandbox's own switch. */
export function flireoRoutes({ db, assistants }: { db: Db; assistants: Assistants }): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const numbers = numbersIn(db, assistants)

  // `/agents` is the deprecated name of the same thing.
  for (const path of ['/assistants', '/agents']) {
    onPath(app, path, {
      GET: async (c) => c.json({ assistants: await assistants.list() }),
      POST: async (c) => c.json({ assistant: await assistants.create(jsonBody(c), c.get('tamper')) }, 201),
    })
    onPath(app, `${path}/:id`, {
      GET: async (c) => c.json({ assistant: await assistants.get(c.req.param('id') ?? '') }),
      PATCH: async (c) => {
        const mode = c.req.query('merge') === '1' ? 'merge' : 'replace'
        return c.json({ assistant: await assistants.update(c.req.param('id') ?? '', jsonBody(c), c.get('tamper'), mode) })
      },
      DELETE: async (c) => {
        const id = c.req.param('id') ?? ''
        await assistants.remove(id)
        await numbers.detach(id)
        return c.json({ success: true })
      },
    })
  }

  onPath(app, '/numbers', { GET: async (c) => c.json({ numbers: await numbers.list() }) })
  onPath(app, '/numbers/:id', {
    GET: async (c) => c.json({ number: await numbers.get(c.req.param('id') ?? '') }),
    PATCH: async (c) => c.json({ number: await numbers.update(c.req.param('id') ?? '', jsonBody(c)) }),
  })
  templateRoutes(app, db)
  onPath(app, '/voices', { GET: (c) => c.json({ voices }) })
  onPath(app, '/health', { GET: (c) => c.json({ status: 'ok' }) })
  return app
}
