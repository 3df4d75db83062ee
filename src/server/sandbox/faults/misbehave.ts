import { setTimeout as wait } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { Doc } from '../../../contracts/core/field.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import type { Deed } from './fault.ts'
import type { Asked, FaultQueue } from './fault-queue.ts'
import { tampering } from './tampering.ts'

type Options = {
  platform: string
  faults: FaultQueue
  /** The assistant that a path is about. */
  assistantIn: (path: string) => string | undefined
  /** Another writer's update. */
  write: (id: string, body: Doc) => Promise<void>
}

/**
 * Does to a request what the waiting faults say. One request meets at most one latency, one second writer
 * and one spoilt answer, so that a list of faults is a sequence of answers.
 */
export function misbehave({ platform, faults, assistantIn, write }: Options): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const asked: Asked = { platform, method: c.req.method, path: pathname + search }

    const latency = faults.take(asked, ['latency'])
    if (latency) await wait(latency.ms, undefined, { ref: false })

    const spoilt = faults.take(asked, ['status', 'html', 'drop', 'truncate'])
    if (spoilt && spoilt.kind !== 'truncate' && !spoilt.after) return spoil(c, spoilt)

    const id = assistantIn(pathname)
    const second = id === undefined ? undefined : faults.take(asked, ['second-writer'])
    if (id !== undefined && second) await write(id, second.body)

    c.set('tamper', tampering(faults, asked))
    await next()
    if (spoilt) c.res = await spoil(c, spoilt)
    return
  }
}

async function spoil(c: Context<SandboxEnv>, deed: Extract<Deed, { kind: 'status' | 'html' | 'drop' | 'truncate' }>): Promise<Response> {
  switch (deed.kind) {
    case 'status': {
      const isText = typeof deed.body === 'string'
      const body = isText ? String(deed.body) : JSON.stringify(deed.body ?? { message: `The sandbox was told to answer ${deed.status}` })
      const headers = {
        'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
        ...(deed.retryAfter !== undefined && { 'retry-after': deed.retryAfter }),
      }
      return new Response(hasNoBody(deed.status) ? null : body, { status: deed.status, headers })
    }
    case 'html': {
      const { status = 502 } = deed
      return new Response(hasNoBody(status) ? null : badGateway, { status, headers: { 'content-type': 'text/html' } })
    }
    case 'truncate': {
      const text = await c.res.text()
      return new Response(text.slice(0, text.length / 2), { status: c.res.status, headers: c.res.headers })
    }
    case 'drop':
      c.set('isDropped', true)
      // Without a socket (a call inside the process) there is nothing to cut.
      ;(c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.destroy()
      return new Response(null, { status: 500 })
  }
}

/** Statuses to which HTTP allows no body. */
const hasNoBody = (status: number) => status === 204 || status === 205 || status === 304

/** What a proxy in front of a platform says while the platform is away. */
const badGateway = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx</center>
</body>
</html>
`
