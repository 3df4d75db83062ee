import type { MiddlewareHandler } from 'hono'
import type { SandboxEnv } from './sandbox-env.ts'

/** A request that reached a platform. `status` is null while it is not answered, and for good when its connection was cut. */
export type LoggedRequest = {
  readonly platform: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  body: string
  status: number | null
  readonly at: string
}

const longest = 200
/** Together the bodies may be this long; the oldest requests go first. */
const mostText = 20_000_000

/** The last 200 requests, in the order in which they came. */
export class RequestLog {
  #entries: LoggedRequest[] = []

  add(entry: LoggedRequest): void {
    this.#entries.push(entry)
    if (this.#entries.length > longest) this.#entries.shift()
  }

  /** Completes an entry once its request is answered. */
  settle(entry: LoggedRequest, body: string, status: number | null): void {
    entry.body = body
    entry.status = status
    let text = this.#entries.reduce((sum, one) => sum + one.body.length, 0)
    while (text > mostText && this.#entries.length > 1) text -= this.#entries.shift()?.body.length ?? 0
  }

  /** Those of one platform; with an id, those whose path has it as a segment. */
  list(platform: string, id?: string): readonly LoggedRequest[] {
    const hasId = ({ path }: LoggedRequest) => id === undefined || path.split(/[/?]/).includes(encodeURIComponent(id))
    return this.#entries.filter((entry) => entry.platform === platform && hasId(entry))
  }
}

/** Writes down every request as it comes, without the headers that hold a secret; its body and status once it is answered. */
export function logged(log: RequestLog, platform: string): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const { authorization: _key, cookie: _session, ...headers } = c.req.header()
    const entry: LoggedRequest = {
      platform,
      method: c.req.method,
      path: pathname + search,
      headers,
      body: '',
      status: null,
      at: new Date().toISOString(),
    }
    log.add(entry)
    await next()
    const body = new TextDecoder().decode(c.get('bytes') ?? new Uint8Array())
    log.settle(entry, body, c.get('isDropped') ? null : c.res.status)
  }
}
