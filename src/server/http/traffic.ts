import type { IncomingMessage, ServerResponse } from 'node:http'

/** Counts the requests under way, so that the server can stop when nothing is lost by it. */
export class Traffic {
  #open = 0
  #isRefusing = false
  #onIdle: (() => void)[] = []

  /**
   * Whether a request may go on; otherwise it was answered with 503. The sandbox is still served while the server stops,
   * because a save under way may need it.
   */
  admit(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.#isRefusing && !request.url?.startsWith('/sandbox/')) {
      response.writeHead(503, { 'content-type': 'application/problem+json', connection: 'close' })
      response.end(
        JSON.stringify({
          type: 'about:blank',
          status: 503,
          title: 'Patchbay is stopping',
          detail: 'Nothing was changed. Try again in a moment.',
        }),
      )
      return false
    }
    // A stream of events lasts as long as its browser; it is ended, not waited for.
    if (request.url?.startsWith('/api/events')) return true
    this.#open++
    response.once('close', () => {
      this.#open--
      if (this.#open === 0) for (const tell of this.#onIdle.splice(0)) tell()
    })
    return true
  }

  refuse(): void {
    this.#isRefusing = true
  }

  async idle(): Promise<void> {
    if (this.#open > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve))
  }
}
