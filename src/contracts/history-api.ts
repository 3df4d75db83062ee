import * as z from 'zod/mini'
import { route } from './api.ts'
import { receipt } from './save-api.ts'

export const revision = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string(),
  kind: z.enum(['created', 'saved', 'deleted', 'outside']),
  /** The units that changed, as they were and as they are; absent where there was nothing, or nobody knows. */
  units: z.array(z.object({ unit: z.string(), before: z.optional(z.unknown()), after: z.optional(z.unknown()) })),
  receipt: z.nullable(receipt),
})
export type Revision = z.infer<typeof revision>

/** Newest first; `cursor` is the id of the last one seen. */
export const listRevisions = route({
  method: 'GET',
  path: '/api/connections/:connection/assistants/:id/revisions',
  reply: z.object({ revisions: z.array(revision), next: z.nullable(z.string()) }),
})
