import type { APIRequestContext } from '@playwright/test'
import { sandboxKey } from './server.ts'

type Json = Record<string, unknown>

/** The platform's side of a journey: what it holds, what reached it, and how it shall misbehave. */
export class Sandbox {
  constructor(
    private readonly http: APIRequestContext,
    private readonly url: string,
  ) {}

  async create(doc: Json): Promise<string> {
    const { assistant } = await this.#ask('POST', '/revox/api/assistants', { prompt: 'You answer the phone.', ...doc })
    return String((assistant as Json).id)
  }

  /** A copy of one of the assistants that a new data folder holds, so that each test has its own. */
  async copyOf(name: string): Promise<string> {
    const { assistants } = await this.#ask('GET', '/revox/api/assistants')
    const original = (assistants as Json[]).find((one) => one.name === name)
    if (!original) throw new Error(`The sandbox has no assistant called ${name}`)
    const { assistant } = await this.#ask('POST', `/revox/api/assistants/${original.id}/clone`)
    const { id } = assistant as Json
    await this.write(String(id), { name })
    return String(id)
  }

  read = (id: string) => this.#ask('GET', `/revox/api/assistants/${id}`)
  write = (id: string, body: Json) => this.#ask('PATCH', `/revox/api/assistants/${id}`, body)

  /** Bodies of the updates of an assistant that reached the platform, oldest first, as text. */
  async updates(id: string): Promise<string[]> {
    const answer = await this.#ask('GET', `/requests?platform=revox&id=${id}`)
    const requests = (Array.isArray(answer) ? answer : (answer.requests as Json[])) as Json[]
    return requests.filter((one) => one.method === 'PATCH').map((one) => String(one.body))
  }

  fault = (id: string, fault: Json) => this.#ask('POST', '/faults', { on: { method: 'PATCH', path: id }, ...fault })
  faultOn = (fault: Json) => this.#ask('POST', '/faults', fault)

  async #ask(method: string, path: string, data?: Json): Promise<Json> {
    const answer = await this.http.fetch(`${this.url}/sandbox${path}`, {
      method,
      headers: { authorization: `Bearer ${sandboxKey}` },
      ...(data && { data }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Json
  }
}
