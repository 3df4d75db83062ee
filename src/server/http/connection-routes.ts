import type { Hono } from 'hono'
import * as api from '../../contracts/api.ts'
import * as accounts from '../../contracts/connections-api.ts'
import { refreshConnection } from '../../contracts/list-api.ts'
import { listOffers, listVoices } from '../../contracts/offers-api.ts'
import { generationsOf, platformOf } from '../../contracts/platforms.ts'
import { sync } from '../assistants/sync.ts'
import { syncStates } from '../assistants/sync-states.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { upstreams } from '../upstream/upstreams.ts'
import { type ApiEnv, bind, type Call } from './bind.ts'

/** Who is here, what can be edited, and what belongs to a connection as a whole. */
export function connectionRoutes(app: Hono<ApiEnv>, desk: Desk, version: string): void {
  const { connections } = desk
  const linkOf = <Body>({ params }: Call<Body>) => connections.get(params.connection ?? '')
  const tell = (connection: string) => desk.tell({ type: 'connections', connection })
  /** Reads the list behind the scenes; browsers hear of it when it is done, well or not. */
  const readList = (link: Link) => void sync(desk, link).then(() => tell(link.id))

  bind(app, api.getSession, async ({ who }) => ({
    reply: { who, version, connections: connections.all().map(({ shown }) => shown) },
  }))
  bind(app, accounts.listPlatforms, async () => ({ reply: { platforms: Object.keys(upstreams).map(choiceOf) } }))
  bind(app, accounts.listConnections, async () => ({ reply: { connections: await withStates(desk) } }))
  bind(app, accounts.tryConnection, async ({ body }) => ({ reply: await connections.tryOut(body) }))
  bind(app, accounts.addConnection, async ({ body }) => {
    const link = await connections.add(body)
    tell(link.id)
    readList(link)
    return { status: 201, reply: link.shown }
  })
  bind(app, accounts.changeConnection, async (call) => {
    const before = linkOf(call)
    const link = await connections.change(before.id, call.body)
    tell(link.id)
    if (link.upstream !== before.upstream) readList(link)
    return { reply: link.shown }
  })
  bind(app, accounts.removeConnection, async (call) => {
    const { id } = linkOf(call)
    await connections.remove(id)
    tell(id)
    desk.tell({ type: 'list', connection: id })
    return { reply: { removed: true } }
  })
  bind(app, accounts.testConnection, async (call) => {
    const link = linkOf(call)
    const reply = await link.tryOut()
    if (reply.works) readList(link)
    return { reply }
  })
  bind(app, refreshConnection, async (call) => {
    const link = linkOf(call)
    await sync(desk, link)
    const state = (await syncStates(desk)).find(({ connection }) => connection === link.id)
    return { reply: state ?? { connection: link.id, syncedAt: null, failing: null } }
  })
  bind(app, listVoices, async (call) => ({
    reply: { voices: await linkOf(call).voices().catch(refusedAs('The voices could not be read')) },
  }))
  bind(app, listOffers, async (call) => ({
    reply: {
      offers: await linkOf(call)
        .upstream.offers(call.params.list ?? '')
        .catch(refusedAs('The list could not be read')),
    },
  }))
}

const refusedAs =
  (title: string) =>
  (error: unknown): never => {
    throw error instanceof UpstreamError ? upstreamRefusal(error, title) : error
  }

function choiceOf(id: string): accounts.PlatformChoice {
  const { label, defaultBaseUrl } = platformOf(id)
  return { id, label, baseUrl: defaultBaseUrl, generations: generationsOf(id).map((one) => ({ ...one })) }
}

async function withStates(desk: Desk): Promise<accounts.ConnectionState[]> {
  const states = await syncStates(desk)
  const counts = await desk.db
    .selectFrom('assistants')
    .where('delete_due', 'is', null)
    .select(['connection', (select) => select.fn.countAll<number>().as('count')])
    .groupBy('connection')
    .execute()
  return desk.connections.all().map(({ id, shown }) => ({
    ...shown,
    assistants: Number(counts.find((one) => one.connection === id)?.count ?? 0),
    sync: states.find(({ connection }) => connection === id) ?? { connection: id, syncedAt: null, failing: null },
  }))
}
