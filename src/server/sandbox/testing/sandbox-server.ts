import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { openStandIn } from '../../speech/stand-in/stand-in.ts'
import { openStore } from '../../store/open.ts'
import { fillSandbox } from '../fill.ts'
import { sandboxRoutes } from '../routes.ts'

export const sandboxKey = 'sandbox-key-for-tests'

export type Reply = { status: number; headers: Headers; text: string; json: Record<string, unknown> }
type Init = { method?: string; body?: unknown; headers?: Record<string, string> }

/** The sandbox behind a real HTTP server on a free port, over a database of its own. */
export async function startSandbox() {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-sandbox-'))
  const store = await openStore(folder)
  await fillSandbox(store.db)
  const standIn = openStandIn({ espeak: 'no-such-program' })
  const app = new Hono().route('/sandbox', sandboxRoutes({ db: store.db, key: sandboxKey, standIn }))
  const server = await new Promise<ServerType>((resolve) => {
    const made: ServerType = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made))
  })
  const { port } = server.address() as AddressInfo
  const base = `http://127.0.0.1:${port}/sandbox`

  /** A request with the key; a text or bytes go as they are, anything else as JSON. */
  const call = async (path: string, { method = 'GET', body, headers = {} }: Init = {}): Promise<Reply> => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${sandboxKey}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: (isRaw ? body : JSON.stringify(body)) as BodyInit }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }

  return {
    base,
    port,
    db: store.db,
    call,
    revox: (path: string, init?: Init) => call(`/revox/api${path}`, init),
    famulor: (path: string, init?: Init) => call(`/famulor/api${path}`, init),
    flireo: (path: string, init?: Init) => call(`/flireo/api/v1${path}`, init),
    /** An assistant of the test's own. */
    make: async (body: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
      const made = await call('/revox/api/assistants', { method: 'POST', body: { name: 'Test', prompt: 'Be kind.', ...body } })
      return made.json.assistant as Record<string, unknown>
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await standIn.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
