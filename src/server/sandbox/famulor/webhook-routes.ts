import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { Doc } from '../../../contracts/core/field.ts'
import { jsonBody } from '../json-body.ts'
import { onPath } from '../on-path.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { Assistants } from './assistants.ts'

const id = z.int('The assistant id must be a whole number')
const url = z.url('The webhook url must be a full address')

/** Paths that switch an assistant's webhooks, and what each sets (contract, "Endpoints"). */
const deeds: Readonly<Record<string, (url: string) => Doc>> = {
  'enable-inbound-webhook': (webhook_url) => ({ inbound_webhook_url: webhook_url }),
  'disable-inbound-webhook': () => ({ inbound_webhook_url: null }),
  'disable-webhook': () => ({ is_webhook_active: false, webhook_url: null }),
  'enable-conversation-ended-webhook': (webhook_url) => ({ conversation_ended_webhook_url: webhook_url }),
  'disable-conversation-ended-webhook': () => ({ conversation_ended_webhook_url: null }),
}

export function webhookRoutes(app: Hono<SandboxEnv>, assistants: Assistants): void {
  for (const [path, membersOf] of Object.entries(deeds)) {
    onPath(app, `/user/assistants/${path}`, {
      POST: async (c) => {
        const { assistant_id, webhook_url = '' } = bodyOf(c, path.startsWith('enable'))
        await assistants.set(String(assistant_id), membersOf(webhook_url))
        return c.json({ message: `Webhook ${path.startsWith('enable') ? 'enabled' : 'disabled'} successfully`, data: [] })
      },
    })
  }
}

function bodyOf(c: Context<SandboxEnv>, needsUrl: boolean): { assistant_id: number; webhook_url?: string | undefined } {
  const shape = z.object({ assistant_id: id, webhook_url: needsUrl ? url : url.optional() })
  const read = shape.safeParse(jsonBody(c) ?? {})
  if (read.success) return read.data
  throw new SandboxError({
    kind: 'invalid',
    issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'body', message })),
  })
}
