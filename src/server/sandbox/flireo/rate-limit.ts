import type { MiddlewareHandler } from 'hono'

/** Requests a minute and key (contract, Base URL). */
const limit = 100

/**
 * `X-RateLimit-Limit`, `-Remaining` and `-Reset` (Unix seconds) on every answer. The sandbox counts and never refuses by itself:
 * a 429 is a fault that a test asks for.
 */
export function rateLimitHeaders(): MiddlewareHandler {
  let minute = 0
  let used = 0
  return async (c, next) => {
    await next()
    const now = Math.floor(Date.now() / 60_000)
    used = now === minute ? used + 1 : 1
    minute = now
    c.res.headers.set('x-ratelimit-limit', String(limit))
    c.res.headers.set('x-ratelimit-remaining', String(Math.max(limit - used, 0)))
    c.res.headers.set('x-ratelimit-reset', String((minute + 1) * 60))
  }
}
