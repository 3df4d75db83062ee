import { Hono, type MiddlewareHandler } from 'hono'
import type { Doc } from '../../contracts/core/field.ts'
import { answerError } from './answer-error.ts'
import { bearer } from './bearer.ts'
import { boundedBody } from './bounded-body.ts'
import type { FaultQueue } from './faults/fault-queue.ts'
import { misbehave } from './faults/misbehave.ts'
import { logged, type RequestLog } from './request-log.ts'
import type { SandboxEnv } from './sandbox-env.ts'
import { type Refusal, type RefusalAnswer, SandboxError } from './sandbox-error.ts'

/** One embedded platform: its routes, and what the common parts must know of it. */
export type SandboxPlatform = {
  readonly id: string
  readonly routes: Hono<SandboxEnv>
  /** Its status and body for a refusal. */
  readonly inWords: (refusal: Refusal) => RefusalAnswer
  /** The assistant that a path is about. */
  readonly assistantIn: (path: string) => string | undefined
  /** An update past the HTTP door, as another writer would make it; a refusal counts as no update. */
  readonly write: (id: string, body: Doc) => Promise<void>
}

type Options = { platform: SandboxPlatform; key: string; faults: FaultQueue; log: RequestLog; random: () => string }

/** What all platforms have in common around their routes: request ids, the log, the key, the limit of a body, and the faults. */
export function servePlatform({ platform, key, faults, log, random }: Options): Hono<SandboxEnv> {
  const { id, routes, inWords, assistantIn, write } = platform
  const app = new Hono<SandboxEnv>()
  app.onError(answerError(inWords))
  app.use(requestId(random), logged(log, id), bearer(key), boundedBody)
  app.use(misbehave({ platform: id, faults, assistantIn, write }))
  app.route('/', routes)
  app.all('*', (c) => {
    throw new SandboxError({ kind: 'no-such-path', path: c.req.path })
  })
  return app
}

function requestId(random: () => string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    c.res.headers.set('x-request-id', `req_${random()}`)
  }
}
