import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Db } from '../store/open.ts'
import { wordsPage } from './pages.ts'
import { findSession, hashOf, startSession } from './session.ts'

/** Everyone at this desk goes by one name until there are members. */
export const who = 'Operations'

/** The one link that signs a browser in. It works once; using it makes the next one. */
export class SignInLink {
  #token = randomBytes(32).toString('base64url')

  get token(): string {
    return this.#token
  }

  /** True for the token of the moment, which is spent by it. */
  take(token: string): boolean {
    const digest = (text: string) => createHash('sha256').update(text).digest()
    if (!timingSafeEqual(digest(token), digest(this.#token))) return false
    this.#token = randomBytes(32).toString('base64url')
    return true
  }
}

const where = [
  'Patchbay prints a sign-in link in the terminal that it runs in. Open that link in this browser.',
  'Each link works once; after it was used, the terminal shows a new one.',
]

export const signInNeeded = (): Response => wordsPage(401, 'Sign in to Patchbay', where)

/** `/enter?token=…`. `onUse` is told that the link was used and another one holds now. */
export function signInRoutes({ db, link, cookie, onUse }: { db: Db; link: SignInLink; cookie: string; onUse: () => void }): Hono {
  const app = new Hono()
  app.get('/enter', async (c) => {
    const old = getCookie(c, cookie)
    if (await findSession(db, old)) return c.redirect('/', 303)
    // Link previews and mail scanners ask with HEAD; the link is for the person behind them.
    if (c.req.method === 'HEAD') return c.body(null, 204)
    if (!link.take(c.req.query('token') ?? '')) return wordsPage(401, 'This link was used already, or is not complete', where)

    const { token, maxAge } = await startSession(db, who)
    if (old) await db.deleteFrom('sessions').where('token_hash', '=', hashOf(old)).execute()
    // Behind a proxy that speaks HTTPS the cookie stays on HTTPS. Whoever forges the header loses his own cookie and nothing else.
    const secure = c.req.header('x-forwarded-proto') === 'https'
    setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge, secure })
    c.header('cache-control', 'no-store')
    onUse()
    return c.redirect('/', 303)
  })
  return app
}
