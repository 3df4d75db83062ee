import * as z from 'zod/mini'

/**
 * The routes between the browser and our own server, each declared once: the browser calls it, the server answers it.
 * Every refusal is an RFC 9457 problem document (`application/problem+json`).
 */
export type Route<Body, Reply> = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: z.ZodMiniType<Body>
  readonly reply: z.ZodMiniType<Reply>
}

export const route = <Body = undefined, Reply = unknown>(declared: Route<Body, Reply>) => declared

export const doc = z.record(z.string(), z.unknown())

/** An account on a platform. Its key never leaves the server: `hasKey` says whether there is one that can be used. */
export const connection = z.object({
  id: z.string(),
  name: z.string(),
  platform: z.string(),
  /** The platform's name for a person. */
  platformLabel: z.string(),
  baseUrl: z.string(),
  /** Of a platform whose API has several; null elsewhere. */
  generation: z.nullable(z.string()),
  hasKey: z.boolean(),
  isSandbox: z.boolean(),
})
export type Connection = z.infer<typeof connection>

/** How a connection's list stands: when it was last read, and what went wrong since. */
export const syncState = z.object({
  connection: z.string(),
  syncedAt: z.nullable(z.string()),
  failing: z.nullable(z.object({ since: z.string(), why: z.string() })),
})

/** An assistant as the platform gave it. `tag` names this very state: it goes into If-Match. */
export const assistant = z.object({
  connection: z.string(),
  id: z.string(),
  doc,
  tag: z.string(),
  readAt: z.string(),
  /** The newest revision that Patchbay knows; null when it never saved or saw a change. */
  lastChange: z.nullable(z.object({ at: z.string(), who: z.string() })),
})
export type Assistant = z.infer<typeof assistant>

/** A unit that both sides changed: what it was, what this save wanted, what is there now. */
export const conflict = z.object({ unit: z.string(), base: z.unknown(), mine: z.unknown(), theirs: z.unknown() })
export type Conflict = z.infer<typeof conflict>

/**
 * RFC 9457. `fieldErrors` is keyed by wire path (`voice.speed`); `conflicts` and `current` come with 412;
 * `retryAfter` is in seconds; `state` says what became of a write whose answer was lost.
 */
export const problem = z.object({
  type: z.optional(z.string()),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  fieldErrors: z.optional(z.record(z.string(), z.array(z.string()))),
  conflicts: z.optional(z.array(conflict)),
  current: z.optional(assistant),
  retryAfter: z.optional(z.number()),
  state: z.optional(z.enum(['not-written', 'unclear'])),
})
export type Problem = z.infer<typeof problem>

export const getSession = route({
  method: 'GET',
  path: '/api/session',
  reply: z.object({ who: z.string(), connections: z.array(connection), version: z.string() }),
})

export const getAssistant = route({ method: 'GET', path: '/api/connections/:connection/assistants/:id', reply: assistant })

/** Server-sent events on `/api/events`: something changed, read it again. */
export const liveEvent = z.object({
  type: z.enum(['assistant', 'list', 'connections']),
  connection: z.string(),
  id: z.optional(z.string()),
  tag: z.optional(z.string()),
})
export type LiveEvent = z.infer<typeof liveEvent>
