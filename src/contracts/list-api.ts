import * as z from 'zod/mini'
import { route, syncState } from './api.ts'

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
