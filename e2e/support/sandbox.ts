import type { APIRequestContext } from '@playwright/test'
import { sandboxKey } from './server.ts'

export type Json = Record<string, unknown>

/** What a platform of the sandbox is called, and where and how it takes the update of an assistant. */
type Place = { readonly platform: string; readonly method: 'PATCH' | 'PUT' }

/** The platform's side of a journey: what it holds, what reached it, and how it shall misbehave. */
export abstract class PlatformSandbox {
  constructor(
    private readonly http: APIRequestContext,
    private readonly url: string,
    protected readonly place: Place,
  ) {}

  /** The connection that every data folder has to it. */
  get connection(): string {
    return `${this.place.platform}-sandbox`
  }

  abstract create(doc: Json): Promise<string>
  /** A copy of one of the assistants that a new data folder holds, so that each test has its own. */
  abstract copyOf(name: string, other?: Json): Promise<string>
  /** What it holds, as the platform itself answers it. */
  abstract read(id: string): Promise<Json>

  /** The updates of an assistant that reached the platform, oldest first; `status` is null for one whose connection was cut. */
  async requests(id: string): Promise<{ body: string; status: number | null }[]> {
    const { requests } = await this.ask('GET', `/requests?platform=${this.place.platform}&id=${id}`)
    return (requests as { method: string; body: string; status: number | null }[])
      .filter(({ method }) => method === this.place.method)
      .map(({ body, status }) => ({ body, status }))
  }

  /** The bodies of these updates, as text. */
  updates = async (id: string): Promise<string[]> => (await this.requests(id)).map(({ body }) => body)

  /** For the next updates of an assistant. */
  fault = (id: string, fault: Json) => this.faultOn({ on: { method: this.place.method, path: id }, ...fault })
  faultOn = (fault: Json) => this.ask('POST', '/faults', { platform: this.place.platform, ...fault })

  protected async ask(method: string, path: string, data?: Json): Promise<Json> {
    const answer = await this.http.fetch(`${this.url}/sandbox${path}`, {
      method,
      headers: { authorization: `Bearer ${sandboxKey}` },
      ...(data && { data }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Json
  }
}

/** Revox. */
export class Sandbox extends PlatformSandbox {
  constructor(http: APIRequestContext, url: string) {
    super(http, url, { platform: 'revox', method: 'PATCH' })
  }

  async create(doc: Json): Promise<string> {
    const { assistant } = await this.ask('POST', '/revox/api/assistants', { prompt: 'You answer the phone.', ...doc })
    return String((assistant as Json).id)
  }

  async copyOf(name: string, other: Json = {}): Promise<string> {
    const { assistants } = await this.ask('GET', '/revox/api/assistants')
    const original = named(assistants as Json[], name)
    const { assistant } = await this.ask('POST', `/revox/api/assistants/${original.id}/clone`)
    const { id } = assistant as Json
    await this.write(String(id), { name, ...other })
    return String(id)
  }

  read = (id: string) => this.ask('GET', `/revox/api/assistants/${id}`)
  write = (id: string, body: Json) => this.ask('PATCH', `/revox/api/assistants/${id}`, body)
}

/** Famulor. It answers other names and types than it takes; what is written here is in the names of its second generation. */
export class FamulorSandbox extends PlatformSandbox {
  constructor(http: APIRequestContext, url: string) {
    super(http, url, { platform: 'famulor', method: 'PUT' })
  }

  async create(doc: Json): Promise<string> {
    const { data } = await this.ask('POST', '/famulor/api/user/assistant', doc)
    return String((data as Json).id)
  }

  async copyOf(name: string, other: Json = {}): Promise<string> {
    return this.create({ ...writable(named(await this.#list(), name)), ...other })
  }

  async read(id: string): Promise<Json> {
    const found = (await this.#list()).find((one) => String(one.id) === id)
    if (!found) throw new Error(`The sandbox has no assistant ${id}`)
    return found
  }

  /** Of the account, beside its assistants. */
  createTool = async (doc: Json): Promise<string> => String(((await this.ask('POST', '/famulor/api/user/tools', doc)).data as Json).id)
  readTool = (id: string) => this.ask('GET', `/famulor/api/user/tools/${id}`)
  writeTool = (id: string, body: Json) => this.ask('PUT', `/famulor/api/user/tools/${id}`, body)

  async #list(): Promise<Json[]> {
    return (await this.ask('GET', '/famulor/api/user/assistants/get?per_page=100&page=1')).data as Json[]
  }
}

/** Flireo. */
export class FlireoSandbox extends PlatformSandbox {
  constructor(http: APIRequestContext, url: string) {
    super(http, url, { platform: 'flireo', method: 'PATCH' })
  }

  async create(doc: Json): Promise<string> {
    const { assistant } = await this.ask('POST', '/flireo/api/v1/assistants', doc)
    return String((assistant as Json).id)
  }

  async copyOf(name: string, other: Json = {}): Promise<string> {
    const { assistants } = await this.ask('GET', '/flireo/api/v1/assistants')
    const { id: _id, created_at: _made, updated_at: _changed, ...doc } = named(assistants as Json[], name)
    return this.create({ ...doc, ...other })
  }

  async read(id: string): Promise<Json> {
    return (await this.ask('GET', `/flireo/api/v1/assistants/${id}`)).assistant as Json
  }
}

function named(assistants: readonly Json[], name: string): Json {
  const found = assistants.find((one) => one.name === name)
  if (!found) throw new Error(`The sandbox has no assistant called ${name}`)
  return found
}

const decimals = ['voice_stability', 'voice_similarity', 'speech_speed', 'llm_temperature', 'ambient_sound_volume']
const switches = ['fillers', 'end_call_on_voicemail']

/** What Famulor answers of an assistant in the form in which it takes it. The number stays where it is: only one assistant can have it. */
function writable({ language: _iso, phone_number_id: _number, ...listed }: Json): Json {
  const turned = ([key, value]: [string, unknown]): [string, unknown] => {
    if (decimals.includes(key)) return [key, Number(value)]
    if (switches.includes(key)) return [key, value === 1]
    if (key === 'tools') return [key, (value as { type: string; data: Json }[]).map(({ type, data }) => ({ type, ...data }))]
    if (key === 'post_call_schema') return [key, (value as Json[]).map((row) => (row.type === 'boolean' ? { ...row, type: 'bool' } : row))]
    return [key, value]
  }
  return Object.fromEntries(
    Object.entries(listed)
      .filter(([, value]) => value !== null)
      .map(turned),
  )
}
