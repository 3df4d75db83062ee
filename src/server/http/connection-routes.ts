import type { Hono } from 'hono'
import * as api from '../../contracts/api.ts'
import { sync, syncStates } from '../assistants/sync.ts'
import type { Desk } from '../desk.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { type ApiEnv, bind } from './bind.ts'

/** Who is here, what can be edited, and what belongs to a connection as a whole. */
export function connectionRoutes(app: Hono<ApiEnv>, desk: Desk, version: string): void {
  bind(app, api.getSession, async ({ who }) => ({
    reply: { who, version, connections: desk.connections.all().map(({ shown }) => shown) },
  }))
  bind(app, api.refreshConnection, async ({ params }) => {
    const link = desk.connections.get(params.connection ?? '')
    await sync(desk, link)
    const state = (await syncStates(desk)).find(({ connection }) => connection === link.id)
    return { reply: state ?? { connection: link.id, syncedAt: null, failing: null } }
  })
  bind(app, api.listVoices, async ({ params }) => {
    try {
      return { reply: { voices: await desk.connections.get(params.connection ?? '').voices() } }
    } catch (error) {
      if (error instanceof UpstreamError) throw upstreamRefusal(error, 'The voices could not be read')
      throw error
    }
  })
}
