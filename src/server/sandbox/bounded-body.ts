import type { MiddlewareHandler } from 'hono'
import type { SandboxEnv } from './sandbox-env.ts'
import { SandboxError } from './sandbox-error.ts'

/** The longest body that is taken, in bytes. */
export const bodyLimit = 5 * 1024 * 1024

/**
 * Reads the body into `bytes` and stops at the limit, with or without a Content-Length, so that nobody can fill the memory.
 * Throws `too-large`, or `malformed` when the client breaks off.
 */
export const boundedBody: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  c.set('bytes', await read(c.req.raw))
  await next()
}

async function read(request: Request): Promise<Uint8Array> {
  if (request.method === 'GET' || request.method === 'HEAD') return new Uint8Array()
  if (Number(request.headers.get('content-length')) > bodyLimit) throw new SandboxError({ kind: 'too-large', limit: bodyLimit })
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new SandboxError({ kind: 'malformed', why: 'The body broke off' })
    })
    if (done) return Buffer.concat(chunks, size)
    size += value.byteLength
    if (size > bodyLimit) {
      reader.cancel().catch(() => {})
      throw new SandboxError({ kind: 'too-large', limit: bodyLimit })
    }
    chunks.push(value)
  }
}
