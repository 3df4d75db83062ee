import { STATUS_CODES } from 'node:http'
import { Hono } from 'hono'
import { answerError } from './answer-error.ts'
import { bearer } from './bearer.ts'
import { boundedBody } from './bounded-body.ts'
import { faultList, sandboxPlatforms } from './faults/fault.ts'
import type { FaultQueue } from './faults/fault-queue.ts'
import { jsonBody } from './json-body.ts'
import { onPath } from './on-path.ts'
import type { RequestLog } from './request-log.ts'
import type { SandboxEnv } from './sandbox-env.ts'
import { type Refusal, type RefusalAnswer, SandboxError } from './sandbox-error.ts'

/**
 * What steers the sandbox and is no platform's API: `/faults` (GET pending, POST one or a list, DELETE all)
 * and `/requests?platform=&id=` (what reached a platform). Refusals are RFC 9457 problem documents.
 */
export function controlRoutes({ key, faults, log }: { key: string; faults: FaultQueue; log: RequestLog }): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.onError(answerError(problemOf))
  app.use(bearer(key), boundedBody)

  onPath(app, '/faults', {
    GET: (c) => c.json({ faults: faults.pending() }),
    POST: (c) => {
      const read = faultList.safeParse(jsonBody(c))
      if (!read.success) {
        throw new SandboxError({
          kind: 'invalid',
          issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
        })
      }
      faults.add(read.data)
      return c.json({ faults: faults.pending() }, 201)
    },
    DELETE: (c) => {
      faults.clear()
      return c.json({ faults: [] })
    },
  })
  onPath(app, '/requests', {
    GET: (c) => c.json({ requests: log.list(c.req.query('platform') ?? sandboxPlatforms[0], c.req.query('id')) }),
  })
  app.all('*', (c) => {
    throw new SandboxError({ kind: 'no-such-path', path: c.req.path })
  })
  return app
}

function problemOf(refusal: Refusal): RefusalAnswer {
  const [status, detail] = detailOf(refusal)
  const errors = refusal.kind === 'invalid' ? { errors: refusal.issues } : {}
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(refusal.kind === 'method-not-allowed' && { allow: refusal.allow.join(', ') }),
      ...(refusal.kind === 'unauthorized' && { 'www-authenticate': 'Bearer' }),
      ...(refusal.kind === 'busy' && { 'retry-after': String(refusal.seconds) }),
    },
    body: { type: 'about:blank', title: STATUS_CODES[status], status, detail, ...errors },
  }
}

function detailOf(refusal: Refusal): [number, string] {
  switch (refusal.kind) {
    case 'unauthorized':
      return [401, 'Send the sandbox key as Authorization: Bearer <key>']
    case 'not-found':
      return [404, `There is no ${refusal.what} ${refusal.id}`]
    case 'no-such-path':
      return [404, `The sandbox has nothing at ${refusal.path}`]
    case 'method-not-allowed':
      return [405, `${refusal.method} is not served here`]
    case 'malformed':
      return [400, refusal.why]
    case 'too-large':
      return [413, `The body is longer than ${refusal.limit} bytes`]
    case 'unsupported-type':
      return [415, 'Send JSON in UTF-8, as application/json']
    case 'invalid':
      return [400, `${refusal.issues[0]?.path || 'The body'}: ${refusal.issues[0]?.message}`]
    case 'busy':
      return [429, 'Too much is being spoken at the moment']
    case 'failed':
      return [500, 'Something went wrong in the sandbox']
  }
}
