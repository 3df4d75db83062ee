import * as z from 'zod/mini'
import { connection, route, syncState } from './api.ts'

/** A connection with how it fares: the assistants in the list, and when it was read last. */
const connectionState = z.object({ ...connection.shape, assistants: z.number(), sync: syncState })
export type ConnectionState = z.infer<typeof connectionState>

export const listConnections = route({
  method: 'GET',
  path: '/api/connections',
  reply: z.object({ connections: z.array(connectionState) }),
})

/** The platforms that a connection can be made to. `generations` is empty where there is but one form of the API. */
export const listPlatforms = route({
  method: 'GET',
  path: '/api/platforms',
  reply: z.object({
    platforms: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        baseUrl: z.string(),
        generations: z.array(z.object({ id: z.string(), label: z.string(), hint: z.string() })),
      }),
    ),
  }),
})
export type PlatformChoice = z.infer<typeof listPlatforms.reply>['platforms'][number]

/** What a person gives for a connection. The key is taken and never given back. */
const newConnection = z.object({
  platform: z.string(),
  name: z.string(),
  baseUrl: z.string(),
  generation: z.nullable(z.string()),
  key: z.string(),
})
export type NewConnection = z.infer<typeof newConnection>

/**
 * `fieldErrors` of a refusal (422) are by member name, as in the body. No two connections have the same name, or the same key
 * at the same address; only the sandboxes share theirs.
 */
export const addConnection = route({ method: 'POST', path: '/api/connections', body: newConnection, reply: connection })

/** What is left out stays. A base URL on another host needs the key again. Of a sandbox only name and generation change. */
const connectionChange = z.object({
  name: z.optional(z.string()),
  baseUrl: z.optional(z.string()),
  generation: z.optional(z.nullable(z.string())),
  key: z.optional(z.string()),
})
export type ConnectionChange = z.infer<typeof connectionChange>
export const changeConnection = route({
  method: 'PATCH',
  path: '/api/connections/:connection',
  body: connectionChange,
  reply: connection,
})

/** Takes the connection and its assistants out of Patchbay, and its key for ever; revisions and snapshots stay. */
export const removeConnection = route({
  method: 'DELETE',
  path: '/api/connections/:connection',
  reply: z.object({ removed: z.literal(true) }),
})

/** What a trial found, in words: what happened, then what to do about it. `assistants` is what the key sees. */
export const trial = z.object({ works: z.boolean(), words: z.string(), advice: z.string(), assistants: z.nullable(z.number()) })
export type Trial = z.infer<typeof trial>

export const testConnection = route({ method: 'POST', path: '/api/connections/:connection/test', reply: trial })

/** The same for values that are not kept. */
export const tryConnection = route({ method: 'POST', path: '/api/connections/test', body: newConnection, reply: trial })
