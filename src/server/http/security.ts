import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { Refusal } from './problem.ts'

const everywhere: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/**
 * The headers of every answer, set before anything else looks at the request, so that an answer which nobody
 * foresaw has them too. Pages put a policy of their own in place of the strict one.
 */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value)
}

export const newNonce = (): string => randomBytes(16).toString('base64')

/** What the product's own pages may load. The nonce lets libraries that are loaded later add their style sheets. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Without the port: `localhost`, `127.0.0.1`, `[::1]`. */
const nameOf = (host: string) => host.toLowerCase().replace(/:\d*$/, '')

/**
 * Refuses requests for names that are not ours. A page elsewhere can point its own name at this machine
 * (DNS rebinding) and would then count as the same origin; the Host header gives it away.
 */
export function onlyOurHosts(names: readonly string[]): MiddlewareHandler {
  const ours = new Set(['localhost', '127.0.0.1', '[::1]', ...names.map((name) => (name.includes(':') ? `[${name}]` : name.toLowerCase()))])
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (ours.has(nameOf(host))) return next()
    throw new Refusal({
      status: 421,
      title: 'This name is not served here',
      detail: 'Open Patchbay by the address it printed, or add the name to PATCHBAY_ALLOWED_HOSTS.',
    })
  }
}

/**
 * A request that changes something has to come from our own page: browsers say so in Origin and Sec-Fetch-Site,
 * and a page elsewhere cannot forge either. With a cookie and neither of the two it is refused.
 */
export function onlyOurPages(cookie: string): MiddlewareHandler {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isOurs =
      (origin === undefined || hostOf(origin) === c.req.header('host')?.toLowerCase()) &&
      (site === undefined || site === 'same-origin' || site === 'none') &&
      (origin !== undefined || site !== undefined || getCookie(c, cookie) === undefined)
    if (isOurs) return next()
    throw new Refusal({
      status: 403,
      title: 'This request came from another page',
      detail: 'Only Patchbay’s own pages may change anything.',
    })
  }
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}
