import type { LiveEvent } from '../../contracts/api.ts'

const heartbeat = 15_000

/** Server-sent events to every browser that listens. */
export class EventHub {
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  readonly #encoder = new TextEncoder()
  // Proxies cut a connection that says nothing; a comment keeps it open.
  readonly #timer = setInterval(() => this.#send(': still here\n\n'), heartbeat).unref()

  tell(event: LiveEvent): void {
    this.#send(`data: ${JSON.stringify(event)}\n\n`)
  }

  /** A response that lasts until the browser leaves or the server stops. */
  open(): Response {
    let own: ReadableStreamDefaultController<Uint8Array> | undefined
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller
        this.#streams.add(controller)
        controller.enqueue(this.#encoder.encode('retry: 2000\n\n'))
      },
      cancel: () => {
        if (own) this.#streams.delete(own)
      },
    })
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
    })
  }

  get listeners(): number {
    return this.#streams.size
  }

  close(): void {
    clearInterval(this.#timer)
    for (const stream of this.#streams) {
      try {
        stream.close()
      } catch {
        // The browser left in this very moment.
      }
    }
    this.#streams.clear()
  }

  #send(text: string): void {
    const bytes = this.#encoder.encode(text)
    for (const stream of this.#streams) {
      try {
        stream.enqueue(bytes)
      } catch {
        this.#streams.delete(stream)
      }
    }
  }
}
