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

/** A tool that belongs to the account, and that its assistants only name. Secrets in it are dots. */
export const accountTool = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string(),
  description: z.string(),
  /** Assistants that were given it from here, and were not told otherwise since: where the platform does not show it, the only ones known. */
  usedBy: z.array(z.object({ id: z.string(), name: z.string() })),
  inputs: z.array(z.object({ name: z.string(), type: z.string(), required: z.boolean(), description: z.optional(z.string()) })),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: z.array(pair),
    query: z.array(pair),
    body: z.nullable(z.string()),
  }),
})
export type AccountTool = z.infer<typeof accountTool>

/** Empty where a platform keeps its tools inside its assistants. */
export const listAccountTools = route({
  method: 'GET',
  path: '/api/connections/:connection/tools',
  reply: z.object({ tools: z.array(accountTool) }),
})

/** The same as `tryTool` for a tool of the account, as it is stored. */
export const tryAccountTool = route({
  method: 'POST',
  path: '/api/connections/:connection/tools/:tool/try',
  body: z.object({ arguments: doc }),
  reply: toolTrial,
})
