import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { SandboxError } from './sandbox-error.ts'

/**
 * Lets a request pass that carries `Authorization: Bearer <key>`; throws `unauthorized` for any other.
 * Digests are compared, because they have one length whatever was sent.
 */
export function bearer(key: string): MiddlewareHandler {
  const wanted = digest(key)
  return async (c, next) => {
    const given = /^Bearer +(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (given === undefined || !timingSafeEqual(digest(given), wanted)) throw new SandboxError({ kind: 'unauthorized' })
    await next()
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()
