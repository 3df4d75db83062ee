import type { Handler, Hono } from 'hono'
import type { SandboxEnv } from './sandbox-env.ts'
import { SandboxError } from './sandbox-error.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Serves the methods of one path; any other method is refused as `method-not-allowed`, which names these. */
export function onPath(app: Hono<SandboxEnv>, path: string, handlers: Partial<Record<Method, Handler<SandboxEnv>>>): void {
  for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler)
  app.all(path, (c) => {
    throw new SandboxError({ kind: 'method-not-allowed', method: c.req.method, allow: Object.keys(handlers) })
  })
}
