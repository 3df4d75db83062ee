import { type Context, Hono } from 'hono'
import type { Generation } from '../../../contracts/famulor/wire.ts'
import { answerError } from '../answer-error.ts'
import { jsonBody } from '../json-body.ts'
import { onPath } from '../on-path.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { Assistants } from './assistants.ts'
import { type Doing, famulorRefusal } from './errors.ts'
import { generationAsked, generationHeader, generationOf } from './generation.ts'
import { listRoutes } from './list-routes.ts'
import { pageOf } from './paging.ts'
import type { Tools } from './tools.ts'
import { webhookRoutes } from './webhook-routes.ts'

/** The Famulor API around assistants: plural and singular paths, wrapped and bare answers as the contract has them. */
export function famulorRoutes({ assistants, tools }: { assistants: Assistants; tools: Tools }): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.onError((error, c: Context<SandboxEnv>) =>
    answerError((refusal) => famulorRefusal(refusal, generationAsked(c), doings[c.req.method]))(error, c),
  )

  onPath(app, '/user/assistants/get', {
    GET: async (c) => c.json(pageOf(await assistants.list(), { per_page: c.req.query('per_page'), page: c.req.query('page') })),
  })
  onPath(app, '/user/assistants/outbound', {
    GET: async (c) => {
      const outbound = (await assistants.list()).filter(({ type }) => type === 'outbound')
      return c.json(outbound.map(({ id, name, status, type, mode }) => ({ id, name, status, type, mode })))
    },
  })
  listRoutes(app, assistants)
  webhookRoutes(app, assistants)

  onPath(app, '/user/assistant', {
    POST: async (c) => {
      const { generation, body } = written(c)
      const data = await assistants.create(generation, body, c.get('tamper'))
      return c.json({ message: 'Assistant created successfully', data }, generation === 'gen1' ? 200 : 201)
    },
  })
  // There is no reading of one assistant.
  app.get('/user/assistant/:id', (c) => {
    throw new SandboxError({ kind: 'no-such-path', path: c.req.path })
  })
  const update = async (c: Context<SandboxEnv>) => {
    const { generation, body } = written(c)
    const data = await assistants.update(generation, idIn(c, 'assistant'), body, c.get('tamper'))
    return c.json({ message: 'Assistant updated successfully', data })
  }
  onPath(app, '/user/assistant/:id', {
    PUT: update,
    // Documented nowhere; taken as the same, so that a client that guesses is not lost.
    PATCH: update,
    DELETE: async (c) => {
      await assistants.remove(idIn(c, 'assistant'))
      return c.json({ message: 'Assistant deleted successfully' })
    },
  })

  onPath(app, '/user/tools', {
    GET: async (c) => c.json(await tools.list()),
    POST: async (c) => c.json({ message: 'Tool created successfully', data: await tools.create(jsonBody(c)) }, 201),
  })
  onPath(app, '/user/tools/:id', {
    GET: async (c) => c.json(await tools.find(idIn(c, 'tool'))),
    PUT: async (c) => c.json({ message: 'Tool updated successfully', data: await tools.update(idIn(c, 'tool'), jsonBody(c)) }),
    DELETE: async (c) => {
      await tools.remove(idIn(c, 'tool'))
      return c.json({ message: 'Tool deleted successfully' })
    },
  })
  return app
}

const doings: Readonly<Record<string, Doing>> = { POST: 'creation', DELETE: 'deletion' }

function written(c: Context<SandboxEnv>): { generation: Generation; body: unknown } {
  const body = jsonBody(c)
  return { generation: generationOf(body, c.req.header(generationHeader)), body }
}

/** Ids are whole numbers; the table keeps them as texts. */
function idIn(c: Context<SandboxEnv>, what: string): string {
  const id = c.req.param('id') ?? ''
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new SandboxError({ kind: 'not-found', what, id })
  return id
}
