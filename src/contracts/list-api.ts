import * as z from 'zod/mini'
import { assistant, doc, route, syncState } from './api.ts'

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

/** Reads the connection's whole list from the platform again. */
export const refreshConnection = route({ method: 'POST', path: '/api/connections/:connection/refresh', reply: syncState })

/** Body: the create request in the platform's own names. Needs an Idempotency-Key. */
export const createAssistant = route({ method: 'POST', path: '/api/connections/:connection/assistants', body: doc, reply: assistant })

/** A full copy on the same connection, named "Copy of …". Needs an Idempotency-Key. */
export const duplicateAssistant = route({ method: 'POST', path: '/api/connections/:connection/assistants/:id/duplicate', reply: assistant })

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
