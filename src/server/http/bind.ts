import type { Context, Hono } from 'hono'
import type { Route } from '../../contracts/api.ts'
import type { Outcome } from '../assistants/once.ts'
import { Refusal } from './problem.ts'
import { readJsonBody } from './read-body.ts'
import type { Session } from './session.ts'

export type ApiEnv = { Variables: { session: Session } }

/** What a handler is given: the path's parts, who asks, and for a route with a body both its value and its very text. */
export type Call<Body> = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly header: (name: string) => string | undefined
  readonly who: string
  /** Tells one browser from another. */
  readonly session: string
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal
  readonly body: Body
  readonly text: string
}

/** An answer that is more than its body. */
export type Answer<Reply> = { readonly reply: Reply; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }

/**
 * Binds a declared route to what answers it. The body is checked and handed on as it was parsed, so that no member
 * is lost on the way; the answer has to fit the declaration as well.
 */
export function bind<Body, Reply>(
  app: Hono<ApiEnv>,
  route: Route<Body, Reply>,
  handle: (call: Call<Body>) => Promise<Answer<Reply>>,
): void {
  app.on(route.method, route.path, async (c) => {
    const { body, text } = await bodyOf(c, route)
    const {
      reply,
      status = 200,
      headers = {},
    } = await handle({
      params: c.req.param(),
      query: c.req.query(),
      header: (name) => c.req.header(name),
      who: c.get('session').who,
      session: c.get('session').id,
      signal: c.req.raw.signal,
      body,
      text,
    })
    const checked = route.reply.safeParse(reply)
    if (!checked.success) throw new Error(`${route.method} ${route.path} answers in a form that was not declared: ${checked.error.message}`)
    return new Response(JSON.stringify(reply), {
      status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    })
  })
}

/** The answer to a write that is done once, however often it is asked. */
export function written<Reply>({ status, reply, isReplay }: Outcome<Reply>): Answer<Reply> {
  return { status, reply, headers: isReplay ? { 'idempotency-replayed': 'true' } : {} }
}

async function bodyOf<Body, Reply>(c: Context<ApiEnv>, route: Route<Body, Reply>): Promise<{ body: Body; text: string }> {
  // A route without a declared body has `undefined` for its Body.
  if (!route.body) return { body: undefined as Body, text: '' }
  const { text, value } = await readJsonBody(c.req.raw)
  const checked = route.body.safeParse(value)
  if (checked.success) return { body: value as Body, text }
  const issue = checked.error.issues[0]
  throw new Refusal({
    status: 400,
    title: 'The body is not what this address takes',
    detail: `${issue?.path.length ? `${issue.path.join('.')}: ` : ''}${issue?.message ?? 'It has another form.'}`,
  })
}
