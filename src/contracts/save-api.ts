import * as z from 'zod/mini'
import { assistant, doc, route } from './api.ts'

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
  /** Lists that someone else changed too, and that were merged row by row; how many of their changes are in what was sent. */
  merged: z.optional(z.array(z.object({ unit: z.string(), theirs: z.number() }))),
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

/**
 * The body is the platform's own update request, byte for byte. Needs If-Match with the base's tag (428 without,
 * 412 when a unit in the body changed meanwhile) and an Idempotency-Key (400 without).
 */
export const saveAssistant = route({ method: 'PATCH', path: '/api/connections/:connection/assistants/:id', body: doc, reply: saved })
