import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import type { Doc } from '../../../contracts/core/field.ts'
import type { Db } from '../../store/open.ts'
import { jsonBody } from '../json-body.ts'
import { onPath } from '../on-path.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import { SandboxError } from '../sandbox-error.ts'
import { bodyOf, type Stored } from '../stored-assistants.ts'
import { collection } from './collection.ts'

/** Members after hmsovereign-node, src/types.ts; those in `needed` have to be there on create. */
const kinds = [
  {
    path: '/tool-templates',
    one: 'tool_template',
    members: ['name', 'description', 'tool_type', 'tool_config'],
    needed: ['name', 'tool_type', 'tool_config'],
  },
  {
    path: '/analysis-templates',
    one: 'analysis_template',
    members: ['name', 'description', 'system_prompt', 'user_prompt', 'schema'],
    needed: ['name', 'system_prompt', 'user_prompt', 'schema'],
  },
]

/** Serves the stock of tools and of analyses. The envelopes of a single template are inferred from the list's. */
export function templateRoutes(app: Hono<SandboxEnv>, db: Db): void {
  for (const { path, one, members, needed } of kinds) {
    const stored = collection(db, { name: path.slice(1), what: one.replace('_', ' ') })
    const known = (body: Doc) => Object.fromEntries(Object.entries(body).filter(([key]) => members.includes(key)))

    onPath(app, path, {
      GET: async (c) => c.json({ [`${one}s`]: (await stored.list()).map(shown) }),
      POST: async (c) => {
        const given = known(bodyOf(jsonBody(c)))
        const missing = needed.find((key) => !Object.hasOwn(given, key))
        if (missing) throw new SandboxError({ kind: 'malformed', why: `${missing} is required` })
        return c.json({ [one]: shown(await stored.add(randomUUID(), { description: null, ...given })) }, 201)
      },
    })
    onPath(app, `${path}/:id`, {
      GET: async (c) => c.json({ [one]: shown(await stored.find(c.req.param('id') ?? '')) }),
      PATCH: async (c) => {
        const given = known(bodyOf(jsonBody(c)))
        return c.json({ [one]: shown(await stored.change(c.req.param('id') ?? '', (before) => ({ ...before, ...given }))) })
      },
      DELETE: async (c) => {
        await stored.remove(c.req.param('id') ?? '')
        return c.json({ success: true })
      },
    })
  }
}

const shown = ({ id, doc, createdAt, updatedAt }: Stored): Doc => ({ id, ...doc, created_at: createdAt, updated_at: updatedAt })
