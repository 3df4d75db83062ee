import * as z from 'zod/mini'
import { doc, route } from './api.ts'

/** How long a service has to answer a trial, in milliseconds, and how much of its answer is read, in bytes. */
export const trialLimits = { milliseconds: 10_000, bytes: 1024 * 1024 } as const

const pair = z.object({ name: z.string(), value: z.string() })

/** What came of a request that was sent: an answer, or why there is none, in words and with what can be done about it. */
export const toolTrial = z.object({
  /** As it left, with dots in the place of secrets. */
  request: z.object({ method: z.string(), url: z.string(), headers: z.array(pair), body: z.nullable(z.string()) }),
  answer: z.nullable(
    z.object({
      status: z.number(),
      /** Those that say how to read it, and where a redirect would have led. */
      headers: z.array(pair),
      /** Without the secrets that were sent. Empty for what is no text. */
      text: z.string(),
      isText: z.boolean(),
      /** Of the body as it came. */
      bytes: z.number(),
    }),
  ),
  failure: z.nullable(z.object({ words: z.string(), advice: z.string() })),
  milliseconds: z.number(),
})
export type ToolTrial = z.infer<typeof toolTrial>

/**
 * Sends the request of a tool that need not be saved, once: it is resolved here as the platform would, its kept secrets filled in from
 * the platform's present state, and redirects are not followed. `tool` is a row of the list as an update would send it. 422 names what
 * is wrong by its path inside the row; 409 while another trial of the same browser runs.
 */
export const tryTool = route({
  method: 'POST',
  path: '/api/connections/:connection/assistants/:id/tools/try',
  body: z.object({
    tool: doc,
    arguments: doc,
    /** The assistant's own webhook, which some platforms call for a tool without an address. */
    webhook: z.string(),
  }),
  reply: toolTrial,
})

/** Assistants by name. */
const users = z.array(z.object({ id: z.string(), name: z.string() }))

/** A tool that belongs to the account, and that its assistants only name. What stands for a secret in it is a mark. */
export const accountTool = z.object({
  id: z.string(),
  doc,
  /** Names this very state: it goes into If-Match. */
  tag: z.string(),
  /** Assistants that have it, as far as Patchbay knows. */
  usedBy: users,
})
export type AccountTool = z.infer<typeof accountTool>

export const accountTools = z.object({
  tools: z.array(accountTool),
  /** Assistants whose tools nobody knows: the platform does not show them, and they were not set from here. */
  unknown: users,
})
export type AccountTools = z.infer<typeof accountTools>

/** Empty where a platform keeps its tools inside its assistants. */
export const listAccountTools = route({ method: 'GET', path: '/api/connections/:connection/tools', reply: accountTools })

/** Needs an Idempotency-Key, as every write here. */
export const createAccountTool = route({ method: 'POST', path: '/api/connections/:connection/tools', body: doc, reply: accountTool })

/**
 * `changes` is the platform's own update request; `base` is what a person saw in these settings, as it was read. Needs If-Match
 * with the tag of that state: 412 with all three versions where somebody else changed the same meanwhile.
 */
export const saveAccountTool = route({
  method: 'PATCH',
  path: '/api/connections/:connection/tools/:tool',
  body: z.object({ base: doc, changes: doc }),
  reply: accountTool,
})

/** Needs If-Match: 412 when the tool changed since it was read. One that is gone already is deleted. */
export const deleteAccountTool = route({ method: 'DELETE', path: '/api/connections/:connection/tools/:tool', reply: z.object({}) })

/** The same as `tryTool` for a tool of the account, saved or not; `id` is null for a new one. */
export const tryAccountTool = route({
  method: 'POST',
  path: '/api/connections/:connection/tools/try',
  body: z.object({ id: z.nullable(z.string()), tool: doc, arguments: doc }),
  reply: toolTrial,
})
