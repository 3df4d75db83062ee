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

const route = <Body = undefined, Reply = unknown>(declared: Route<Body, Reply>) => declared

const doc = z.record(z.string(), z.unknown())

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
const syncState = z.object({
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

/** One line of the list. `hit` is where the search found something, with the words around it. */
export const listed = z.object({
  connection: z.string(),
  platform: z.string(),
  id: z.string(),
  name: z.string(),
  voice: z.string(),
  opening: z.string(),
  calls: z.string(),
  faq: z.nullable(z.number()),
  pending: z.number(),
  changedAt: z.nullable(z.string()),
  changedBy: z.nullable(z.string()),
  hit: z.nullable(
    z.object({ where: z.enum(['name', 'prompt', 'FAQ', 'tools']), before: z.string(), match: z.string(), after: z.string() }),
  ),
})
export type Listed = z.infer<typeof listed>

export const listSorts = ['changed', 'name', '-name', '-faq', '-pending'] as const
export type ListSort = (typeof listSorts)[number]

/** What a save did with one unit. `unseen`: it was sent, and the platform does not show it back. Of a secret only that it is set. */
export const receiptLine = z.object({
  unit: z.string(),
  outcome: z.enum(['stored', 'changed', 'dropped', 'unseen']),
  sent: z.unknown(),
  /** Absent where the platform does not show it. */
  stored: z.optional(z.unknown()),
})
export const receipt = z.object({
  lines: z.array(receiptLine),
  /** Units that someone else changed between the base and this save, and that were kept as they are now. */
  keptFromOthers: z.array(z.string()),
  /** Units that were not sent and that the platform changed with what was. */
  movedByPlatform: z.optional(z.array(z.string())),
  request: z.object({ method: z.string(), url: z.string(), body: z.string() }),
  status: z.number(),
  milliseconds: z.number(),
})
export type Receipt = z.infer<typeof receipt>
export type ReceiptLine = z.infer<typeof receiptLine>

export const saved = z.object({ assistant, receipt, revision: z.string() })
export type Saved = z.infer<typeof saved>

export const revision = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string(),
  kind: z.enum(['created', 'saved', 'deleted', 'outside']),
  /** The units that changed, as they were and as they are. */
  units: z.array(z.object({ unit: z.string(), before: z.unknown(), after: z.unknown() })),
  receipt: z.nullable(receipt),
})
export type Revision = z.infer<typeof revision>

export const voice = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  language: z.nullable(z.string()),
  description: z.nullable(z.string()),
  accent: z.nullable(z.string()),
  gender: z.nullable(z.string()),
})
export type Voice = z.infer<typeof voice>

/** A value that the platform itself offers for a field: a language, a model, a phone number, a tool. */
export const offer = z.object({ value: z.union([z.string(), z.number()]), label: z.string(), detail: z.nullable(z.string()) })
export type Offer = z.infer<typeof offer>

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

/** Query: `q`, `platform`, `connection`, `pending=1`, `sort`, `cursor`, `limit` (at most 200). */
export const listAssistants = route({
  method: 'GET',
  path: '/api/assistants',
  reply: z.object({
    items: z.array(listed),
    next: z.nullable(z.string()),
    /** How many match; counted up to 500, then null. */
    total: z.nullable(z.number()),
    /** Of all assistants, whatever the filter. */
    counts: z.object({ all: z.number(), pending: z.number(), platforms: z.record(z.string(), z.number()) }),
    sync: z.array(syncState),
  }),
})
export type AssistantList = z.infer<typeof listAssistants.reply>

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

/** `fieldErrors` of a refusal (422) are by member name, as in the body. */
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

/** Reads the connection's whole list from the platform again. */
export const refreshConnection = route({ method: 'POST', path: '/api/connections/:connection/refresh', reply: syncState })

export const getAssistant = route({ method: 'GET', path: '/api/connections/:connection/assistants/:id', reply: assistant })

/** Body: the create request in the platform's own names. Needs an Idempotency-Key. */
export const createAssistant = route({ method: 'POST', path: '/api/connections/:connection/assistants', body: doc, reply: assistant })

/** A full copy on the same connection, named "Copy of …". Needs an Idempotency-Key. */
export const duplicateAssistant = route({ method: 'POST', path: '/api/connections/:connection/assistants/:id/duplicate', reply: assistant })

/**
 * The body is the platform's own update request, byte for byte. Needs If-Match with the base's tag (428 without,
 * 412 when a unit in the body changed meanwhile) and an Idempotency-Key (400 without).
 */
export const saveAssistant = route({ method: 'PATCH', path: '/api/connections/:connection/assistants/:id', body: doc, reply: saved })

/** Takes it from the list at once and from the platform after `undoSeconds`, unless it is restored before. */
export const deleteAssistant = route({
  method: 'DELETE',
  path: '/api/connections/:connection/assistants/:id',
  reply: z.object({ undoSeconds: z.number(), due: z.string() }),
})
export const restoreAssistant = route({
  method: 'POST',
  path: '/api/connections/:connection/assistants/:id/restore',
  reply: z.object({ restored: z.literal(true) }),
})

/** Newest first; `cursor` is the id of the last one seen. */
export const listRevisions = route({
  method: 'GET',
  path: '/api/connections/:connection/assistants/:id/revisions',
  reply: z.object({ revisions: z.array(revision), next: z.nullable(z.string()) }),
})

export const listVoices = route({ method: 'GET', path: '/api/connections/:connection/voices', reply: z.object({ voices: z.array(voice) }) })

/** `list` is a name that a field's declaration gives. */
export const listOffers = route({
  method: 'GET',
  path: '/api/connections/:connection/offers/:list',
  reply: z.object({ offers: z.array(offer) }),
})

/** Server-sent events on `/api/events`: something changed, read it again. */
export const liveEvent = z.object({
  type: z.enum(['assistant', 'list', 'connections']),
  connection: z.string(),
  id: z.optional(z.string()),
  tag: z.optional(z.string()),
})
export type LiveEvent = z.infer<typeof liveEvent>
