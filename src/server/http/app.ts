import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { sql } from 'kysely'
import type { Desk } from '../desk.ts'
import { logError } from '../log.ts'
import { sandboxRoutes } from '../sandbox/routes.ts'
import type { StandIn } from '../speech/stand-in/stand-in.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { assistantRoutes } from './assistant-routes.ts'
import type { ApiEnv } from './bind.ts'
import { connectionRoutes } from './connection-routes.ts'
import type { EventHub } from './events.ts'
import { faqRoutes } from './faq-routes.ts'
import { problemResponse, Refusal } from './problem.ts'
import { onlyOurHosts, onlyOurPages } from './security.ts'
import { findSession } from './session.ts'
import { type SignInLink, signInNeeded, signInRoutes } from './sign-in.ts'
import { speechRoutes } from './speech-routes.ts'
import { toolRoutes } from './tool-routes.ts'
import type { Web } from './web.ts'

export type AppParts = {
  readonly desk: Desk
  readonly events: EventHub
  readonly web: Web
  readonly link: SignInLink
  /** Name of the session cookie. */
  readonly cookie: string
  readonly hosts: readonly string[]
  readonly sandboxKey: string
  readonly standIn: StandIn
  readonly version: string
  readonly onSignIn: () => void
}

/** Everything that is served, in the order in which it is asked. */
export function buildApp(parts: AppParts): Hono<ApiEnv> {
  const { desk, web, cookie } = parts
  const app = new Hono<ApiEnv>()
  app.onError((error, c) => answerError(error, c.req.method, c.req.routePath))
  app.notFound((c) => problemResponse({ status: 404, title: 'There is nothing at this address', detail: `Nothing answers ${c.req.path}.` }))

  app.use(onlyOurHosts(parts.hosts))
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(desk.db)
      return c.json({ status: 'ok' })
    } catch {
      return problemResponse({ status: 503, title: 'The database does not answer' })
    }
  })
  app.route('/sandbox', sandboxRoutes({ db: desk.db, key: parts.sandboxKey, standIn: parts.standIn }))
  app.route('/', signInRoutes({ db: desk.db, link: parts.link, cookie, onUse: parts.onSignIn }))

  app.use('/api/*', onlyOurPages(cookie), async (c, next) => {
    const session = await findSession(desk.db, getCookie(c, cookie))
    if (!session) {
      throw new Refusal({
        status: 401,
        title: 'You are not signed in',
        detail: 'Open the sign-in link that Patchbay printed in its terminal.',
      })
    }
    c.set('session', session)
    return next()
  })
  app.get('/api/events', (c) => (c.req.method === 'HEAD' ? c.body(null, 204) : parts.events.open()))
  connectionRoutes(app, desk, parts.version)
  assistantRoutes(app, desk)
  faqRoutes(app, desk)
  speechRoutes(app, desk)
  toolRoutes(app, desk)
  app.all('/api/*', (c) => c.notFound())

  app.get('*', async (c) => {
    const file = await web.file(c.req.path, c.req.raw.headers)
    if (file) return file
    if (c.req.path.startsWith('/assets/') || !c.req.header('accept')?.includes('text/html')) return c.notFound()
    return (await findSession(desk.db, getCookie(c, cookie))) ? web.page(c.req.path) : signInNeeded()
  })
  return app
}

function answerError(error: Error, method: string, path: string): Response {
  if (error instanceof Refusal) return problemResponse(error.problem, error.headers)
  if (error instanceof UpstreamError) {
    const { problem, headers } = upstreamRefusal(error, 'The platform could not be asked')
    return problemResponse(problem, headers)
  }
  logError(`${method} ${path}`, error)
  return problemResponse({
    status: 500,
    title: 'Something went wrong in Patchbay',
    detail: 'It was written to the log of the server. Nothing you typed is lost.',
  })
}
