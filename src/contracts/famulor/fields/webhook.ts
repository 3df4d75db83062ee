import { text, toggle } from '../../core/define.ts'
import type { Check } from '../../core/field.ts'

const inWebhook = { section: 'webhook' } as const

const isActive = toggle({ ...inWebhook, key: 'is_webhook_active', label: 'Send to the webhook', role: 'webhook-switch', fallback: false })

const url = text({
  ...inWebhook,
  key: 'webhook_url',
  label: 'Webhook address',
  role: 'webhook-address',
  format: 'url',
  mono: true,
  nullable: true,
  nullMeans: 'Nothing is sent.',
  placeholder: 'https://example.com/calls',
})

export const webhookFields1 = [
  isActive,
  url,
  toggle({ ...inWebhook, key: 'send_webhook_only_on_completed', label: 'Only completed calls', fallback: true }),
  toggle({ ...inWebhook, key: 'include_recording_in_webhook', label: 'Link to the recording', fallback: true }),
]

export const webhookFields2 = [
  ...webhookFields1,
  text({
    ...inWebhook,
    key: 'conversation_ended_webhook_url',
    label: 'Webhook of ended chats',
    format: 'url',
    mono: true,
    unread: true,
    generation: 'gen2',
  }),
]

/** Stated by the contract for a new assistant; on an update Famulor takes it, and sends nothing. */
export const activeWebhookHasAnAddress: Check = {
  rule: 'active-webhook-has-an-address',
  units: [isActive.key, url.key],
  run: (doc) =>
    doc[isActive.key] === true && (doc[url.key] === null || doc[url.key] === '')
      ? [
          {
            rule: 'active-webhook-has-an-address',
            severity: 'warning',
            path: url.key,
            message: 'Switched on without an address, it sends nothing',
          },
        ]
      : [],
}
