import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Assistant, LiveEvent } from '../../contracts/api.ts'
import type { AssistantList } from '../../contracts/list-api.ts'
import type { Web } from '../http/web.ts'
import { type Running, type StartOptions, startServer } from '../start.ts'
import './quick-keys.ts'

export const sandboxKey = 'sk_test_0123456789'
export const connection = 'revox-sandbox'

const page: Web = {
  file: async (path) => (path === '/assets/app.js' ? new Response('1', { headers: { 'content-type': 'text/javascript' } }) : undefined),
  page: async () => new Response('<!doctype html><title>Patchbay</title>', { headers: { 'content-type': 'text/html' } }),
}

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'patchbay-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** A whole server on a free port, with a browser that is signed in to it. */
export class TestServer {
  readonly running: Running
  readonly data: string
  readonly printed: string[]
  cookie = ''

  private constructor(running: Running, data: string, printed: string[]) {
    this.running = running
    this.data = data
    this.printed = printed
  }

  /** With `isHasty` the platforms are not waited for, which a test may well find read by then. */
  static async start({ isHasty = false, ...options }: Partial<StartOptions> & { isHasty?: boolean } = {}): Promise<TestServer> {
    const data = options.data ?? makeFolder()
    const printed: string[] = []
    const running = await startServer({
      port: 0,
      host: '127.0.0.1',
      sandboxKey,
      isSandboxKeyRandom: false,
      allowedHosts: [],
      // The platforms of the tests are on this machine.
      allowLoopback: true,
      web: page,
      version: '0.0.0-test',
      print: (line) => printed.push(line),
      ...options,
      data,
    })
    if (!isHasty) await running.firstRead
    const server = new TestServer(running, data, printed)
    await server.signIn()
    return server
  }

  get url(): string {
    return this.running.url.replace('localhost', '127.0.0.1')
  }

  async signIn(): Promise<void> {
    const answer = await fetch(this.running.enterUrl.replace('localhost', '127.0.0.1'), { redirect: 'manual' })
    this.cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  }

  /** A request as the product's own page would make it. */
  ask(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie: this.cookie, origin: this.url, ...(headers as Record<string, string> | undefined) },
    })
  }

  async list(query = ''): Promise<AssistantList> {
    return (await this.ask(`/api/assistants${query}`)).json() as Promise<AssistantList>
  }

  async read(id: string): Promise<Assistant> {
    return (await this.ask(at(id))).json() as Promise<Assistant>
  }

  save(
    id: string,
    body: unknown,
    { tag, key = crypto.randomUUID() }: { tag?: string | undefined; key?: string | undefined },
  ): Promise<Response> {
    return this.ask(at(id), {
      method: 'PATCH',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(tag && { 'if-match': `"${tag}"` }), ...(key && { 'idempotency-key': key }) },
    })
  }

  post(path: string, body?: unknown, key: string = crypto.randomUUID()): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    })
  }

  /** Live events as they come, until the server or the test ends. */
  async listen(): Promise<{ events: LiveEvent[]; close: () => void; ended: Promise<void> }> {
    const ending = new AbortController()
    const answer = await this.ask('/api/events', { signal: ending.signal })
    const events: LiveEvent[] = []
    const ended = (async () => {
      try {
        let text = ''
        for await (const chunk of answer.body ?? []) {
          text += Buffer.from(chunk).toString()
          const blocks = text.split('\n\n')
          text = blocks.pop() ?? ''
          for (const block of blocks) if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)) as LiveEvent)
        }
      } catch {
        // Closed from this side.
      }
    })()
    return { events, close: () => ending.abort(), ended }
  }

  async stop(): Promise<void> {
    await this.running.stop()
  }
}

export const at = (id: string, rest = ''): string => `/api/connections/${connection}/assistants/${encodeURIComponent(id)}${rest}`
