import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Asked = { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }
type Answer = (response: ServerResponse, asked: Asked) => void

/** The beginning of an MP3 file, which is all that anybody looks at here. */
export const mp3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(64)])

/** A server on this machine that answers as a vendor's documents say, or as a test wants. */
export class FakeVendor {
  readonly asked: Asked[] = []
  answer: Answer = sound()
  readonly #server = createServer((request, response) => void this.#take(request, response))
  url = ''

  static async start(): Promise<FakeVendor> {
    const fake = new FakeVendor()
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve))
    fake.url = `http://127.0.0.1:${(fake.#server.address() as AddressInfo).port}`
    return fake
  }

  get bodies(): Record<string, unknown>[] {
    return this.asked.filter(({ body }) => body !== '').map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    }
    this.asked.push(asked)
    this.answer(response, asked)
  }
}

export const sound =
  (bytes: Uint8Array = mp3, type = 'audio/mpeg'): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-type': type }).end(bytes)

export const says =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) => {
    const isText = typeof body === 'string'
    response
      .writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers })
      .end(isText ? body : JSON.stringify(body))
  }

/** It takes the request and says nothing. */
export const silent: Answer = () => {}
