import type { Connection, Voice } from '../contracts/api.ts'
import type { Platform } from '../contracts/core/field.ts'
import { platformOf } from '../contracts/platforms.ts'
import { Refusal } from './http/problem.ts'
import type { Db } from './store/open.ts'
import { revoxUpstream } from './upstream/revox.ts'
import type { Upstream } from './upstream/upstream.ts'

/** A connection with what is needed to use it. The key is inside `upstream` and nowhere else. */
export type Link = {
  readonly id: string
  readonly platform: Platform
  readonly upstream: Upstream
  /** What the browser is told of it. */
  readonly shown: Connection
  /** The platform's voices, read at most every ten minutes. Throws UpstreamError. */
  readonly voices: () => Promise<Voice[]>
  /** Names of the voices that are known without asking again. */
  readonly voiceNames: () => ReadonlyMap<string, string>
}

export type Connections = {
  readonly all: () => readonly Link[]
  /** Throws a 404 for a person when there is no such connection. */
  readonly get: (id: string) => Link
}

const upstreams: Readonly<Record<string, typeof revoxUpstream>> = { revox: revoxUpstream }
const sandboxes = [{ id: 'revox-sandbox', name: 'Sandbox', platform: 'revox', path: '/sandbox/revox/api' }]

/**
 * Opens every connection of the database; the sandbox's is made when it is missing.
 * `inside` is where this server reaches itself, `outside` what a person would type.
 */
export async function openConnections(
  db: Db,
  { inside, outside, sandboxKey, signal }: { inside: string; outside: string; sandboxKey: string; signal: AbortSignal },
): Promise<Connections> {
  for (const { id, name, platform } of sandboxes) {
    await db
      .insertInto('connections')
      .values({ id, name, platform, base_url: null, created_at: new Date().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  const rows = await db.selectFrom('connections').selectAll().orderBy('created_at').orderBy('id').execute()
  const links = new Map<string, Link>()
  for (const row of rows) {
    const path = sandboxes.find((sandbox) => sandbox.id === row.id)?.path ?? ''
    const open = upstreams[row.platform]
    if (!open) continue
    const upstream = open({ baseUrl: row.base_url ?? `${inside}${path}`, key: sandboxKey, signal })
    links.set(row.id, {
      id: row.id,
      platform: platformOf(row.platform),
      upstream,
      shown: {
        id: row.id,
        name: row.name,
        platform: row.platform,
        baseUrl: row.base_url ?? `${outside}${path}`,
        isSandbox: row.base_url === null,
      },
      ...cachedVoices(upstream),
    })
  }

  return {
    all: () => [...links.values()],
    get: (id) => {
      const link = links.get(id)
      if (!link) throw new Refusal({ status: 404, title: 'There is no such connection', detail: `No connection is called “${id}”.` })
      return link
    },
  }
}

const fresh = 10 * 60_000

function cachedVoices(upstream: Upstream): Pick<Link, 'voices' | 'voiceNames'> {
  let known: Voice[] = []
  let names: ReadonlyMap<string, string> = new Map()
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<Voice[]> | undefined
  const read = async () => {
    known = await upstream.voices()
    names = new Map(known.map((voice) => [voice.id, voice.name]))
    readAt = performance.now()
    return known
  }
  return {
    voices: async () => {
      if (performance.now() - readAt < fresh) return known
      reading ??= read().finally(() => {
        reading = undefined
      })
      return reading
    },
    voiceNames: () => names,
  }
}
