import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sandboxes } from '../upstream/upstreams.ts'
import { openWithSecret } from '../vault/open-with-secret.ts'
import { connection, sandboxKey } from './test-server.ts'

export type Stored = Record<string, unknown> & { id: string }
type Misbehaviour = (request: IncomingMessage, response: ServerResponse, apply: () => void) => boolean

/** A platform whose every answer a test decides. It speaks Revox's paths and takes whatever it is sent. */
export class StubPlatform {
  readonly assistants = new Map<string, Stored>()
  readonly requests: { method: string; path: string; body: string; authorization: string }[] = []
  /** Asked before each request is answered; true means that it has answered, or has refused to. */
  misbehave: Misbehaviour | undefined
  /** What a write turns into. */
  store: (before: Stored, body: Record<string, unknown>) => Stored = (before, body) => ({ ...before, ...body })
  readonly #server = createServer((request, response) => void this.#answer(request, response))
  url = ''

  static async start(): Promise<StubPlatform> {
    const platform = new StubPlatform()
    await new Promise<void>((resolve) => platform.#server.listen(0, '127.0.0.1', resolve))
    platform.url = `http://127.0.0.1:${(platform.#server.address() as AddressInfo).port}`
    return platform
  }

  add(id: string, doc: Record<string, unknown> = {}): Stored {
    const assistant = { ...sample, name: `Assistant ${id}`, ...doc, id }
    this.assistants.set(id, assistant)
    return assistant
  }

  /** Somebody changes it without Patchbay. */
  change(id: string, doc: Record<string, unknown>): void {
    this.assistants.set(id, { ...(this.assistants.get(id) as Stored), ...doc, updated_at: new Date().toISOString() })
  }

  sent(method: string): string[] {
    return this.requests.filter((request) => request.method === method).map(({ body }) => body)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const { method = '', url: path = '' } = request
    this.requests.push({ method, path, body, authorization: request.headers.authorization ?? '' })
    const answer = () => this.#take(method, path, body)
    if (this.misbehave?.(request, response, () => void answer())) return
    const [status, reply] = answer()
    json(response, status, reply)
  }

  #take(method: string, path: string, body: string): [number, unknown] {
    if (path === '/voices') return [200, { voices }]
    const [, , id, verb] = path.split('/').map(decodeURIComponent)
    if (!id) {
      if (method === 'GET') return [200, { assistants: [...this.assistants.values()] }]
      return [200, { assistant: this.add(`new-${this.assistants.size}`, JSON.parse(body) as Record<string, unknown>) }]
    }
    const known = this.assistants.get(id)
    if (!known) return [404, { message: 'Assistant not found' }]
    if (verb === 'clone') return [200, { assistant: this.add(`${id}-copy`, known) }]
    if (method === 'GET') return [200, known]
    if (method === 'DELETE') return [200, { success: this.assistants.delete(id) }]
    const next = this.store(known, JSON.parse(body) as Record<string, unknown>)
    this.assistants.set(id, { ...next, updated_at: new Date().toISOString() })
    return [200, { assistant: this.assistants.get(id) }]
  }
}

export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  return true
}

/** A platform that holds the assistant "a", as the one connection of a data folder. */
export async function stubIn(folder: string): Promise<StubPlatform> {
  const platform = await StubPlatform.start()
  platform.add('a')
  await connectTo(folder, platform.url)
  return platform
}

/**
 * Gives a data folder one connection alone, to a platform and with a key of its own, before the server starts on it:
 * what the sandboxes hold would be in the way.
 */
export async function connectTo(folder: string, baseUrl: string, key = sandboxKey): Promise<void> {
  const { db, vault, close } = await openWithSecret(folder, undefined)
  const row = {
    id: connection,
    name: 'Stub',
    platform: 'revox',
    base_url: baseUrl,
    generation: null,
    key_sealed: vault.seal(connection, key),
    created_at: '2026-01-01T00:00:00.000Z',
    removed_at: null,
  }
  await db
    .insertInto('connections')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  for (const { id } of sandboxes) {
    if (id === connection) continue
    const gone = { ...row, id, base_url: null, key_sealed: null, removed_at: row.created_at }
    await db
      .insertInto('connections')
      .values(gone)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await close()
}

const voices = [
  { id: 'v1', name: 'Camille', provider: 'elevenlabs', language: 'fr' },
  { id: 'v2', name: 'Dan', provider: 'cartesia', language: 'en' },
]

const sample = {
  organization_id: 'org',
  prompt: 'You are kind.',
  first_sentence_mode: 'static',
  first_sentence: 'Hello.',
  first_sentence_delay_ms: 400,
  voice: { id: 'v1', provider: 'elevenlabs', speed: 1 },
  faq_items: [],
  custom_tools: [],
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-02T00:00:00.000Z',
}
